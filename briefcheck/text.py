"""Decoded text and places in it.

Inside briefcheck every place is a half-open span of code points in the decoded
text. Lines and columns exist only at the rim, and count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of code points in a decoded text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place as people count it: line and column from 1, in code points."""

    line: int
    column: int


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded file: its name as the user gave it, and its text."""

    name: str
    text: str
    line_starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line_starts", _line_starts(self.text))

    @property
    def is_markdown(self) -> bool:
        """Tell whether the file is Markdown, by its name."""
        return self.name.lower().endswith((".md", ".markdown"))

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset in code points."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """Return the offset of a line and column; the reverse of ``position``."""
        return self.line_starts[position.line - 1] + position.column - 1

    def line_spans(self) -> Iterator[Span]:
        """Yield the span of each line, the mark that ends it left out."""
        bounds = (*self.line_starts, len(self.text))
        for start, end in pairwise(bounds):
            words = self.text[start:end].rstrip("\r\n")
            yield Span(start, start + len(words))

    def slice(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]
