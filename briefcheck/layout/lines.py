"""Lines of a letter, without the white space around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.text import SourceText

#: Word processors leave no-break and zero-width spaces on a line that looks blank.
_WHITE = (
    " \t\r\n\f\v\x1a\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
#: A line of dashes (also the "-- " above a signature) divides, and says nothing.
_DIVIDER = re.compile(r"[-_=*~—–.]{2,}")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,2}$")

#: A line with so many words is written, not set: no name, no heading.
_PROSE_WORDS = 9
_SHORT_PROSE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of it that belongs somewhere; blank if it has no text.

    ``indent`` counts the white space before it, in code points.
    """

    span: Span
    text: str
    indent: int = 0

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is said on this line."""
        return not self.text

    @property
    def is_prose(self) -> bool:
        """Tell whether this looks like (a line of) a sentence."""
        words = len(self.text.split(maxsplit=_PROSE_WORDS))
        if words >= _PROSE_WORDS:
            return True
        return words >= _SHORT_PROSE_WORDS and self.ends_sentence

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends with a full stop or its like."""
        return _SENTENCE_END.search(self.text, max(0, len(self.text) - 4)) is not None

    def blanked(self) -> Line:
        """Return a blank line in this one's place."""
        return Line(Span(self.span.start, self.span.start), "")

    def cut(self, index: int) -> tuple[Line, Line]:
        """Return what stands before and after an index of the text."""
        head, tail = self.text[:index].rstrip(_WHITE), self.text[index:].lstrip(_WHITE)
        start, end = self.span.start, self.span.end
        return (
            Line(Span(start, start + len(head)), head, self.indent),
            Line(Span(end - len(tail), end), tail),
        )


def read_lines(source: SourceText, start: int) -> list[Line]:
    """Return the lines of a text from an offset at which a line begins."""
    return [_line(source, span) for span in source.line_spans() if span.start >= start]


def groups(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines between blank ones."""
    for is_blank, group in groupby(lines, lambda line: line.is_blank):
        if not is_blank:
            yield tuple(group)


def last_group(lines: Sequence[Line], end: int) -> Span:
    """Return the indices, half open, of the last lines between blank ones."""
    while end and lines[end - 1].is_blank:
        end -= 1
    start = end
    while start and not lines[start - 1].is_blank:
        start -= 1
    return Span(start, end)


def _line(source: SourceText, span: Span) -> Line:
    raw = source.slice(span)
    tail = raw.lstrip(_WHITE)
    indent = len(raw) - len(tail)
    text = tail.rstrip(_WHITE)
    if _DIVIDER.fullmatch(text):
        text = ""
    start = span.start + indent if text else span.start
    return Line(Span(start, start + len(text)), text, indent)
