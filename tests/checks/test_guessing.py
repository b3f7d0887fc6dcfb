"""What the trained model has to say of what the words say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck.finding_acts import make_finders
from briefcheck.guessing import acts_borne_out, find_certainties
from briefcheck.hits import Certainty
from briefcheck.learned.act_model import ActModel
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.analysis import Analysis
    from briefcheck.learned.act_model import Reading

RULE = "tone/brush-off"
MODEL = ActModel.load()
RULEBOOK, _ = read_rulebook(bundled_rules())
FINDERS = make_finders(RULEBOOK.acts, RULEBOOK.lists)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (0.999, Certainty.CLEAR),
        (0.9, Certainty.SURE),
        (0.5, Certainty.LIKELY),
        (0.1, Certainty.LIKELY),
        (0.001, Certainty.DENIED),
    ],
    ids=[
        "no doubt",
        "the model says so too",
        "is in two minds",
        "leans to no",
        "says it is kept",
    ],
)
def test_how_certain_a_pattern_is(
    told: Analysis, score: float, expected: Certainty
) -> None:
    assert certainty(told, RULE, score) is expected


@pytest.mark.parametrize("rule", ["tone/accusation", "tone/hedging"])
def test_patterns_that_the_model_denies_are_unsure(told: Analysis, rule: str) -> None:
    assert certainty(told, rule, 0.1) is Certainty.UNSURE


def test_hedging_of_a_promise_is_likely_whatever_the_model_says(told: Analysis) -> None:
    promise = max(n for n in range(len(told.sentences)) if "remedy" in told.acts_in(n))

    assert certainty(told, "tone/hedging", 0.0, promise) is Certainty.LIKELY


def test_in_a_very_short_letter_nothing_is_doubted(told: Analysis) -> None:
    assert list(find_certainties(told, read(0.0, told)[:2])) == []


def test_an_act_that_the_model_denies_does_not_count(told: Analysis) -> None:
    known = [act for act in told.acts if act.name in MODEL.labels]

    assert known
    assert list(acts_borne_out(known, FINDERS, read(0.01, told))) == []
    assert list(acts_borne_out(known, FINDERS, read(0.03, told))) == known


def test_an_act_whose_definition_is_not_learned_is_not_denied(told: Analysis) -> None:
    by_words_alone = [replace(finder, is_learned=False) for finder in FINDERS]

    kept = acts_borne_out(told.acts, by_words_alone, read(0.0, told))

    assert tuple(kept) == told.acts


def test_in_a_very_short_letter_no_act_is_denied(told: Analysis) -> None:
    acts = [act for act in told.acts if act.sentence < 2]

    assert acts
    assert list(acts_borne_out(acts, FINDERS, read(0.0, told)[:2])) == acts


def certainty(told: Analysis, rule: str, score: float, sentence: int = 1) -> Certainty:
    certainties = dict(find_certainties(told, read(score, told)))
    return certainties.get((sentence, rule), Certainty.CLEAR)


def read(score: float, told: Analysis) -> Sequence[Reading]:
    """Return readings that give every label the same score."""
    scores = dict.fromkeys(MODEL.labels, score)
    readings = MODEL.read(told.sentences)
    return [replace(reading, scores=scores) for reading in readings]
