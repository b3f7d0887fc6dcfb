"""Words written out on a line, for the regular expressions of phrases.

Each word is a blank, its ``norm``, its lemma and its class, with a mark before each
and none at the end, so that an expression can ask for the form alone, or for any word
between two marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.phrases.compiling import Phrase
    from briefcheck.words import Word


@dataclass(frozen=True)
class WordLine:
    """Words written out for phrases to be matched on.

    ``indices`` are the words' numbers in their sentence, ``starts`` where each begins
    in the line.
    """

    text: str
    indices: tuple[int, ...]
    starts: tuple[int, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Return all forms and lemmas that occur, and word classes with them."""
        return frozenset(self.text.replace(" ", "").split("\x1f"))

    def find(self, phrase: Phrase) -> Iterator[tuple[int, int]]:
        """Yield the first and last word of each place where a phrase occurs."""
        for match in phrase.expression.finditer(self.text):
            if match.end() > match.start():
                yield self._word_at(match.start()), self._word_at(match.end() - 1)

    def has(self, phrase: Phrase) -> bool:
        """Tell whether a phrase occurs."""
        return phrase.expression.search(self.text) is not None

    def _word_at(self, place: int) -> int:
        return self.indices[bisect_right(self.starts, place) - 1]


def plain_line(text: str) -> WordLine:
    """Write out unparsed text: forms only, no lemmas or word classes."""
    words = re.findall(r"[\w'^.-]*\w", text.lower())
    pieces = [f" \x1f{word}\x1f{word}\x1fX" for word in words]
    return write_line(pieces, range(len(pieces)))


def write_word(word: Word) -> str:
    """Write out one word; punctuation is nothing."""
    if word.is_punctuation:
        return ""
    word_class = "NUM" if word.norm[0].isdigit() else word.pos
    return f" \x1f{word.norm}\x1f{word.lemma}\x1f{word_class}".replace("\xa0", "_")


def write_line(pieces: Sequence[str], indices: Iterable[int]) -> WordLine:
    """Put written words with these indices on a line, passing over punctuation."""
    kept = tuple(index for index in indices if pieces[index])
    ends = tuple(accumulate((len(pieces[index]) for index in kept), initial=0))
    return WordLine("".join([pieces[index] for index in kept]), kept, ends[:-1])
