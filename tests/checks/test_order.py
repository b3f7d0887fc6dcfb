from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.rulebook import Order, Reopened

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.rulebook import Check

    Found = Callable[[Check, str], list[str]]

WEIGHTS = Order(weights=(("schade",), ("te laat",), ("krasje",)))
LEARNED = Order(weights=(("qx",),) * 6, learned=True)
FIRST = Order(first=frozenset({"apology"}), then=frozenset({"rejection"}))
BACK = Reopened(
    frozenset({"rejection"}), frozenset({"contact_offer"}), frozenset({"week"})
)
LETTER = "Beste Tom,\n\nDank voor je bericht.\n\n{}\n\n{}\n\nGroet,\nFemke Postma\n"
OURS = "Wij hadden hem moeten nakijken; onze excuses."
PAID = "Morgen krijg je de kosten van ons terug."


@pytest.mark.parametrize(
    ("core", "words"),
    [
        ("De schade was groot.\n\nDe bus was te laat.", ["De schade was groot"]),
        (f"Er was schade. Ook was de bus te laat. {OURS}", ["Er was schade"]),
        ("De bus was te laat.\n\nDe schade was groot.", []),
        ("De schade was groot en de bus was te laat.", []),
        ("De schade was groot.\n\nDe monteur komt.", []),
        ("De schade was groot.\n\nDaarvoor komt de monteur niet te laat.", []),
        ("1. De deur\n\nEr was schade.\n\nDe bus was te laat.", ["Er was schade"]),
        ("Er was schade.\n\nIs de bus ooit te laat, bel ons dan gerust.", []),
    ],
    ids=[
        "paragraphs",
        "turn",
        "light first",
        "one topic",
        "unknown weight",
        "what looks back",
        "a heading",
        "what may yet go wrong",
    ],
)
def test_a_heavy_topic_before_a_lighter_one_is_found(
    found: Found, core: str, words: list[str]
) -> None:
    assert found(WEIGHTS, LETTER.format(core, PAID)) == words


HURT = "De leuning liet los en je moeder viel op haar heup."
RUDE = "Onze verkoper was ook nog eens nors tegen je."
SORRY = "Daarvoor onze excuses."


@pytest.mark.parametrize(
    ("core", "words"),
    [
        (f"{HURT} {SORRY}\n\n{RUDE} {SORRY}", [HURT[:-1]]),
        (f"{RUDE} {SORRY}\n\n{HURT} {SORRY}", []),
        (f"{HURT} Vandaag is zij weer thuis.\n\n{RUDE} {SORRY}", []),
        (f"{HURT} {SORRY}\n\n{RUDE} Die klacht is ongegrond.", []),
        (f"{HURT} {SORRY}\n\nOp 3 mei komt de monteur langs.", []),
    ],
    ids=["heavy first", "light first", "no verdict", "another sort", "a remedy"],
)
def test_the_model_weighs_what_no_phrase_knows(
    found: Found, core: str, words: list[str]
) -> None:
    assert found(LEARNED, LETTER.format(core, PAID)) == words


@pytest.mark.parametrize(
    ("core", "words"),
    [
        (
            "De lamp viel om. Onze excuses voor de lamp.\n\nJe klacht is ongegrond.",
            ["Onze excuses voor de lamp"],
        ),
        ("Je klacht is ongegrond.\n\nOnze excuses voor de lamp.", []),
        ("Onze excuses voor de lamp.", []),
    ],
    ids=["wrong order", "right order", "one kind"],
)
def test_the_sentence_that_should_have_waited_is_found(
    found: Found, core: str, words: list[str]
) -> None:
    assert found(FIRST, LETTER.format(core, PAID)) == words


@pytest.mark.parametrize(
    ("closing", "words"),
    [
        ("De borg is een oud verhaal.", ["De borg is een oud verhaal"]),
        ("Je klacht is ongegrond.", ["Je klacht is ongegrond"]),
        ("De lamp brandt weer.", []),
        ("De week is bijna om.", []),
        ("Heb je nog vragen over de borg? Bel ons gerust.", []),
    ],
    ids=["thing", "verdict", "other thing", "common word", "spared"],
)
def test_a_closing_that_goes_back_is_found(
    found: Found, closing: str, words: list[str]
) -> None:
    core = (
        "De klacht over de borg van die week is ongegrond.\n\n"
        "De lamp was stuk. Onze excuses voor de lamp."
    )

    assert found(BACK, LETTER.format(core, closing)) == words
