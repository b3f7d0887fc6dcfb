"""The kind of a letter, from how surely it performs each act."""

from __future__ import annotations

import pytest

from briefcheck.analysis import Act, Analysis, Sentence
from briefcheck.kinds import infer_kind, likeliest
from briefcheck.learned.kind_model import KindModel, letter_features
from briefcheck.letter import Block, BlockSort, Kind, Letter, PartName
from briefcheck.text import SourceText, Span

TEXT = "Onze excuses."
SPAN = Span(0, len(TEXT))


def sentence(part: PartName) -> Sentence:
    return Sentence(part, BlockSort.PARAGRAPH, SPAN, ())


def analysis(*acts: Act) -> Analysis:
    block = Block(PartName.CORE, BlockSort.PARAGRAPH, SPAN)
    letter = Letter(SourceText("brief.txt", TEXT), (block,))
    return Analysis(letter, (sentence(PartName.CORE),), acts)


def test_an_act_is_the_surer_the_more_sentences_perform_it() -> None:
    scores = [{"apology": 0.5, **TELLING}, {"apology": 0.5, **TELLING}]

    features = letter_features([PartName.CORE, PartName.CLOSING], scores)

    assert features["apology"] == pytest.approx(0.75)


def test_what_stands_outside_the_body_tells_nothing_of_the_kind() -> None:
    scores = [{"apology": 0.9, **TELLING}, {"apology": 0.1, **TELLING}]

    features = letter_features([PartName.HEADER, PartName.CORE], scores)

    assert features["apology"] == pytest.approx(0.1)


def test_the_weights_decide_which_kind_is_likeliest() -> None:
    model = KindModel(
        {kind: {"apology": 3.0 * (kind is Kind.JUSTIFIED)} for kind in Kind}
    )

    chances = model.judge([sentence(PartName.CORE)], [{"apology": 0.9, **TELLING}])

    assert likeliest(chances) is Kind.JUSTIFIED
    assert sum(chances.values()) == pytest.approx(1)


def test_a_kind_that_is_not_likely_enough_is_not_told() -> None:
    chances = dict.fromkeys(Kind, 0.2)

    verdict = infer_kind(analysis(APOLOGY), chances, frozenset())

    assert verdict.kind is None


def test_a_kind_is_told_with_the_words_that_speak_for_it() -> None:
    chances = {**dict.fromkeys(Kind, 0.05), Kind.JUSTIFIED: 0.8}

    verdict = infer_kind(analysis(APOLOGY), chances, frozenset({"apology"}))

    assert verdict.kind is Kind.JUSTIFIED
    assert verdict.confidence == pytest.approx(0.8)
    assert verdict.because == ("apology: Onze excuses",)


def test_a_letter_that_does_nothing_is_of_no_kind() -> None:
    chances = {**dict.fromkeys(Kind, 0.05), Kind.JUSTIFIED: 0.8}

    assert infer_kind(analysis(), chances, frozenset()).kind is None


def test_the_model_that_ships_knows_every_kind() -> None:
    assert set(KindModel.load().weights) == set(Kind)


APOLOGY = Act("apology", 0, Span(0, 12), "excuses")
TELLING = dict.fromkeys(("agreement", "receipt", "rejection", "summary", "thanks"), 0.0)
