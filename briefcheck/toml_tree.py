"""TOML text as a tree of values that know where they stand.

The standard library reads the values; it keeps no places, nor does tomlkit, so these
are found by a walk over the text. What the library accepted is sound TOML, so the
walk need not be strict.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.text import Position, SourceText
from briefcheck.tree import Listing, Node, Scalar, Table, TreeError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: The keys and indices that lead to a value.
Path: TypeAlias = "tuple[str | int, ...]"

_BLANK = re.compile(r"(?:[ \t]|#[^\n]*)*")
_BLANK_LINES = re.compile(r"(?:\s|#[^\n]*)*")
_KEY = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|[\w-]+')
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?!")|\'\'\'.*?\'\'\'(?!\')'
    r'|"(?:\\.|[^"\\])*"|\'[^\']*\'',
    re.DOTALL,
)
_BARE = re.compile(r"[^\s\[\]{},#]+(?: [\d:.]+[^\s\[\]{},#]*)?")
_PLACED = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)


def read_toml(text: str) -> Table:
    """Return the values of a TOML file; their keys know their places too.

    Raises:
        TreeError: The text is not TOML.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(str(error), text) from error
    walk = _Walk(text.replace("\r\n", "\n"))
    walk.statements()
    return _Places(SourceText("", walk.text), walk.keys, walk.values).table(values, ())


def _syntax_error(message: str, text: str) -> TreeError:
    found = _PLACED.fullmatch(message)
    if found:
        return TreeError(int(found[2]), int(found[3]), f"no valid TOML: {found[1]}")
    end = SourceText("", text.rstrip()).position(len(text.rstrip()))
    reason = message.removesuffix(" (at end of document)")
    return TreeError(end.line, end.column, f"no valid TOML: {reason}")


@dataclass(slots=True)
class _Walk:
    """Goes through a text and notes the offset of each key and each value."""

    text: str
    index: int = 0
    keys: dict[Path, int] = field(default_factory=dict)
    values: dict[Path, int] = field(default_factory=dict)
    lengths: dict[Path, int] = field(default_factory=dict)

    def statements(self) -> None:
        above: Path = ()
        self._skip(_BLANK_LINES)
        while self.index < len(self.text):
            if self.text[self.index] == "[":
                above = self._heading()
            else:
                self._pair(above)
            self._skip(_BLANK_LINES)

    def _heading(self) -> Path:
        is_listed = self.text.startswith("[[", self.index)
        self.index += 1 + is_listed
        self._skip(_BLANK)
        start = self.index
        path = self._names(())
        if is_listed:
            self.values.setdefault(path, start)
            self.lengths[path] = self.lengths.get(path, 0) + 1
            path = (*path, self.lengths[path] - 1)
        self.values.setdefault(path, start)
        self._skip(_BLANK)
        self.index += 1 + is_listed
        return path

    def _pair(self, above: Path) -> None:
        path = self._names(above)
        self._skip(_BLANK)
        self.index += 1  # the sign =
        self._skip(_BLANK)
        self._value(path)

    def _names(self, above: Path) -> Path:
        """Walk over the names of a dotted key; return the path that they lead to."""
        path = above
        while name := _KEY.match(self.text, self.index):
            path = (*path, _plain(name[0]))
            self.keys.setdefault(path, name.start())
            self.values.setdefault(path, name.start())
            self.index = name.end()
            if not (dot := _DOT.match(self.text, self.index)):
                break
            self.index = dot.end()
            path = self._last(path)
        return path

    def _last(self, path: Path) -> Path:
        """Return the path of the last table, where a path leads to a list of them."""
        count = self.lengths.get(path)
        return path if count is None else (*path, count - 1)

    def _value(self, path: Path) -> None:
        self.values[path] = self.index
        if self.text.startswith("[", self.index):
            for number in self._until("]"):
                self._value((*path, number))
        elif self.text.startswith("{", self.index):
            for _ in self._until("}"):
                self._pair(path)
        else:
            found = _STRING.match(self.text, self.index)
            self._skip(_STRING if found else _BARE)

    def _until(self, end: str) -> Iterator[int]:
        """Yield a number for each item, standing before it, and step past the end."""
        number = 0
        self.index += 1
        self._skip(_BLANK_LINES)
        while self.index < len(self.text) and self.text[self.index] != end:
            yield number
            number += 1
            self._skip(_BLANK_LINES)
            self.index += self.text.startswith(",", self.index)
            self._skip(_BLANK_LINES)
        self.index += 1

    def _skip(self, form: re.Pattern[str]) -> None:
        found = form.match(self.text, self.index)
        self.index = found.end() if found else self.index + 1


def _plain(name: str) -> str:
    """Return a key without its quotes."""
    return next(iter(tomllib.loads(f"{name} = 0"))) if name[0] in "\"'" else name


@dataclass(frozen=True, slots=True)
class _Places:
    """Joins values with the offsets that a walk has found for them."""

    source: SourceText
    keys: Mapping[Path, int]
    values: Mapping[Path, int]

    def table(self, values: Mapping[str, object], path: Path) -> Table:
        entries = tuple(
            (self._key((*path, name), name), self._node(value, (*path, name)))
            for name, value in values.items()
        )
        place = self._place(path)
        return Table(place.line, place.column, entries)

    def _node(self, value: object, path: Path) -> Node:
        place = self._place(path)
        if isinstance(value, dict):
            return self.table(value, path)
        if isinstance(value, list):
            items = tuple(self._node(v, (*path, n)) for n, v in enumerate(value))
            return Listing(place.line, place.column, items)
        if isinstance(value, str):
            return Scalar(place.line, place.column, value, is_plain=False)
        # As TOML writes it: true, 3, 2026-06-12.
        return Scalar(place.line, place.column, str(value).lower())

    def _key(self, path: Path, name: str) -> Scalar:
        place = self.source.position(self.keys.get(path, 0))
        return Scalar(place.line, place.column, name, is_plain=False)

    def _place(self, path: Path) -> Position:
        return self.source.position(self.values.get(path, 0))
