"""Typed reading of YAML that keeps line and column and collects all problems.

A ``Field`` is a value of a file, or the absence of one. Its methods give the value
in the type that the reader asks for; where that cannot be, they note a problem and
give something harmless, so that reading goes on and a person sees all problems at
once. A file with problems is not used, so nobody meets the harmless values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar, cast

from briefcheck.nearest import find_nearest
from briefcheck.tree import Listing, Scalar, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from enum import Enum

    from briefcheck.tree import Node

    AnyEnum = TypeVar("AnyEnum", bound=Enum)

Value = TypeVar("Value")

_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_FLAGS = {"true": True, "false": False}
_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a value, and where; line and column count from 1."""

    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a table may have; ``shape`` is the JSON Schema of its value."""

    name: str
    shape: Mapping[str, object]
    about: str
    is_required: bool = False


def options(kind: type[AnyEnum]) -> Mapping[str, AnyEnum]:
    """Return the members of an enum by the word that a file uses for them."""
    return cast("Mapping[str, AnyEnum]", _members(kind))


@cache
def _members(kind: type[Enum]) -> Mapping[str, Enum]:
    return {str(member.value): member for member in kind}


def quoted(text: str) -> str:
    """Return a text from a file fit for a message: short, without control codes."""
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return repr(short)


def remedy(word: str, known: Iterable[str]) -> str:
    """Return what the writer may have meant, or else all that is known."""
    names = list(known)
    nearest = find_nearest(word[:_LONGEST_QUOTE], names)
    if nearest:
        return f"(did you mean {nearest!r}?)"
    return f"(known: {', '.join(names) or 'none'})"


@dataclass(frozen=True, slots=True)
class Field:
    """A value under a key; ``node`` is None where the key is absent."""

    name: str
    node: Node | None
    problems: list[Problem]

    @property
    def is_absent(self) -> bool:
        """Tell whether the key is not there; then no method finds a problem."""
        return self.node is None

    def complain(self, message: str) -> None:
        """Note a problem at this value."""
        if self.node is not None:
            self.problems.append(Problem(self.node.line, self.node.column, message))

    def complain_at(self, node: Scalar, message: str) -> None:
        """Note a problem at a key, or at another value of the same file."""
        self.problems.append(Problem(node.line, node.column, message))

    def text(self) -> str:
        """Return a text as written; empty if absent."""
        if isinstance(self.node, Scalar) and not _is_nothing(self.node):
            return self.node.text
        self._complain_of_shape("a text")
        return ""

    def flag(self) -> bool | None:
        """Return true or false; None if absent."""
        return self.choice(_FLAGS)

    def number(self, default: float = 0) -> float:
        """Return a number from 0 up, or the default if absent."""
        if self.is_absent:
            return default
        if isinstance(self.node, Scalar) and _NUMBER.fullmatch(self.node.text):
            return self._natural(float(self.node.text))
        self._complain_of_shape("a number")
        return default

    def items(self) -> tuple[Field, ...]:
        """Return the values of a list."""
        if isinstance(self.node, Listing):
            return self.one_or_more()
        self._complain_of_shape("a list")
        return ()

    def one_or_more(self) -> tuple[Field, ...]:
        """Return the values of a list, or a value that stands by itself."""
        if self.is_absent:
            return ()
        if not isinstance(self.node, Listing):
            return (self,)
        if not self.node.values:
            self.complain(f"{self.name!r} is empty (fill it, or leave it out)")
        return tuple(
            Field(self.name, value, self.problems) for value in self.node.values
        )

    def texts(self) -> tuple[str, ...]:
        """Return one text or a list of them."""
        return tuple(field.text() for field in self.one_or_more())

    def choice(
        self,
        known: Mapping[str, Value],
        what: str = "",
        meant: Callable[[str], str] = str,
    ) -> Value | None:
        """Return what one of some words stands for; ``what`` is named in problems.

        ``meant`` gives the word that somebody means by another, for advice.
        """
        word = self.text()
        if word in known:
            return known[word]
        if word:
            advice = remedy(meant(word), known)
            self.complain(f"unknown {what or self.name} {quoted(word)} {advice}")
        return None

    def choices(
        self,
        known: Mapping[str, Value],
        what: str = "",
        meant: Callable[[str], str] = str,
    ) -> frozenset[Value]:
        """Return what one or more of some words stand for."""
        if self.is_absent:
            return frozenset()
        found = [field.choice(known, what, meant) for field in self.one_or_more()]
        return frozenset(value for value in found if value is not None)

    def table(self, keys: Sequence[Key]) -> dict[str, Field]:
        """Return a field for each of these keys, absent or not."""
        entries = self.entries()
        names = [key.name for key in keys]
        for key, _ in entries:
            if key.text not in names:
                self.complain_at(key, _unknown_key(key.text, names))
        missing = {key.name for key in keys if key.is_required}
        missing -= {key.text for key, _ in entries}
        if not isinstance(self.node, Table):
            missing = set()  # what it is instead has been told
        for name in (name for name in names if name in missing):
            self.complain(f"missing key {name!r} (add '{name}: …')")
        absent = Field("", None, self.problems)
        found = {key.text: field for key, field in entries}
        return {name: found.get(name, absent) for name in names}

    def entries(self) -> tuple[tuple[Scalar, Field], ...]:
        """Return the keys of a table, whatever they are, and their values."""
        if not isinstance(self.node, Table):
            self._complain_of_shape("keys with values")
            return ()
        for key in _repeated(self.node.entries):
            message = f"key {quoted(key.text)} stands here again (keep one)"
            self.complain_at(key, message)
        return tuple(
            (key, Field(key.text, value, self.problems))
            for key, value in self.node.entries
        )

    def _natural(self, number: float) -> float:
        if number < 0:
            self.complain(f"{self.name!r} is below zero (a number from 0 up)")
        return number

    def _complain_of_shape(self, wanted: str) -> None:
        self.complain(f"{self.name!r} is {_shape(self.node)} (it must be {wanted})")


def plain_value(node: Node) -> object:
    """Return a value as YAML 1.2 reads it, for what we pass on unread."""
    if isinstance(node, Listing):
        return [plain_value(value) for value in node.values]
    if isinstance(node, Table):
        return {key.text: plain_value(value) for key, value in node.entries}
    if _is_nothing(node):
        return None
    if node.is_plain and node.text in _FLAGS:
        return _FLAGS[node.text]
    if node.is_plain and _NUMBER.fullmatch(node.text):
        return float(node.text) if "." in node.text else int(node.text)
    return node.text


def _is_nothing(node: Scalar) -> bool:
    return not node.text.strip() or (node.is_plain and node.text in _NOTHING)


def _shape(node: Node | None) -> str:
    if isinstance(node, Listing):
        return "a list"
    if isinstance(node, Table):
        return "a table of keys"
    if node is None or _is_nothing(node):
        return "empty"
    return f"the text {quoted(node.text)}"


def _unknown_key(name: str, known: Sequence[str]) -> str:
    return f"unknown key {quoted(name)} {remedy(name, known)}"


def _repeated(entries: Sequence[tuple[Scalar, Node]]) -> Iterator[Scalar]:
    seen: set[str] = set()
    for key, _ in entries:
        if key.text in seen:
            yield key
        seen.add(key.text)
