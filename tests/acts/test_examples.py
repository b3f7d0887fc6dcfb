"""Labelled sentences beside a learned act: real ones, of that act, and the nearest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefcheck.analysis import Act, Analysis
from briefcheck.learned.examples import FILE, Examples
from briefcheck.letter import Letter
from briefcheck.text import SourceText
from briefcheck.training.acts.examples import Example
from briefcheck.training.acts.shown import write_shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from briefcheck.analysis import Sentence
    from briefcheck.learned.act_model import ActModel

    See: TypeAlias = Callable[[str, str], Sentence]

MONEY = re.compile("geld|bedrag|rekening|betaal|terugstort|euro|€")
REFUND = "Ik laat het geld morgen weer op je rekening zetten."


@pytest.fixture(scope="module")
def examples() -> Examples:
    return Examples()


@pytest.fixture
def refund(see: See) -> Analysis:
    sentence = see("core", REFUND)
    letter = Letter(SourceText("brief.txt", REFUND), ())
    return Analysis(letter, (sentence,))


def test_a_learned_act_is_shown_with_its_two_nearest_examples(
    examples: Examples, refund: Analysis
) -> None:
    span = refund.sentences[0].span
    act = Act("remedy", 0, span, "meaning (0.90)", is_learned=True)

    found = examples.like(refund, act)

    assert len(set(found)) == 2
    assert set(found) <= set(examples.sentences["remedy"])
    assert "rekening" in found[0]


@pytest.mark.parametrize(
    ("text", "speaks_of_money"),
    [
        (REFUND, True),
        ("U krijgt de euro's die u te veel betaalde morgen van ons terug.", True),
        ("U krijgt morgen een nieuwe lamp thuisgestuurd.", False),
        ("Onze monteur zet maandag een andere pomp in uw ketel.", False),
    ],
)
def test_the_nearest_example_speaks_of_the_same(
    examples: Examples, see: See, text: str, *, speaks_of_money: bool
) -> None:
    nearest, _ = examples.nearest(see("core", text), "remedy")

    assert bool(MONEY.search(nearest)) is speaks_of_money


def test_an_act_by_a_pattern_is_shown_without_examples(
    examples: Examples, refund: Analysis
) -> None:
    act = Act("deadline", 0, refund.sentences[0].span, "@termijnen")

    assert examples.like(refund, act) == ()


def test_a_sentence_is_nearest_to_itself(examples: Examples, see: See) -> None:
    for label in ("empathy", "rejection", "tone/hedging"):
        text = examples.sentences[label][7]

        nearest, *_ = examples.nearest(see("core", text), label)

        assert nearest == text


def test_every_label_of_the_model_has_examples(
    examples: Examples, model: ActModel
) -> None:
    assert set(examples.sentences) == set(model.labels)
    assert min(map(len, examples.sentences.values())) >= 100


def test_the_file_is_small(examples: Examples) -> None:
    assert len((examples.folder / FILE).read_bytes()) < 500_000


def test_sentences_that_do_one_thing_are_shown_before_others_and_letters_never(
    tmp_path: Path, see: See
) -> None:
    clear = see("core", "Wij storten het bedrag terug.")
    mixed = see("core", "Sorry, morgen storten wij het bedrag terug.")
    labels = frozenset({"remedy", "apology", "deadline"})
    known = [
        *(Example(mixed, labels, "w1") for _ in range(200)),
        *(Example(clear, frozenset({"remedy"}), "w1") for _ in range(300)),
        Example(see("core", "Ook dit."), frozenset({"remedy"}), "w1", letter="w1-001"),
        Example(see("core", "Niets."), frozenset(), "w1"),
    ]

    write_shown(known, tmp_path)

    assert (tmp_path / FILE).read_text("utf-8").splitlines() == [
        "apology,deadline,remedy\tSorry, morgen storten wij het bedrag terug.",
        "remedy\tWij storten het bedrag terug.",
    ]
    assert Examples(tmp_path).sentences["remedy"][-1].startswith("Wij storten")
