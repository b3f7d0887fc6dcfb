"""From a block of a letter to sentences of bare words, ready for the parser."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.layout.line_ends import are_set, ended_lines
from briefcheck.letter import BODY, BlockSort
from briefcheck.pipeline.boundaries import sentence_starts
from briefcheck.pipeline.quotes import quotations
from briefcheck.pipeline.reading import read_block
from briefcheck.recent import Recent
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokenizer import Tokenizer

    from briefcheck.letter import Block, Letter
    from briefcheck.pipeline.slips import Mender

#: So many blocks are remembered, with some 10 kB each.
_REMEMBERED = 512
#: The words of a sentence: all that the parser sees of it.
Forms: TypeAlias = "tuple[str, ...]"


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence as it goes into the parser, and where its words stand.

    ``quoted`` are the indices of words between quotation marks.
    """

    block: Block
    forms: Forms
    spans: tuple[Span, ...]
    quoted: frozenset[int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a block, wherever that stands: spans count from its beginning."""

    forms: Forms
    spans: tuple[Span, ...]
    quoted: frozenset[int]


class Cutter:
    """Cuts letters into sentences, and remembers blocks for a letter that is edited."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._recent = Recent["tuple[str, frozenset[str], bool]", "tuple[Piece, ...]"](
            _REMEMBERED
        )

    def cut(self, letter: Letter, mender: Mender) -> Iterator[Cut]:
        """Yield the sentences of a letter; of the header only those of the subject."""
        body = [block.span for block in letter.blocks if block.part in BODY]
        is_set = bool(body) and are_set(
            letter.source.slice(Span(body[0].start, body[-1].end))
        )
        for block in letter.blocks:
            if block.part in BODY or block.sort is BlockSort.SUBJECT:
                text = letter.source.slice(block.span)
                for piece in self._pieces(text, mender, is_set=is_set):
                    spans = tuple(s.moved(block.span.start) for s in piece.spans)
                    yield Cut(block, piece.forms, spans, piece.quoted)

    def _pieces(self, text: str, mender: Mender, *, is_set: bool) -> tuple[Piece, ...]:
        # What is known beside the keys stays the same.
        key = text, mender.keys, is_set
        pieces = self._recent.get(key)
        if pieces is None:
            pieces = tuple(_cut_block(text, self._tokenizer, mender, is_set=is_set))
            self._recent.keep(key, pieces)
        return pieces


def _cut_block(
    text: str, tokenizer: Tokenizer, mender: Mender, *, is_set: bool
) -> Iterator[Piece]:
    reading = read_block(text)
    words = [(w.text, w.idx) for w in tokenizer(reading.text) if not w.is_space]
    forms = tuple(mender.mend(text) for text, _ in words)
    spans = tuple(reading.span(start, start + len(text)) for text, start in words)
    told = {
        number
        for quote in quotations(reading.text)
        for number, (_, start) in enumerate(words)
        if quote.start <= start < quote.end
    }
    for first, last in _stretches(forms, spans, ended_lines(text, is_set=is_set)):
        quoted = frozenset(n - first for n in told if first <= n < last)
        yield Piece(forms[first:last], spans[first:last], quoted)


def _stretches(
    forms: Forms, spans: Sequence[Span], lines: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a block begins, and where the next one does.

    A sentence begins on each of the *lines* (offsets) too.
    """
    starts = {n for n, begins in enumerate(sentence_starts(forms)) if begins}
    offsets = [span.start for span in spans]
    starts |= {bisect_left(offsets, line) for line in lines}
    yield from pairwise(sorted({*starts, len(forms)}))
