"""Many phrases at once: which of them a sentence may hold, without trying them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.phrases.compiling import Phrase
    from briefcheck.phrases.lines import WordLine
    from briefcheck.phrases.needs import Way


@dataclass(frozen=True, slots=True)
class PhraseSet:
    """Phrases in order, found by a word that each way to occur needs.

    ``ways`` are those of all phrases, each with the number of its phrase. ``by_word``
    holds their places by the words of their rarest need, ``words`` are its keys;
    ``others`` are the places of those that need no certain word.
    """

    phrases: tuple[Phrase, ...]
    ways: tuple[tuple[int, Way], ...]
    by_word: Mapping[str, tuple[int, ...]]
    words: frozenset[str]
    others: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def possible(self, line: WordLine) -> list[Phrase]:
        """Return the phrases that a line may hold, in order."""
        there = self.words & line.words
        if not there and not self.others:
            return []
        places = {*self.others, *(n for word in there for n in self.by_word[word])}
        ways = (self.ways[place] for place in places)
        numbers = {
            number for number, way in ways if all(need.is_met(line) for need in way)
        }
        return [self.phrases[number] for number in sorted(numbers)]

    def may_occur(self, line: WordLine) -> bool:
        """Tell whether one of the phrases may be there, at little cost."""
        return bool(self.others) or not self.words.isdisjoint(line.words)

    def is_in(self, line: WordLine) -> bool:
        """Tell whether one of the phrases is there."""
        return self.may_occur(line) and any(map(line.has, self.possible(line)))

    def places(self, line: WordLine) -> Iterator[tuple[int, int, str]]:
        """Yield the first and last word of each place, and the phrase found there."""
        for phrase in self.possible(line):
            for first, last in line.find(phrase):
                yield first, last, phrase.source


def make_phrase_set(phrases: Iterable[Phrase]) -> PhraseSet:
    """Put phrases in an index."""
    ordered = tuple(phrases)
    ways = tuple((n, way) for n, phrase in enumerate(ordered) for way in phrase.ways)
    by_word: dict[str, list[int]] = {}
    others: list[int] = []
    for place, (_, way) in enumerate(ways):
        if not way or way[0].stretches:
            others.append(place)
            continue
        for word in way[0].words:
            by_word.setdefault(word, []).append(place)
    return PhraseSet(
        ordered,
        ways,
        {word: tuple(places) for word, places in by_word.items()},
        frozenset(by_word),
        tuple(others),
    )
