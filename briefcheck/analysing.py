"""From a letter to its analysis: parse, clauses, acts, kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import tee
from typing import TYPE_CHECKING

from briefcheck.analysis import Analysis
from briefcheck.finding_acts import ActSearcher, make_finders
from briefcheck.grammar import Lexicon, find_clauses
from briefcheck.guessing import (
    acts_borne_out,
    acts_from_guesses,
    find_certainties,
    find_guesses,
    find_hints,
)
from briefcheck.kinds import infer_kind, likeliest, stated_kind
from briefcheck.learned.act_model import ActModel
from briefcheck.learned.gravity_model import GravityModel
from briefcheck.learned.kind_model import KindModel
from briefcheck.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefcheck.analysis import Clause, KindVerdict, Sentence
    from briefcheck.learned.act_model import Reading
    from briefcheck.letter import Kind, Letter
    from briefcheck.pipeline import Pipeline
    from briefcheck.rulebook import Rulebook
    from briefcheck.words import Word

    Scores = Sequence[Mapping[str, float]]

#: So many sentences are remembered, for a letter that is edited: their clauses do not
#: depend on where they stand.
_REMEMBERED = 256


class Analyser:
    """Works out what the sentences of letters do, by one rulebook."""

    def __init__(self, rulebook: Rulebook, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._finders = make_finders(rulebook.acts, rulebook.lists)
        self._searcher = ActSearcher(self._finders)
        self._lexicon = Lexicon.from_lists(rulebook.lists)
        self._model = ActModel.load()
        self._kinds = KindModel.load()
        self._gravities = GravityModel.load()
        self._recent = Recent["tuple[str, ...]", "tuple[Clause, ...]"](_REMEMBERED)
        self._keys = frozenset[str]().union(*(f.search.keys for f in self._finders))

    def analyse(
        self, letters: Iterable[Letter], kind: Kind | None = None
    ) -> Iterator[Analysis]:
        """Yield the analysis of each letter; *kind* is stated for all of them."""
        given, parsed = tee(letters)
        for letter, sentences in zip(
            given, self._pipeline.parse(parsed, self._keys), strict=True
        ):
            yield self._analysis(letter, sentences, kind)

    def _analysis(
        self, letter: Letter, sentences: tuple[Sentence, ...], kind: Kind | None
    ) -> Analysis:
        with_clauses = tuple(
            replace(sentence, clauses=self._clauses(sentence.words))
            for sentence in sentences
        )
        readings = self._model.read(with_clauses)
        analysis = self._with_acts(Analysis(letter, with_clauses), readings)
        scores = [reading.scores for reading in readings]
        return replace(analysis, kind=self._kind(analysis, scores, kind))

    def _clauses(self, words: tuple[Word, ...]) -> tuple[Clause, ...]:
        # One pipeline parses the same words alike.
        forms = tuple(word.text for word in words)
        clauses = self._recent.get(forms)
        if clauses is None:
            clauses = find_clauses(words, self._lexicon)
            self._recent.keep(forms, clauses)
        return clauses

    def _with_acts(self, bare: Analysis, readings: Sequence[Reading]) -> Analysis:
        """Find acts by their patterns, and where those are silent by the model."""
        found = self._searcher.find(bare.views)
        by_pattern = tuple(acts_borne_out(found, self._finders, readings))
        told = replace(bare, acts=by_pattern)
        guesses = tuple(find_guesses(self._model, told, readings))
        learned = tuple(acts_from_guesses(guesses, told, self._finders))
        likely = (act for act, is_likely in learned if is_likely)
        acts = sorted((*by_pattern, *likely), key=lambda act: (act.span, act.name))
        possible = tuple(act for act, is_likely in learned if not is_likely)
        return replace(
            bare,
            acts=tuple(acts),
            possible=possible,
            guesses=guesses,
            certainties=dict(find_certainties(told, readings)),
            hinted=frozenset(find_hints(self._model, readings)),
            gravities=lambda number: self._gravities.judge(readings[number].weighed),
        )

    def _kind(
        self, analysis: Analysis, scores: Scores, kind: Kind | None
    ) -> KindVerdict:
        stated = kind or analysis.letter.stated_kind
        if stated is not None:
            return stated_kind(stated)
        chances = self._kinds.judge(analysis.sentences, scores)
        telling = self._kinds.telling_acts(likeliest(chances))
        return infer_kind(analysis, chances, telling)
