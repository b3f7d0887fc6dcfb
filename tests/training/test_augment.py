"""Slips are made in forms, and leave trees whole."""

from __future__ import annotations

import random

import pytest

from briefcheck.training.augment import Slips, make_slips
from briefcheck.training.corpus import Sentence, Word

NONE = Slips(**dict.fromkeys(Slips.__slots__, 0.0))
SENTENCE: Sentence = (
    Word("Jan", "Jan", "PROPN", "", 1, "nsubj"),
    Word("belde", "bellen", "VERB", "", 1, "ROOT"),
    Word("u", "u", "PRON", "", 1, "obj", space_after=False),
    Word(",", ",", "PUNCT", "", 4, "punct"),
    Word("zei", "zeggen", "VERB", "", 1, "conj"),
    Word("'hij", "hij", "PRON", "", 4, "nsubj", space_after=False),
    Word(".", ".", "PUNCT", "", 1, "punct"),
)


def slip(**likelihood: float) -> Sentence:
    slips = Slips(**{name: likelihood.get(name, 0) for name in Slips.__slots__})
    return make_slips(SENTENCE, slips, random.Random(0))  # noqa: S311


def text(sentence: Sentence) -> str:
    return "".join(word.form + " " * word.space_after for word in sentence).rstrip(" ")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lower_start", "jan belde u, zei 'hij."),
        ("lower_all", "jan belde u, zei 'hij."),
        ("capital_you", "Jan belde U, zei 'hij."),
        ("no_full_stop", "Jan belde u, zei 'hij"),
        ("no_commas", "Jan belde u zei 'hij."),
    ],
)
def test_a_slip_changes_the_text(name: str, expected: str) -> None:
    assert text(slip(**{name: 1})) == expected


def test_without_slips_a_sentence_stays_as_it_is() -> None:
    assert make_slips(SENTENCE, NONE, random.Random(0)) == SENTENCE  # noqa: S311


def test_a_dropped_comma_moves_the_heads_after_it() -> None:
    sentence = slip(no_commas=1)

    assert [word.head for word in sentence] == [1, 1, 1, 1, 3, 1]


def test_a_comma_that_others_hang_on_stays() -> None:
    sentence = (
        Word("a", "a", "X", "", 1, "dep"),
        Word(",", ",", "PUNCT", "", 1, "ROOT"),
    )

    slips = Slips(**{name: float(name == "no_commas") for name in Slips.__slots__})

    assert make_slips(sentence, slips, random.Random(0)) == sentence  # noqa: S311


def test_a_curled_quote_is_a_curly_one() -> None:
    assert slip(curly_quotes=1)[5].form in {"\u2018hij", "\u2019hij"}


def test_a_mistyped_word_has_an_unknown_lemma() -> None:
    sentence = (Word("teruggestort", "terugstorten", "VERB", "", 0, "ROOT"),)
    slips = Slips(**{name: float(name == "typo") for name in Slips.__slots__})

    (word,) = make_slips(sentence, slips, random.Random(0))  # noqa: S311

    assert word.form != "teruggestort"
    assert word.lemma == ""
