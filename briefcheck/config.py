"""The configuration of a house: ``briefcheck.toml``, or a table in pyproject.toml.

The nearest one counts, looking upward from the working directory; nothing is merged.
Paths and patterns in it are meant from its own folder.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.errors import ConfigError
from briefcheck.fields import remedy

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Table: TypeAlias = "dict[str, object]"

_LANGUAGES = ("nl", "en")
_FAIL_LEVELS = ("error", "warning", "suggestion", "never")
_KEYS = ("templates", "lang", "fail-on", "rules")


@dataclass(frozen=True, slots=True)
class Config:
    """What a house has laid down; None where it has not.

    ``templates`` are the files of the house's templates, ``rules`` the folders with
    rules of its own.
    """

    templates: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    lang: str | None = None
    fail_on: str | None = None


def find_config(folder: Path) -> Config:
    """Read the nearest configuration in a folder or above it; empty if there is none.

    Raises:
        ConfigError: The configuration is wrong.
    """
    for candidate in (folder, *folder.parents):
        own = candidate / "briefcheck.toml"
        if own.is_file():
            return _Reader(own, _load(own)).config()
        shared = candidate / "pyproject.toml"
        table = _shared_table(shared) if shared.is_file() else None
        if table is not None:
            return _Reader(shared, table).config()
    return Config()


def _shared_table(path: Path) -> _Table | None:
    tool = _load(path).get("tool")
    table = tool.get("briefcheck") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _load(path: Path) -> _Table:
    try:
        table: _Table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: no TOML: {error}") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    return table


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the values of one table; its file is there to say where one stands."""

    path: Path
    table: _Table

    def config(self) -> Config:
        for key in self.table:
            if key not in _KEYS:
                raise self._error(key, f"unknown key {key!r} {remedy(key, _KEYS)}")
        return Config(
            templates=tuple(self._templates()),
            rules=tuple(self._folders()),
            lang=self._choice("lang", _LANGUAGES),
            fail_on=self._choice("fail-on", _FAIL_LEVELS),
        )

    def _templates(self) -> Iterator[Path]:
        for pattern in self._texts("templates"):
            paths = self._glob(pattern)
            if not paths:
                raise self._error("templates", f"{pattern!r} matches no file")
            yield from paths

    def _glob(self, pattern: str) -> list[Path]:
        try:
            paths = sorted(self.path.parent.glob(pattern))
        except (ValueError, NotImplementedError) as error:
            message = f"{pattern!r} is no pattern (write it from this folder)"
            raise self._error("templates", message) from error
        return [path for path in paths if path.is_file()]

    def _folders(self) -> Iterator[Path]:
        for name in self._texts("rules"):
            folder = self.path.parent / name
            if not folder.is_dir():
                raise self._error("rules", f"no folder {name!r}")
            yield folder

    def _texts(self, key: str) -> list[str]:
        values = self.table.get(key, [])
        if isinstance(values, list) and all(isinstance(each, str) for each in values):
            return values
        raise self._error(key, f'{key!r} must be a list of texts (["…", "…"])')

    def _choice(self, key: str, known: tuple[str, ...]) -> str | None:
        value = self.table.get(key)
        if value is None or value in known:
            return str(value) if value else None
        advice = remedy(str(value), known)
        raise self._error(key, f"unknown value {value!r} for {key!r} {advice}")

    def _error(self, key: str, message: str) -> ConfigError:
        return ConfigError(f"{self.path}:{self._line(key)}: {message}")

    def _line(self, key: str) -> int:
        # tomllib keeps no places, so the key is looked up again in the text.
        lines = self.path.read_text(encoding="utf-8").splitlines()
        start = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        first = self._first_line(lines)
        numbered = enumerate(lines[first:], first + 1)
        return next((number for number, line in numbered if start.match(line)), 1)

    def _first_line(self, lines: list[str]) -> int:
        heading = "[tool.briefcheck]"
        if self.path.name != "pyproject.toml" or heading not in lines:
            return 0
        return lines.index(heading) + 1
