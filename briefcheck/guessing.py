"""What the learned model takes the sentences of a letter for, and where it sees it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.analysis import Act, Guess
from briefcheck.hits import Certainty
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
#: Below it a pattern of a rule was right in 29 of 235 cases: on tuning by scores of
#: writers left out, and on measuring.
_DOUBTED = 0.006
#: Below it a pattern of an act was right in 23 of 1,394 cases: on half of tuning, by
#: scores of writers left out.
_DENIED = 0.02
#: Rules whose patterns are often wrong below a score: those of blame in 39 of 58 cases,
#: of hedging in 25 of 59, of rejection in openings in 3 of 12; of others, in 14 of 56.
_QUESTIONED = MappingProxyType(
    {"tone/accusation": 0.25, "tone/hedging": 0.25, "opening/rejection": 0.05}
)
#: From here on the model says what the words say.
_AGREED = 0.85
#: From here on nothing else has to be wrong with a letter: of errors of words that were
#: all that was found in one, 8 of 8 were right, and 17 of 22 below it.
_CLEAR = 0.996
#: Rules that the model does not know, with the act that they tell of.
_TOLD_AS = MappingProxyType(
    {"opening/rejection": "rejection", "closing/vague-deadline": "vague_deadline"}
)
#: The share of the score from which on an act may be there, from which on it nearly is:
#: acts called missing are so in 542 of 575 below it, and in 154 of 203 above.
_NEARLY = 0.35
_HEDGING = "tone/hedging"
_PROMISES = frozenset({"remedy", "compensation", "prevention", "next_step"})
#: Where no pattern speaks for it.
_TOLD_FROM = 0.3
#: The same in a letter so short that nothing stands around a sentence.
_TOLD_ALONE = 0.7
_SURROUNDED = 3
#: An exception sees words; a model this sure saw the sentence.
_SURE = 0.9
#: Acts whose exceptions name what is thanked for or received: those are not mistaken.
_PLAIN = frozenset({"thanks", "receipt"})
#: These, and acts that a rule points at where they stand: their exceptions always hold.
_FIRM = frozenset({"rejection", "vague_deadline"}) | _PLAIN


def find_guesses(
    model: ActModel, told: Analysis, readings: Sequence[Reading]
) -> Iterator[Guess]:
    """Yield what the model takes each sentence for, at the clause that says it.

    *readings* are what the model makes of the sentences. It is not asked for acts that
    patterns *told* already.
    """
    is_surrounded = len(readings) >= _SURROUNDED
    for number, (view, reading) in enumerate(zip(told.views, readings, strict=True)):
        if view.sentence.part not in BODY:
            continue
        acts = told.acts_in(number)
        asked = {n: s for n, s in reading.scores.items() if n not in acts}
        likely = _over(asked, partial(_threshold, model, is_surrounded))
        places = _places(model, view, likely)
        for label, score in likely.items():
            because = _because(model, reading, label)
            yield Guess(label, number, places[label], score, because)
        for label, score in _over(asked, partial(_bottom, model)).items():
            if label not in likely:
                yield Guess(label, number, view.whole, score, "", is_likely=False)


def acts_borne_out(
    acts: Iterable[Act], finders: Iterable[ActFinder], readings: Sequence[Reading]
) -> Iterator[Act]:
    """Yield the acts that patterns found, but those that the model denies.

    It is asked about acts that are learned, and not in a letter so short that nothing
    stands around a sentence.
    """
    learned = {finder.name for finder in finders if finder.is_learned}
    for act in acts:
        scores = readings[act.sentence].scores
        is_asked = act.name in learned and len(readings) >= _SURROUNDED
        if not is_asked or scores.get(act.name, 1.0) >= _DENIED:
            yield act


def find_certainties(
    told: Analysis, readings: Sequence[Reading]
) -> Iterator[tuple[tuple[int, str], Certainty]]:
    """Yield sentences, by number, with the rules of which their words are not clear.

    A pattern sees the words and not what they say. Of acts, ``acts_borne_out``.
    """
    for number, label, score in _told_scores(readings):
        certainty = _certainty(label, score)
        # Hedging of what patterns told to be a promise is likely at least.
        if certainty < Certainty.LIKELY and _is_promise(told, number, label):
            certainty = Certainty.LIKELY
        if certainty < Certainty.CLEAR:
            yield (number, label), certainty


def _certainty(rule: str, score: float) -> Certainty:
    """Return what a score means for a pattern of a rule."""
    if score < _DOUBTED:
        return Certainty.DENIED
    if score < _QUESTIONED.get(rule, 0):
        return Certainty.UNSURE
    if score < _AGREED:
        return Certainty.LIKELY
    return Certainty.SURE if score < _CLEAR else Certainty.CLEAR


def find_hints(
    model: ActModel, readings: Sequence[Reading]
) -> Iterator[tuple[int, str]]:
    """Return sentences, by number, with the acts that they nearly are taken for.

    Where one of them would do, it is not sure that an act is missing.
    """
    bounds = {label: _NEARLY * _bottom(model, label) for label in model.labels}
    for number, reading in enumerate(readings):
        yield from ((number, n) for n, s in reading.scores.items() if s >= bounds[n])


def _told_scores(readings: Sequence[Reading]) -> Iterator[tuple[int, str, float]]:
    """Yield sentences, by number, with each rule and how likely they break it.

    Of a letter so short that nothing stands around a sentence nothing is known.
    """
    if len(readings) < _SURROUNDED:
        return
    for number, reading in enumerate(readings):
        for label, score in reading.scores.items():
            if "/" in label:
                yield number, label, score
        for label, act in _TOLD_AS.items():
            yield number, label, reading.scores[act]


def _is_promise(told: Analysis, sentence: int, rule: str) -> bool:
    """Tell whether a rule is that of hedging, and a sentence has what to hedge."""
    return rule == _HEDGING and bool(told.acts_in(sentence).keys() & _PROMISES)


def _over(
    scores: Mapping[str, float], least: Callable[[str], float]
) -> Mapping[str, float]:
    return {n: score for n, score in scores.items() if score >= least(n)}


def _because(model: ActModel, reading: Reading, label: str) -> str:
    return ", ".join(reason.feature for reason in model.explain(reading, label))


def _bottom(model: ActModel, label: str) -> float:
    """Return from which score on an act may be there; of a rule that is not asked."""
    return inf if _is_told(label) else model.thresholds[label].possible


def _threshold(model: ActModel, is_surrounded: bool, label: str) -> float:  # noqa: FBT001  # partial gives it by place
    """Return from which score on a label counts."""
    if not _is_told(label):
        return model.thresholds[label].likely
    if not is_surrounded:
        return _TOLD_ALONE
    return _TOLD_FROM


def _is_told(label: str) -> bool:
    return "/" in label or label in _TOLD


def acts_from_guesses(
    guesses: Iterable[Guess], told: Analysis, finders: Iterable[ActFinder]
) -> Iterator[tuple[Act, bool]]:
    """Yield the acts among guesses.

    Beside each stands whether it is likely, and not only possible. Where an exception
    of an act's definition holds, it is possible at best, but where the model is sure.
    """
    by_name = {finder.name: finder for finder in finders if finder.is_learned}
    is_surrounded = len(told.sentences) >= _SURROUNDED
    for guess in guesses:
        finder, view = by_name.get(guess.label), told.views[guess.sentence]
        if finder is None:
            continue
        acts = told.acts_in(guess.sentence)
        is_seen = guess.is_likely and is_surrounded
        is_sure = is_seen and guess.score >= _SURE and guess.label not in _FIRM
        is_free = is_sure or not finder.search.excepts(
            view, match_of(guess, view), acts
        )
        if is_free or (is_seen and guess.label not in _PLAIN):
            because = f"{guess.because} ({guess.score:.2f})"
            act = Act(guess.label, guess.sentence, guess.span, because, is_learned=True)
            yield act, guess.is_likely and is_free


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
