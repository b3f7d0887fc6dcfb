"""Places as editors count them: lines and columns from 0, columns in code units.

Which units, client and server agree upon when they meet: those of UTF-16 unless the
client prefers others. Inside, places are offsets in code points.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.text import SourceText

#: The codec of each encoding of positions, and how many bytes a unit has.
_CODECS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
)


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures a text in the units of a client: ``utf-8``, ``utf-16`` or ``utf-32``."""

    source: SourceText
    encoding: str = "utf-16"

    def position(self, offset: int) -> types.Position:
        """Return the position of an offset."""
        place = self.source.position(offset)
        before = self.source.text[offset - place.column + 1 : offset]
        return types.Position(place.line - 1, self._units(before))

    def range(self, span: Span) -> types.Range:
        """Return the range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position; beyond a line or the text is its end.

        A position inside a character stands before it.
        """
        starts = self.source.line_starts
        if position.line >= len(starts):
            return len(self.source.text)
        number = max(0, position.line)
        return starts[number] + self._width(self._line(number), position.character)

    def span(self, extent: types.Range) -> Span:
        """Return the span of a range; one that is the wrong way round is turned."""
        start, end = self.offset(extent.start), self.offset(extent.end)
        return Span(min(start, end), max(start, end))

    def _line(self, number: int) -> str:
        """Return a line without the mark that ends it."""
        starts = self.source.line_starts
        end = starts[number + 1] if number + 1 < len(starts) else None
        return self.source.text[starts[number] : end].rstrip("\r\n")

    def _units(self, text: str) -> int:
        if text.isascii():
            return len(text)
        codec, size = _CODECS[self.encoding]
        return len(text.encode(codec)) // size

    def _width(self, line: str, units: int) -> int:
        """Return how many code points of a line make some units, at most all."""
        if line.isascii():
            return min(max(0, units), len(line))
        codec, size = _CODECS[self.encoding]
        cut = line.encode(codec)[: max(0, units) * size]
        return len(cut.decode(codec, errors="ignore"))
