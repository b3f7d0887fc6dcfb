"""Text as a parser likes it, with a map back to where each character stood.

Wrapped lines become one, runs of blanks one blank, curly quotes straight ones,
letters with a loose accent one letter, and characters without width vanish. A
sentence in small letters comes loose from the full stop before it (*maart.we*).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from briefcheck.layout.sentences import GLUED_STOP
from briefcheck.text import Span

_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "`": "'",
        "\u00b4": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"',
        "\u00bb": '"', "\u2010": "-", "\u2011": "-",
    },
)  # fmt: skip
#: What needs no second look, several at a time, or any other character.
_RUNS = re.compile(r"(?P<plain>[!-_a-~]+)|(?s:.)")
_NO_WIDTH = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f")


@dataclass(frozen=True, slots=True)
class Reading:
    """Readable text; its characters begin and end at offsets in the block."""

    text: str
    places: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the span in the block of a stretch of the readable text, not empty."""
        return Span(self.places[start], self.ends[end - 1])


def read_block(text: str) -> Reading:
    """Make the text of one block readable."""
    characters: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    for run in _RUNS.finditer(text):
        place, end = run.span()
        character = run[0]
        if run["plain"]:
            characters += character
            places += range(place, end)
            ends += range(place + 1, end + 1)
            continue
        if character in _NO_WIDTH:
            continue
        joined = _joined(characters, character)
        if joined is not None:
            characters[-1] = joined
            ends[-1] = end
            continue
        if not character.isspace():
            character = character.translate(_PLAIN)
        elif characters and characters[-1] != " ":
            character = " "
        else:
            continue
        characters.append(character)
        places.append(place)
        ends.append(end)
    for found in reversed(list(GLUED_STOP.finditer("".join(characters)))):
        index = found.end()
        characters.insert(index, " ")
        places.insert(index, places[index])
        ends.insert(index, places[index])
    kept = len("".join(characters).rstrip())
    return Reading("".join(characters[:kept]), tuple(places[:kept]), tuple(ends[:kept]))


def _joined(characters: list[str], accent: str) -> str | None:
    """Return the last character with a loose accent, where that is one letter."""
    if not characters or not unicodedata.combining(accent):
        return None
    joined = unicodedata.normalize("NFC", characters[-1] + accent)
    return joined if len(joined) == 1 else None
