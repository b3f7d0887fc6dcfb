"""Text with markup in it: what is read of it, and where that stands in the whole."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the original, and what it is read as; text is read as it is."""

    original: str
    read_as: str

    @property
    def is_text(self) -> bool:
        """Tell whether places inside it can be told apart."""
        return self.original == self.read_as


class AnnotatedText:
    """Pieces of text and markup in a row."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        # Pieces that are read as nothing hold no place of what is read.
        originals = _starts(len(piece.original) for piece in pieces)
        read = [
            (piece, start)
            for piece, start in zip(pieces, originals, strict=False)
            if piece.read_as
        ]
        self._pieces = tuple(piece for piece, _ in read)
        self._originals = tuple(start for _, start in read)
        self._plains = _starts(len(piece.read_as) for piece in self._pieces)
        self.original = "".join(piece.original for piece in pieces)
        self.plain = "".join(piece.read_as for piece in pieces)

    def original_span(self, span: Span) -> Span:
        """Return where a stretch of what is read stands; it may not be empty."""
        return Span(self._start(span.start), self._end(span.end - 1))

    def _start(self, place: int) -> int:
        number = bisect_right(self._plains, place) - 1
        if self._pieces[number].is_text:
            return self._originals[number] + place - self._plains[number]
        return self._originals[number]

    def _end(self, last: int) -> int:
        number = bisect_right(self._plains, last) - 1
        piece, start = self._pieces[number], self._originals[number]
        if piece.is_text:
            return start + last - self._plains[number] + 1
        return start + len(piece.original)


def _starts(lengths: Iterable[int]) -> tuple[int, ...]:
    return tuple(accumulate(lengths, initial=0))
