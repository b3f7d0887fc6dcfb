"""Blanks at the end of a line, which nobody sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.edits import Edit
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.letter import Letter

_BLANKS = re.compile(r"[ \t]+(?=[\r\n]|\Z)")
_REST_OF_LINE = re.compile(r"[ \t]*(?=[\r\n]|\Z)")


def mend_trailing_blanks(letter: Letter) -> Iterator[Edit]:
    """Yield the edits that end each line of the letter behind its last word.

    In Markdown none: there two blanks at the end of a line begin a new one.
    """
    text = letter.source.text
    if letter.source.is_markdown:
        return
    for stretch in _stretches(letter):
        for found in _BLANKS.finditer(text, stretch.start, stretch.end):
            yield Edit(Span(*found.span()), "", "trailing-blank")


def _stretches(letter: Letter) -> Iterator[Span]:
    """Yield stretches of blocks with nothing but white space between them."""
    text, start, end = letter.source.text, 0, 0
    for block in letter.blocks:
        if end and not text[end : block.span.start].isspace():
            yield Span(start, _line_end(text, end))
            end = 0
        start = start if end else block.span.start
        end = block.span.end
    if end:
        yield Span(start, _line_end(text, end))


def _line_end(text: str, end: int) -> int:
    """Return where the line ends, if nothing else stands on it."""
    rest = _REST_OF_LINE.match(text, end)
    return rest.end() if rest else end
