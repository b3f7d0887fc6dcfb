"""The sentence in which a finding stands, by layout alone.

The language pipeline knows sentences better, but it learns: the digest of a sentence
must stay the same with the next pipeline, and with another.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefcheck.layout.sentences import sentence_starts
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.letter import Block, Letter


def find_surroundings(letter: Letter, span: Span) -> Span | None:
    """Return the sentence around some words, or None around an empty span.

    Words across several sentences have all of these around them.
    """
    if span.start == span.end:
        return None
    source = letter.source
    around = list(_sentences_around(letter, span))
    around = around or [each for each in source.line_spans() if each.overlaps(span)]
    start = min((each.start for each in around), default=span.start)
    end = max((each.end for each in around), default=span.end)
    return Span(start, end)


def _sentences_around(letter: Letter, span: Span) -> Iterator[Span]:
    for block in letter.blocks:
        if block.span.overlaps(span):
            sentences = _sentences(letter, block)
            yield from (each for each in sentences if each.overlaps(span))


def _sentences(letter: Letter, block: Block) -> Iterator[Span]:
    text, offset = letter.source.slice(block.span), block.span.start
    for start, end in pairwise([*sentence_starts(text), len(text)]):
        yield Span(offset + start, offset + end)
