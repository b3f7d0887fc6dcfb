"""What the network sees of a word does not depend on how it was typed."""

from __future__ import annotations

import pytest

from briefcheck.network.lemmas import with_capitals
from briefcheck.network.spelling import norm, shape, stretches


@pytest.mark.parametrize(
    ("form", "drawn"),
    [
        ("Geachte", "Xxxx"),
        ("u", "x"),
        ("BTW", "XXX"),
        ("12.345,67", "dd.ddd,dd"),
        ("2026", "ddd"),
        ("foto’s", "xxx'x"),
        ("€", "€"),
    ],
)
def test_a_shape_shows_capitals_digits_and_marks(form: str, drawn: str) -> None:
    assert shape(form) == drawn


@pytest.mark.parametrize(("form", "same"), [("Foto’s", "foto's"), ("“", '"')])
def test_capitals_and_curls_do_not_count(form: str, same: str) -> None:
    assert norm(form) == same


def test_the_rims_of_a_word_are_stretches_of_their_own() -> None:
    assert set(stretches("u", 1 << 20)) & set(stretches("uw", 1 << 20))
    assert set(stretches("of", 1 << 20)) != set(stretches("fo", 1 << 20))


def test_a_very_long_word_has_no_more_stretches_than_a_long_one() -> None:
    assert len(stretches("a1b2" * 5000, 1 << 20)) <= 4 * 26


@pytest.mark.parametrize(
    ("lemma", "form", "written"),
    [
        ("nederlands", "Nederlandse", "Nederlands"),
        ("navo", "NAVO", "NAVO"),
        ("amsterdam", "amsterdam", "amsterdam"),
        ("iphone", "iPhones", "iPhone"),
        ("jansen", "Jan", "Jansen"),
    ],
)
def test_a_lemma_keeps_the_capitals_of_its_form(
    lemma: str, form: str, written: str
) -> None:
    assert with_capitals(lemma, form) == written
