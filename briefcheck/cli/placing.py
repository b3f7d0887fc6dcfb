"""New files for a house: written where nothing stands, unless somebody insists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.cli.translation import reason_of, translate
from briefcheck.errors import ConfigError
from briefcheck.writing import create_file, replace_file

if TYPE_CHECKING:
    from pathlib import Path


def place_file(path: Path, data: bytes, *, is_forced: bool = False) -> None:
    """Write a new file, or another in its place where that is forced.

    Raises:
        ConfigError: A file stands there, or none can be written.
    """
    try:
        if is_forced and path.exists():
            replace_file(path, data)
        else:
            create_file(path, data)
    except FileExistsError as error:
        raise ConfigError(
            translate(
                "{path}: this file is there already (--force replaces it)", path=path
            )
        ) from error
    except OSError as error:
        raise refusal(path, error) from error


def refusal(path: Path, error: OSError) -> ConfigError:
    """Return what is told about a file that cannot be written."""
    reason = reason_of(error)
    return ConfigError(
        translate("{path}: cannot be written ({reason})", path=path, reason=reason)
    )
