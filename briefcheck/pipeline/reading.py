"""Text as a parser likes it, with a map back to where each character stood.

Wrapped lines become one, runs of blanks one blank, curly quotes straight ones,
letters with a loose accent one letter, and characters without width vanish.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from briefcheck.text import Span

_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "`": "'",
        "\u00b4": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"',
        "\u00bb": '"', "\u2010": "-", "\u2011": "-",
    },
)  # fmt: skip
_NO_WIDTH = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f")


@dataclass(frozen=True, slots=True)
class Reading:
    """Readable text; ``places`` holds the source offset of each of its characters."""

    text: str
    places: tuple[int, ...]
    end: int

    def span(self, start: int, end: int) -> Span:
        """Return the source span of a stretch of the readable text, not empty."""
        last = self.places[end - 1]
        after = self.places[end] if end < len(self.places) else self.end
        is_blank_next = end < len(self.text) and self.text[end] == " "
        stop = last + 1 if is_blank_next or end == len(self.text) else after
        return Span(self.places[start], max(stop, last + 1))


def read_block(text: str, span: Span) -> Reading:
    """Make the text of one block readable."""
    characters: list[str] = []
    places: list[int] = []
    for place in range(span.start, span.end):
        character = text[place]
        if character in _NO_WIDTH:
            continue
        if character.isspace():
            if characters and characters[-1] != " ":
                characters.append(" ")
                places.append(place)
            continue
        if unicodedata.combining(character) and characters:
            joined = unicodedata.normalize("NFC", characters[-1] + character)
            if len(joined) == 1:
                characters[-1] = joined
                continue
        characters.append(character.translate(_PLAIN))
        places.append(place)
    while characters and characters[-1] == " ":
        characters.pop()
        places.pop()
    return Reading("".join(characters), tuple(places), span.end)
