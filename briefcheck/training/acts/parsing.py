"""Sentences with their clauses, as a letter's analysis sees them, without its acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefcheck.grammar import Lexicon, find_clauses
from briefcheck.locate import bundled_rules
from briefcheck.pipeline import load_pipeline
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.analysis import Sentence
    from briefcheck.letter import Letter
    from briefcheck.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Parser:
    """The pipeline and the word lists that ship with briefcheck.

    The engine can't serve here: it needs the model that is still to be made.
    """

    pipeline: Pipeline
    lexicon: Lexicon

    @staticmethod
    def load() -> Parser:
        """Load the pipeline and the lists."""
        rulebook, _ = read_rulebook(bundled_rules())
        return Parser(load_pipeline(), Lexicon.from_lists(rulebook.lists))

    def parse(self, letters: Iterable[Letter]) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each letter."""
        for sentences in self.pipeline.parse(letters):
            yield tuple(
                replace(each, clauses=find_clauses(each.words, self.lexicon))
                for each in sentences
            )
