"""Many phrases at once: which of them a sentence may hold, without trying them all."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from briefcheck.phrases.needs import are_met

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.phrases.compiling import Phrase
    from briefcheck.phrases.lines import WordLine
    from briefcheck.phrases.needs import Way


@dataclass(frozen=True, slots=True)
class PhraseSet:
    """Phrases in order, found by a word that each way to occur needs.

    ``by_word`` holds ways by the words of their rarest need, each way with the number
    of its phrase and without that need; ``words`` are its keys. ``others`` are the ways
    that need no certain word.
    """

    phrases: tuple[Phrase, ...]
    by_word: Mapping[str, tuple[tuple[int, Way], ...]]
    words: frozenset[str]
    others: tuple[tuple[int, Way], ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    @property
    def needed(self) -> frozenset[str]:
        """Return words of which one must be there; none if any line may hold one."""
        return frozenset() if self.others else self.words

    def possible(self, line: WordLine) -> list[Phrase]:
        """Return the phrases that a line may hold, in order."""
        there = self.words & line.words
        if not there and not self.others:
            return []
        ways = chain(self.others, *(self.by_word[word] for word in there))
        numbers = {number for number, way in ways if are_met(way, line)}
        return [self.phrases[number] for number in sorted(numbers)]

    def is_in(self, line: WordLine) -> bool:
        """Tell whether one of the phrases is there."""
        return bool(self.phrases) and any(map(line.has, self.possible(line)))

    def places(self, line: WordLine) -> Iterator[tuple[int, int, str]]:
        """Yield the first and last word of each place, and the phrase found there."""
        for phrase in self.possible(line):
            for first, last in line.find(phrase):
                yield first, last, phrase.source


def make_phrase_set(phrases: Iterable[Phrase]) -> PhraseSet:
    """Put phrases in an index."""
    ordered = tuple(phrases)
    by_word: dict[str, list[tuple[int, Way]]] = {}
    others: list[tuple[int, Way]] = []
    for number, way in (
        (n, way) for n, each in enumerate(ordered) for way in each.ways
    ):
        if not way or way[0].stretches:
            others.append((number, way))
            continue
        for word in way[0].words:
            by_word.setdefault(word, []).append((number, way[1:]))
    return PhraseSet(
        ordered,
        {word: tuple(ways) for word, ways in by_word.items()},
        frozenset(by_word),
        tuple(others),
    )
