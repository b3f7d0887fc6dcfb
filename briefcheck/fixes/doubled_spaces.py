"""Spaces that stand there twice within a line, where they align nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.edits import Edit
from briefcheck.letter import BODY, BlockSort
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.letter import Letter
    from briefcheck.text import SourceText

_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
#: A line with a tab or a bar is laid out by hand.
_LAID_OUT = re.compile(r"[\t|\u2500-\u257f]")
#: Nothing but a bullet or a number before the spaces: they make the indent of a list.
_BULLET = re.compile(r"\W+|\W?(?:\d{1,3}|[a-z])[.)]+")
#: With fewer words a line may be a row of a table: "Eettafel  € 400".
_FEWEST_WORDS = 5
#: From so many lines on, lines of one length were filled out with spaces.
_FEWEST_LINES = 4


def mend_doubled_spaces(letter: Letter) -> Iterator[Edit]:
    """Yield the edits that leave one space of several."""
    source = letter.source
    lines = list(source.line_spans())
    for block in letter.blocks_in(*BODY):
        if block.sort not in {BlockSort.PARAGRAPH, BlockSort.BULLET}:
            continue
        first = source.position(block.span.start).line - 1
        last = source.position(block.span.end).line
        if _is_filled_out(source, lines[first:last]):
            continue
        for number in range(first, last):
            above, below = lines[max(0, number - 1)], lines[number + 1 : number + 2]
            yield from _mend_line(source, lines[number], (above, *below))


def _is_filled_out(source: SourceText, lines: Sequence[Span]) -> bool:
    widths = {len(source.slice(span).rstrip()) for span in lines[:-1]}
    return len(lines) >= _FEWEST_LINES and len(widths) == 1


def _mend_line(
    source: SourceText, span: Span, beside: Sequence[Span]
) -> Iterator[Edit]:
    line = source.slice(span)
    if _LAID_OUT.search(line) or len(line.split()) < _FEWEST_WORDS:
        return
    columns = {
        column
        for each in beside
        if each != span
        for column in _columns(source.slice(each))
    }
    for found in _SPACES.finditer(line):
        before = line[: found.start()]
        if found.end() in columns or before.endswith(":"):
            continue
        if not _BULLET.fullmatch(before.strip()):
            start = span.start + found.start()
            place = Span(start, span.start + found.end())
            yield Edit(place, " ", "doubled-space")


def _columns(line: str) -> Iterator[int]:
    """Yield the columns, from 0, at which words begin behind more than one space."""
    return (found.end() for found in re.finditer(r" {2,}(?=\S)", line))
