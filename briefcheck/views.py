"""A sentence made ready for matching: its lines of words, looked up once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.phrases.lines import write_line, write_word
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.analysis import Sentence
    from briefcheck.phrases.lines import WordLine


@dataclass(frozen=True)
class View:
    """A sentence with what matching asks of it again and again."""

    sentence: Sentence

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Return the verbs of all clauses."""
        return frozenset(clause.verb for clause in self.sentence.clauses)

    @cached_property
    def line(self) -> WordLine:
        """Return the line of the whole sentence."""
        return write_line(self._written, range(len(self._written)))

    @cached_property
    def clause_lines(self) -> tuple[WordLine, ...]:
        """Return the line of each clause's own words."""
        clauses = self.sentence.clauses
        return tuple(write_line(self._written, clause.indices) for clause in clauses)

    @cached_property
    def _written(self) -> tuple[str, ...]:
        return tuple(map(write_word, self.sentence.words))

    @cached_property
    def owners(self) -> dict[int, int]:
        """Return the number of the clause that each word belongs to."""
        clauses = self.sentence.clauses
        return {i: n for n, clause in enumerate(clauses) for i in clause.indices}

    def clauses_above(self, number: int | None) -> Iterator[int]:
        """Yield the clauses that a clause depends on, the nearest first."""
        seen: set[int] = set()
        while number is not None and number not in seen:
            seen.add(number)
            number = self.sentence.clauses[number].parent
            if number is not None:
                yield number

    def clause_at(self, offset: int) -> int | None:
        """Return the number of the clause that the word at a source offset is in."""
        for index, word in enumerate(self.sentence.words):
            if word.span.start <= offset < word.span.end:
                return self.owners.get(index)
        return None

    @cached_property
    def ending(self) -> str:
        """Return how the sentence ends: question, exclamation or statement."""
        marks = {"?": "question", "!": "exclamation"}
        last = (word.text[-1:] for word in reversed(self.sentence.words))
        return next((marks[char] for char in last if char in marks), "statement")

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words from first to last, both included."""
        words = self.sentence.words
        return Span(words[first].span.start, words[last].span.end)

    def span_of_clause(self, number: int) -> Span:
        """Return a clause's place, without the marks around it."""
        return self._trimmed(self.sentence.clauses[number].indices)

    @cached_property
    def whole(self) -> Span:
        """Return the sentence's place, without the marks around it."""
        return self._trimmed(range(len(self.sentence.words)))

    def _trimmed(self, indices: Iterable[int]) -> Span:
        everything = list(indices)
        words = self.sentence.words
        kept = [i for i in everything if not words[i].is_punctuation] or everything
        return self.span(kept[0], kept[-1])
