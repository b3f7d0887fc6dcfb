"""Where the text that is read came from, when it is not the text of the file.

A slot of a template is read as a value of its sort, a comment not at all; each place
still knows where it stands in the file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Sort(Enum):
    """How a stretch of text came from the file."""

    #: Word for word: each code point has a place of its own.
    COPIED = "copied"
    #: The words that markup stands for.
    MARKUP = "markup"
    #: A value that a slot is read as; people are shown the slot.
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class Change:
    """Words that are read instead of those of a span of the file, or none."""

    span: Span
    words: str = ""
    sort: Sort = Sort.MARKUP


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that is read, and the stretch of the file it came from."""

    read: Span
    filed: Span
    sort: Sort

    def start(self, offset: int) -> int:
        """Return where in the file that begins which begins at an offset here."""
        if self.sort is Sort.COPIED:
            return self.filed.start + offset - self.read.start
        return self.filed.start

    def end(self, offset: int) -> int:
        """Return where in the file that ends which ends at an offset here."""
        if self.sort is Sort.COPIED:
            return self.filed.start + offset - self.read.start
        return self.filed.end


@dataclass(frozen=True, slots=True)
class Origin:
    """The file as it is, and the pieces of the text that is read, in order."""

    file: SourceText
    pieces: tuple[Piece, ...]

    def span(self, span: Span) -> Span:
        """Return the span of the file that the words of a span came from."""
        first = self._piece_at(span.start)
        start = first.start(span.start) if first else 0
        if span.start == span.end:
            return Span(start, start)
        last = self._piece_at(span.end - 1)
        return Span(start, last.end(span.end) if last else start)

    def reverse(self, filed: Span) -> Span:
        """Return where the words stand that are read for a changed span of the file.

        Of what is not read at all, it is what follows it, or the end.
        """
        index = bisect_left(
            self.pieces, filed.start, key=lambda piece: piece.filed.start
        )
        if index < len(self.pieces):
            return self.pieces[index].read
        end = self.pieces[-1].read.end if self.pieces else 0
        return Span(end, end)

    def shown(self, span: Span, read: str) -> str:
        """Return the words of a span of the text *read*, its slots as they stand."""
        return "".join(self._shown(span, read))

    def _shown(self, span: Span, read: str) -> Iterator[str]:
        for piece in self.pieces:
            if not piece.read.overlaps(span):
                continue
            if piece.sort is Sort.SLOT:
                yield self.file.slice(piece.filed)
                continue
            start = max(span.start, piece.read.start)
            yield read[start : min(span.end, piece.read.end)]

    def _piece_at(self, offset: int) -> Piece | None:
        """Return the piece that an offset lies in, or behind; None without any."""
        starts = bisect_right(self.pieces, offset, key=lambda piece: piece.read.start)
        return self.pieces[max(0, starts - 1)] if self.pieces else None


def change(file: SourceText, changes: Iterable[Change]) -> SourceText:
    """Return the text of a file as it is to be read.

    The changes stand in order and do not overlap.
    """
    pieces: list[Piece] = []
    words: list[str] = []
    place = length = 0
    end = Span(len(file.text), len(file.text))
    for each in (*changes, Change(end)):
        kept = Span(place, each.span.start)
        for span, text, sort in (
            (kept, file.slice(kept), Sort.COPIED),
            (each.span, each.words, each.sort),
        ):
            if text:
                read = Span(length, length + len(text))
                pieces.append(Piece(read, span, sort))
                words.append(text)
                length = read.end
        place = each.span.end
    return SourceText(file.name, "".join(words), Origin(file, tuple(pieces)))
