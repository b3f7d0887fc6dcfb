"""The sentence in which a finding stands, by layout alone.

The language pipeline knows sentences better, but it learns: what is told by a digest
must stay the same with the next pipeline, and with another.
"""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefcheck.findings import Context
from briefcheck.layout.sentences import sentence_starts
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.letter import Block, Letter
    from briefcheck.text import SourceText

#: In hexadecimal digits; a house has no two sentences alike by chance.
_DIGEST = 16


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


def context_at(source: SourceText, around: Span) -> Context:
    """Return the lines and the digest of a sentence."""
    start, words = around.start, source.slice(around).rstrip()
    last = source.position(start + max(0, len(words) - 1))
    return Context(source.position(start).line, last.line, _digest(words))


def _sentences_around(letter: Letter, span: Span) -> Iterator[Span]:
    for block in letter.blocks:
        if block.span.overlaps(span):
            sentences = _sentences(letter, block)
            yield from (each for each in sentences if each.overlaps(span))


def _sentences(letter: Letter, block: Block) -> Iterator[Span]:
    text, offset = letter.source.slice(block.span), block.span.start
    for start, end in pairwise([*sentence_starts(text), len(text)]):
        yield Span(offset + start, offset + end)


def _digest(words: str) -> str:
    """Return what stands for some words, however they are set or wrapped."""
    plain = " ".join(normalize("NFKC", words).casefold().split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_DIGEST]
