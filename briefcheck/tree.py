"""Values of a YAML or TOML file that know where they stand.

Nothing is resolved: a value is the text as written, so ``off`` and ``no`` stay words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


class TreeError(Exception):
    """Text that cannot be read as a tree: line and column from 1, and why."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(line, column, message)
        self.line = line
        self.column = column
        self.message = message


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, number or word as written; plain without quotes."""

    line: int
    column: int
    text: str
    is_plain: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values."""

    line: int
    column: int
    values: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in the order of the file; a key may stand twice."""

    line: int
    column: int
    entries: tuple[tuple[Scalar, Node], ...]


Node: TypeAlias = "Scalar | Listing | Table"
