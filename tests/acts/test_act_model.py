from __future__ import annotations

import json
import math
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from briefcheck.learned.act_model import FORMAT, MEANING, ActModel
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.training.acts.labels import SPAN_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcheck.analysis import Sentence

    See = Callable[[str, str], Sentence]

_TABLE = yaml.safe_load(Path(__file__).with_name("sentences.yml").read_text("utf-8"))
CASES = [
    pytest.param(part, text, set(labels), id=text)
    for part, sentences in _TABLE.items()
    for text, labels in sentences.items()
]


def likely(model: ActModel, scores: Mapping[str, float]) -> set[str]:
    return {n for n, score in scores.items() if score >= model.thresholds[n].likely}


def sure(model: ActModel, scores: Mapping[str, float]) -> set[str]:
    return {n for n, score in scores.items() if score >= model.thresholds[n].sure}


@pytest.mark.parametrize(("part", "text", "labels"), CASES)
def test_a_plain_sentence_does_what_a_reader_sees(
    model: ActModel, see: See, part: str, text: str, labels: set[str]
) -> None:
    sentence = see(part, text)

    (scores,) = model.score([sentence])

    assert sure(model, scores) <= labels <= likely(model, scores)


def test_every_label_is_an_act_or_a_rule_that_one_sentence_breaks(
    model: ActModel,
) -> None:
    acts = read_rulebook(bundled_rules())[0].acts

    assert set(model.labels) - SPAN_RULES <= set(acts)
    assert set(model.labels) > SPAN_RULES


def test_a_model_loaded_again_gives_the_same_scores(model: ActModel, see: See) -> None:
    sentences = [see(part, text) for part in _TABLE for text in _TABLE[part]]

    again = ActModel.load()

    assert again.score(sentences) == model.score(sentences)


def test_a_score_does_not_depend_on_the_sentences_beside_it(
    model: ActModel, see: See
) -> None:
    first = see("core", "Wij betalen u het hele bedrag terug.")
    second = see("closing", "Tot ziens in onze winkel!")

    together = model.score([first, second])

    assert together == (*model.score([first]), *model.score([second]))


def test_no_sentences_have_no_scores(model: ActModel) -> None:
    assert model.score([]) == ()


def test_a_score_is_explained_by_the_features_that_weigh_most(
    model: ActModel, see: See
) -> None:
    sentence = see("core", "Voortaan controleert een tweede collega elke zending.")

    (reading,) = model.read([sentence])
    reasons = model.explain(reading, "prevention", most=8)

    weights = [reason.weight for reason in reasons]
    assert weights == sorted(weights, reverse=True)
    assert {reason.feature for reason in reasons} >= {MEANING, "w:voortaan"}


def test_the_reasons_for_a_score_add_up_to_it(model: ActModel, see: See) -> None:
    sentence = see("core", "Wij betalen u het hele bedrag terug.")
    column = model.labels.index("remedy")

    (reading,) = model.read([sentence])
    reasons = model.explain(reading, "remedy", most=10_000)

    total = sum(reason.weight for reason in reasons)
    odds = model.slopes[column] * total + model.offsets[column]
    (scores,) = model.score([sentence])
    assert scores["remedy"] == pytest.approx(1 / (1 + math.exp(-odds)), abs=1e-4)


def test_sure_is_never_below_likely(model: ActModel) -> None:
    lower = [n for n, each in model.thresholds.items() if each.sure < each.likely]

    assert lower == []


def test_the_meta_describes_this_format_and_every_label(model: ActModel) -> None:
    meta = json.loads((files("briefcheck") / "_acts" / "meta.json").read_text("utf-8"))

    assert meta["format"] == FORMAT
    assert meta["license"] == "MIT"
    for figures in meta["figures"].values():
        for rows in figures.values():
            assert set(rows) == {*model.labels, "micro"}
