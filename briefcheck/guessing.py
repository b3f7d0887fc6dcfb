"""What the learned model takes the sentences of a letter for, and where it sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.analysis import Act, Guess
from briefcheck.letter import BODY
from briefcheck.matching import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefcheck.act_model import ActModel
    from briefcheck.analysis import Sentence
    from briefcheck.finding_acts import ActFinder
    from briefcheck.text import Span
    from briefcheck.views import View

    Scores = Sequence[Mapping[str, float]]


#: Acts that a rule tells of as they are.
_TOLD = frozenset({"vague_deadline"})
#: On letters of others, precision of these rules rises from 0.79 to 0.83 by this.
_DOUBTED = 0.006
_SURROUNDED = 3


def find_guesses(
    model: ActModel, views: Sequence[View], scored: Scores
) -> Iterator[Guess]:
    """Yield what the model takes each sentence for, at the clause that says it.

    *scored* are the model's scores of the sentences.
    """
    for number, (view, scores) in enumerate(zip(views, scored, strict=True)):
        if view.sentence.part not in BODY:
            continue
        for label, score in scores.items():
            if score >= _threshold(model, label):
                span = _place(model, view, label)
                yield Guess(label, number, span, score, _because(model, view, label))
            elif score >= model.thresholds[label].possible and not _is_told(label):
                yield Guess(label, number, view.whole, score, "", is_likely=False)


def find_doubts(scored: Scores) -> Iterator[tuple[int, str]]:
    """Yield sentences, by number, with the rules that they all but surely keep.

    There a pattern of such a rule does not count: it saw the words and not what they
    say. Acts have no doubts, for their patterns are seldom wrong; nor have letters so
    short that nothing stands around a sentence.
    """
    if len(scored) < _SURROUNDED:
        return
    for number, scores in enumerate(scored):
        for label, score in scores.items():
            if score < _DOUBTED and _is_told(label):
                yield number, label


def _threshold(model: ActModel, label: str) -> float:
    """Return from which score on a label counts: a rule asks more than an act.

    What a rule finds is told to the writer at once; an act is one reason among many.
    """
    thresholds = model.thresholds[label]
    return thresholds.middle if _is_told(label) else thresholds.likely


def _is_told(label: str) -> bool:
    return "/" in label or label in _TOLD


def acts_from_guesses(
    guesses: Iterable[Guess],
    acts: Iterable[Act],
    finders: Iterable[ActFinder],
    views: Sequence[View],
) -> Iterator[tuple[Act, bool]]:
    """Yield the acts that no pattern found in a sentence and the model did.

    Beside each stands whether it is likely, and not only possible. The exceptions of
    an act's definition hold for the model too.
    """
    found: dict[int, dict[str, Act]] = {}
    for act in acts:
        found.setdefault(act.sentence, {})[act.name] = act
    by_name = {finder.name: finder for finder in finders if finder.is_learned}
    for guess in guesses:
        here = found.get(guess.sentence, {})
        finder = by_name.get(guess.label)
        if finder is None or guess.label in here:
            continue
        view = views[guess.sentence]
        if not finder.search.excepts(view, match_of(guess, view), here):
            because = f"{guess.because} ({guess.score:.2f})"
            act = Act(guess.label, guess.sentence, guess.span, because)
            yield act, guess.is_likely


def match_of(guess: Guess, view: View) -> Match:
    """Return a guess as a match, for exceptions to be tried on."""
    return Match(guess.span, view.clause_at(guess.span.start), guess.because)


def _place(model: ActModel, view: View, label: str) -> Span:
    """Return the clause that by itself scores highest, of the writer's own ones."""
    own = [n for n, c in enumerate(view.sentence.clauses) if not c.reported]
    if len(own) < 2:  # noqa: PLR2004  # with one clause there is nothing to choose
        return view.whole
    parts = [_clause_alone(view.sentence, number) for number in own]
    scores: Sequence[Mapping[str, float]] = model.score(parts)
    best = max(range(len(own)), key=lambda place: scores[place][label])
    return view.span_of_clause(own[best])


def _clause_alone(sentence: Sentence, number: int) -> Sentence:
    clause = sentence.clauses[number]
    words = tuple(sentence.words[index] for index in clause.indices)
    return replace(sentence, words=words, clauses=(clause,))


def _because(model: ActModel, view: View, label: str) -> str:
    reasons = model.explain(view.sentence, label)
    return ", ".join(reason.feature for reason in reasons)
