"""A rule switched off in a configuration file; comments and order stay."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import Any

_SHARED = "pyproject.toml"


def turn_off(rule: str, text: str, name: str) -> tuple[Span, str] | None:
    """Return the words that turn a rule off in a file, and the span that they replace.

    *name* is that of the file. None where it is no TOML, or says things of rules that
    nothing can be added to.
    """
    # Imported late: few sessions change a configuration.
    import tomlkit  # noqa: PLC0415 -- see above
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 -- see above

    try:
        document = tomlkit.parse(text)
        _levels(document, name)[rule] = "off"
    except (TOMLKitError, TypeError, KeyError):
        return None
    return _difference(text, _with_ends_of(text, tomlkit.dumps(document)))


def _levels(document: MutableMapping[str, Any], name: str) -> MutableMapping[str, Any]:
    from tomlkit import table  # noqa: PLC0415 -- see above

    ours = document["tool"]["briefcheck"] if name == _SHARED else document
    if isinstance(ours.get("rules"), list):
        # The older way to name folders of rules leaves no room for levels.
        ours["rule-folders"] = ours.pop("rules")
    levels = ours.setdefault("rules", table())
    if not isinstance(levels, dict):
        raise TypeError("rules is no table")
    return levels


def _with_ends_of(before: str, after: str) -> str:
    return re.sub(r"(?<!\r)\n", "\r\n", after) if "\r\n" in before else after


def _difference(before: str, after: str) -> tuple[Span, str]:
    """Return the one stretch in which two texts differ, and what it became."""
    start = _common(before, after)
    rest = _common(before[start:][::-1], after[start:][::-1])
    return Span(start, len(before) - rest), after[start : len(after) - rest]


def _common(text: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = zip(text, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
