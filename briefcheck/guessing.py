"""What the learned model takes the sentences of a letter for, and where it sees it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.analysis import Act, Guess
from briefcheck.letter import BODY
from briefcheck.matching.finding import Match

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefcheck.analysis import Analysis, Sentence
    from briefcheck.finding_acts import ActFinder
    from briefcheck.learned.act_model import ActModel, Reading
    from briefcheck.text import Span
    from briefcheck.views import View

    Scores = Sequence[Mapping[str, float]]

#: Acts that a rule tells of as they are.
_TOLD = frozenset({"vague_deadline"})
#: On letters of others, precision of these rules rises from 0.79 to 0.83 by this.
_DOUBTED = 0.006
#: Patterns of blame are right in 12 of 23 below it, and in 38 of 42 above.
#: Patterns of other rules are right as often where the model is not with them.
_QUESTIONED = MappingProxyType({"tone/accusation": 0.05})
#: Where no pattern speaks for it, of what scores lower every second is wrong.
_TOLD_FROM = 0.7
_SURROUNDED = 3
#: An exception sees words; a model this sure saw the sentence.
_SURE = 0.9
#: Acts that a rule points at where they stand: their exceptions always hold.
_FIRM = frozenset({"rejection", "vague_deadline"})


def find_guesses(
    model: ActModel, told: Analysis, readings: Sequence[Reading]
) -> Iterator[Guess]:
    """Yield what the model takes each sentence for, at the clause that says it.

    *readings* are what the model makes of the sentences. It is not asked for acts that
    patterns *told* already.
    """
    for number, (view, reading) in enumerate(zip(told.views, readings, strict=True)):
        if view.sentence.part not in BODY:
            continue
        acts = told.acts_in(number)
        asked = {n: s for n, s in reading.scores.items() if n not in acts}
        likely = _over(asked, partial(_threshold, model))
        places = _places(model, view, likely)
        for label, score in likely.items():
            because = _because(model, reading, label)
            yield Guess(label, number, places[label], score, because)
        for label, score in _over(asked, partial(_bottom, model)).items():
            if label not in likely:
                yield Guess(label, number, view.whole, score, "", is_likely=False)


def find_doubts(readings: Sequence[Reading]) -> Iterator[tuple[int, str]]:
    """Return sentences, by number, with the rules that they all but surely keep.

    There a pattern of such a rule does not count: it saw the words and not what they
    say. Acts have no doubts, for their patterns are seldom wrong; nor have letters so
    short that nothing stands around a sentence.
    """
    return _below(readings, lambda label: _DOUBTED if _is_told(label) else 0.0)


def find_questions(readings: Sequence[Reading]) -> Iterator[tuple[int, str]]:
    """Return sentences, by number, with the rules that they are more likely to keep.

    There a pattern of such a rule counts, but is not sure.
    """
    return _below(readings, lambda label: _QUESTIONED.get(label, 0.0))


def _below(
    readings: Sequence[Reading], bound: Callable[[str], float]
) -> Iterator[tuple[int, str]]:
    if len(readings) < _SURROUNDED:
        return
    for number, reading in enumerate(readings):
        for label, score in reading.scores.items():
            if score < bound(label):
                yield number, label


def _over(
    scores: Mapping[str, float], least: Callable[[str], float]
) -> Mapping[str, float]:
    return {n: score for n, score in scores.items() if score >= least(n)}


def _because(model: ActModel, reading: Reading, label: str) -> str:
    return ", ".join(reason.feature for reason in model.explain(reading, label))


def _bottom(model: ActModel, label: str) -> float:
    """Return from which score on an act may be there; of a rule that is not asked."""
    return inf if _is_told(label) else model.thresholds[label].possible


def _threshold(model: ActModel, label: str) -> float:
    """Return from which score on a label counts: a rule asks more than an act.

    What a rule finds is told to the writer at once; an act is one reason among many.
    """
    thresholds = model.thresholds[label]
    if _is_told(label):
        return max(_TOLD_FROM, thresholds.middle)
    return thresholds.likely


def _is_told(label: str) -> bool:
    return "/" in label or label in _TOLD


def acts_from_guesses(
    guesses: Iterable[Guess], told: Analysis, finders: Iterable[ActFinder]
) -> Iterator[tuple[Act, bool]]:
    """Yield the acts among guesses.

    Beside each stands whether it is likely, and not only possible. The exceptions of
    an act's definition hold for the model too, but where it is sure.
    """
    by_name = {finder.name: finder for finder in finders if finder.is_learned}
    is_surrounded = len(told.sentences) >= _SURROUNDED
    for guess in guesses:
        finder, view = by_name.get(guess.label), told.views[guess.sentence]
        if finder is None:
            continue
        acts = told.acts_in(guess.sentence)
        is_sure = guess.score >= _SURE and is_surrounded and guess.label not in _FIRM
        if is_sure or not finder.search.excepts(view, match_of(guess, view), acts):
            because = f"{guess.because} ({guess.score:.2f})"
            act = Act(guess.label, guess.sentence, guess.span, because)
            yield act, guess.is_likely


def match_of(guess: Guess, view: View) -> Match:
    """Return a guess as a match, for exceptions to be tried on."""
    return Match(guess.span, view.clause_at(guess.span.start), guess.because)


def _places(model: ActModel, view: View, labels: Iterable[str]) -> Mapping[str, Span]:
    """Return for each label the clause that by itself scores highest.

    Clauses that tell what somebody else said do not count.
    """
    own = [n for n, c in enumerate(view.sentence.clauses) if not c.reported]
    if len(own) < 2:  # noqa: PLR2004  # with one clause there is nothing to choose
        return dict.fromkeys(labels, view.whole)
    labels = tuple(labels)
    parts = [_clause_alone(view.sentence, number) for number in own if labels]
    scores = model.score(parts)
    return {label: view.span_of_clause(own[_best(scores, label)]) for label in labels}


def _best(scores: Scores, label: str) -> int:
    return max(range(len(scores)), key=lambda place: scores[place][label])


def _clause_alone(sentence: Sentence, number: int) -> Sentence:
    clause = sentence.clauses[number]
    words = tuple(sentence.words[index] for index in clause.indices)
    return replace(sentence, words=words, clauses=(clause,))
