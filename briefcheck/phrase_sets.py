"""Many phrases at once: which of them a sentence may hold, without trying them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.phrases import Phrase
    from briefcheck.word_lines import WordLine


@dataclass(frozen=True, slots=True)
class PhraseSet:
    """Phrases in order, found by a word that each of them needs.

    ``by_word`` holds their numbers by the words of their rarest group, ``words`` are
    its keys, ``always`` those that need no certain word.
    """

    phrases: tuple[Phrase, ...]
    by_word: Mapping[str, tuple[int, ...]]
    words: frozenset[str]
    always: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def possible(self, vocabulary: frozenset[str]) -> list[Phrase]:
        """Return the phrases that words with these forms may hold, in order."""
        there = self.words & vocabulary
        if not there:
            return [self.phrases[number] for number in self.always]
        numbers = {number for word in there for number in self.by_word[word]}
        return [
            phrase
            for phrase in map(
                self.phrases.__getitem__, sorted(numbers | {*self.always})
            )
            if phrase.may_occur(vocabulary)
        ]

    def may_occur(self, vocabulary: frozenset[str]) -> bool:
        """Tell whether one of the phrases may be there, at little cost."""
        return bool(self.always) or not self.words.isdisjoint(vocabulary)

    def is_in(self, line: WordLine, vocabulary: frozenset[str]) -> bool:
        """Tell whether one of the phrases is there."""
        return self.may_occur(vocabulary) and any(
            line.has(phrase) for phrase in self.possible(vocabulary)
        )

    def places(
        self, line: WordLine, vocabulary: frozenset[str]
    ) -> Iterator[tuple[int, int, str]]:
        """Yield the first and last word of each place, and the phrase found there."""
        for phrase in self.possible(vocabulary):
            for first, last in line.find(phrase):
                yield first, last, phrase.source


def make_phrase_set(phrases: Iterable[Phrase]) -> PhraseSet:
    """Put phrases in an index."""
    ordered = tuple(phrases)
    by_word: dict[str, list[int]] = {}
    for number, phrase in enumerate(ordered):
        for word in phrase.needs[0] if phrase.needs else ():
            by_word.setdefault(word, []).append(number)
    return PhraseSet(
        ordered,
        {word: tuple(numbers) for word, numbers in by_word.items()},
        frozenset(by_word),
        tuple(n for n, phrase in enumerate(ordered) if not phrase.needs),
    )
