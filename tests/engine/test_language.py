from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.engine import Linter
from briefcheck.language import looks_dutch
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.sections import read_letter
from briefcheck.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"
LETTERS = sorted(
    letter
    for folder in ("dev", "tuning", "measuring")
    for letter in (CORPUS / folder).glob("*.txt")
)
FOREIGN = {
    "English": "Dear Mr Jones, thank you for your letter of 3 May about the lamp. We "
    "are sorry that it arrived broken and will send you a new one this week.",
    "German": "Sehr geehrte Frau Schmidt, vielen Dank für Ihren Brief über die Lampe. "
    "Es tut uns leid, dass sie beschädigt ist. Wir werden Ihnen eine neue schicken.",
    "French": "Madame, nous avons bien reçu votre lettre du 3 mai. Nous sommes désolés "
    "que la lampe soit cassée et nous vous en enverrons une autre cette semaine.",
}


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_a_letter_in_another_language_does_not_look_dutch(text: str) -> None:
    assert not looks_dutch(text)


def test_every_letter_of_the_corpus_looks_dutch() -> None:
    texts = ((letter.name, letter.read_bytes()) for letter in LETTERS)

    doubtful = [
        n for n, data in texts if not looks_dutch(data.decode("utf-8", "replace"))
    ]

    assert doubtful == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sorry, the lamp is broken.",
        "1234 5678 A-12 99,95 100,00 3 mei 2026 0201234567 NL00BANK0123456789",
        "Bedankt voor uw bericht. Wij sturen u de factuur van Best of the Week toe.",
    ],
)
def test_what_does_not_tell_is_taken_for_dutch(text: str) -> None:
    assert looks_dutch(text)


def test_a_dutch_letter_may_quote_english() -> None:
    assert looks_dutch(
        "Beste Tom, op de doos staat: handle with care, this side up. Dat heeft onze "
        "chauffeur niet gelezen en daarom is de lamp gebroken. Wij sturen u een nieuwe."
    )


@pytest.mark.parametrize(
    ("lang", "failure"),
    [
        (
            "nl",
            "dit lijkt geen Nederlands",
        ),
        ("en", "this does not look like Dutch"),
    ],
)
def test_a_letter_in_another_language_is_no_letter_without_findings(
    lang: str, failure: str
) -> None:
    linter = Linter(read_rulebook(bundled_rules())[0], settings=Settings(lang=lang))
    letters = [
        read_letter(FOREIGN["English"].encode(), "jones.txt"),
        read_letter(b"Beste Tom,\n\nWij hopen u snel te helpen.\n", "tom.txt"),
    ]

    english, dutch = linter.lint(letters)

    assert english.path == "jones.txt"
    assert english.findings == ()
    assert (english.failure or "").partition(" (")[0] == failure
    assert dutch.failure is None
