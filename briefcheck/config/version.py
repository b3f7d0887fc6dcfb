"""The versions of briefcheck that a configuration was written for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.fields import quoted

if TYPE_CHECKING:
    from briefcheck.fields import Field


def check_version(field: Field) -> None:
    """Complain where ``required-version`` is not met, or is no set of versions."""
    wanted = field.text()
    if not wanted:
        return
    # Imported late: few configurations ask for a version, and it is slow to find out.
    from packaging.specifiers import (  # noqa: PLC0415 -- see above
        InvalidSpecifier,
        SpecifierSet,
    )

    from briefcheck.version import __version__  # noqa: PLC0415 -- see above

    try:
        versions = SpecifierSet(wanted)
    except InvalidSpecifier:
        field.complain(f"{quoted(wanted)} names no versions (write it as '>=0.2')")
        return
    if not versions.contains(__version__, prereleases=True):
        field.complain(
            f"briefcheck {__version__} is not {wanted} (install one that is)"
        )
