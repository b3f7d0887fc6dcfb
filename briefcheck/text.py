"""Decoded text and places in it.

Inside briefcheck every place is a half-open span of code points in the text that is
read. Lines and columns exist only at the rim, count from 1, and are always those of
the file. Mostly the two are one text; ``briefcheck.origins`` tells when they are not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.origins import Origin

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

    def moved(self, distance: int) -> Span:
        """Return the span so many code points further on."""
        return Span(self.start + distance, self.end + distance)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place as people count it: line and column from 1, in code points."""

    line: int
    column: int


def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text to be read: the file's name as the user gave it, and the words.

    ``origin`` is None where they are the words of the file.
    """

    name: str
    text: str
    origin: Origin | None = None
    line_starts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line_starts", _line_starts(self.text))

    @property
    def is_markdown(self) -> bool:
        """Tell whether the file is Markdown, by its name."""
        return self.name.lower().endswith((".md", ".markdown"))

    @property
    def is_html(self) -> bool:
        """Tell whether the file is HTML, by its name."""
        return self.name.lower().endswith((".html", ".htm"))

    @property
    def has_comments(self) -> bool:
        """Tell whether the file is of a kind in which comments are not read."""
        return self.is_markdown or self.is_html

    @property
    def file(self) -> SourceText:
        """Return the text of the file as it is."""
        return self.origin.file if self.origin else self

    def in_file(self, span: Span) -> Span:
        """Return the span of the file's text that the words of a span came from."""
        return self.origin.span(span) if self.origin else span

    def from_file(self, filed: Span) -> Span:
        """Return the span that a changed span of the file is read as."""
        return self.origin.reverse(filed) if self.origin else filed

    def excerpt(self, span: Span) -> str:
        """Return the words of a span as the file has them."""
        return self.file.slice(self.in_file(span))

    def shown(self, span: Span) -> str:
        """Return the words of a span as people know them: slots, but no markup."""
        return self.origin.shown(span, self.text) if self.origin else self.slice(span)

    def position(self, offset: int) -> Position:
        """Return the line and column, in the file, of an offset in code points."""
        if self.origin:
            return self.file.position(self.in_file(Span(offset, offset)).start)
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """Return the offset in the file's text of a line and column."""
        starts = self.file.line_starts
        return starts[position.line - 1] + position.column - 1

    def line_spans(self) -> Iterator[Span]:
        """Yield the span of each line, the mark that ends it left out."""
        bounds = (*self.line_starts, len(self.text))
        for start, end in pairwise(bounds):
            words = self.text[start:end].rstrip("\r\n")
            yield Span(start, start + len(words))

    def slice(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]
