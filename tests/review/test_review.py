"""What an editor is told of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Review: TypeAlias = Callable[..., dict[str, Any]]

LETTER = """\
---
kind: justified
---
Betreft: uw lamp 💡💡

Beste mevrouw Yıldız,

Bedankt voor uw mail van 4 mei. Wat vervelend dat de lamp gebarsten aankwam.

U heeft gelijk, wij pakten hem slecht in. Daarvoor onze excuses. Zo snel mogelijk \
sturen wij een nieuwe.

Heeft u nog vragen? Bel mij gerust.

Groetjes,
Sem de Wit
"""
RECEIPT = """\
Beste Joris,

Wij hebben je klacht van gisteren ontvangen. Wat naar dat de kraan weer lekt.

- Onze monteur belt je morgen.

Tot dan!

Marit Kuiper
"""
UNCLEAR = "Beste Joris,\n\nOp het plein staat een groene bank.\n\nGroetjes,\nMarit\n"


def found(document: dict[str, Any], rule: str) -> dict[str, Any]:
    (finding,) = [each for each in document["findings"] if each["rule"] == rule]
    assert isinstance(finding, dict)
    return finding


def utf16_slice(text: str, place: dict[str, int]) -> str:
    units = text.encode("utf-16-le")[place["start"] * 2 : place["end"] * 2]
    return units.decode("utf-16-le")


def apply(letter: str, edit: dict[str, Any]) -> str:
    units = letter.encode("utf-16-le")
    before, after = units[: edit["start"] * 2], units[edit["end"] * 2 :]
    text = edit["text"]
    assert isinstance(text, str)
    return before.decode("utf-16-le") + text + after.decode("utf-16-le")


def states(document: dict[str, Any]) -> dict[str, str]:
    return {item["rule"]: item["state"] for item in document["checklist"]}


def test_places_count_in_utf16(review: Review) -> None:
    finding = found(review(LETTER), "closing/vague-deadline")

    assert utf16_slice(LETTER, finding) == "Zo snel mogelijk"
    assert finding["line"] == 10
    assert finding["part"] == "core"
    assert not finding["missing"]


def test_words_that_can_replace_the_words_found_come_as_an_edit(
    review: Review,
) -> None:
    finding = found(review(LETTER), "closing/vague-deadline")

    edited = apply(LETTER, finding["suggestions"][0]["edit"])

    assert "excuses. Binnen drie werkdagen sturen wij" in edited


def test_a_sentence_of_another_writer_replaces_nothing(review: Review) -> None:
    text = LETTER.replace(
        "Zo snel mogelijk sturen wij een nieuwe.",
        "Wij hopen u morgen een nieuwe te sturen.",
    )

    suggestions = found(review(text), "tone/hedging")["suggestions"]

    assert {suggestion["edit"] for suggestion in suggestions} == {None}


def test_a_missing_sentence_comes_as_an_insertion_where_it_belongs(
    review: Review,
) -> None:
    finding = found(review(LETTER), "core/no-prevention")

    edited = apply(LETTER, finding["suggestions"][0]["edit"])

    assert finding["missing"]
    assert "nieuwe. Voortaan controleert een tweede collega elke" in edited


def test_a_greeting_is_put_above_the_name(review: Review) -> None:
    text = RECEIPT.replace("Marit Kuiper", "Team Loodgieters & Zonen")
    finding = found(review(text), "closing/no-sign-off")

    edited = apply(text, finding["suggestions"][0]["edit"])

    assert edited.endswith("\n\nMet vriendelijke groet,\nTeam Loodgieters & Zonen\n")


def test_parts_have_their_lines(review: Review) -> None:
    parts = review(LETTER)["parts"]

    lines = [(each["part"], each["line"], each["end_line"]) for each in parts]
    assert lines == [
        ("header", 4, 4),
        ("salutation", 6, 6),
        ("opening", 8, 8),
        ("core", 10, 10),
        ("closing", 12, 12),
        ("sign_off", 14, 15),
    ]
    assert utf16_slice(LETTER, parts[1]) == "Beste mevrouw Yıldız,"


def test_a_postscript_is_a_stretch_of_its_own(review: Review) -> None:
    text = f"{LETTER}\nP.S. De lamp brandt op 230 volt.\n"

    parts = review(text)["parts"]

    lines = [(each["part"], each["line"], each["end_line"]) for each in parts[-3:]]
    assert lines == [("closing", 12, 12), ("sign_off", 14, 15), ("closing", 17, 17)]


def test_a_stated_kind_is_sure(review: Review) -> None:
    document = review(LETTER)

    told = document["kind"], document["kind_stated"], document["confidence"]
    assert told == ("justified", True, 1.0)


@pytest.mark.parametrize(
    ("rule", "state"),
    [
        ("opening/no-receipt", "present"),
        ("core/no-apology", "present"),
        ("core/no-prevention", "missing"),
        ("process/no-dispute-route", "not_needed"),
        ("closing/no-sign-off", "present"),
    ],
)
def test_the_checklist_says_how_each_item_stands(
    review: Review, rule: str, state: str
) -> None:
    assert states(review(LETTER))[rule] == state


def test_the_checklist_shows_where_the_letter_does_it(review: Review) -> None:
    items = {item["rule"]: item for item in review(LETTER)["checklist"]}

    (apology,) = items["core/no-apology"]["places"]
    (greeting,) = items["closing/no-sign-off"]["places"]

    assert utf16_slice(LETTER, apology) == "excuses"
    assert utf16_slice(LETTER, greeting) == "Groetjes,\nSem de Wit"


def test_a_reason_is_only_needed_for_a_rejection(review: Review) -> None:
    document = review(LETTER.replace("kind: justified", "kind: mixed"))

    assert states(document)["core/no-reason"] == "not_needed"


def test_a_letter_of_unknown_kind_is_held_to_what_all_letters_do(
    review: Review,
) -> None:
    document = review(UNCLEAR)

    assert document["kind"] is None
    assert document["confidence"] == 0
    assert states(document) == {
        "closing/no-friendly-line": "missing",
        "closing/no-sign-off": "present",
    }


def test_it_speaks_english_when_asked(review: Review) -> None:
    document = review(LETTER, "en")

    finding = found(document, "core/no-prevention")
    assert finding["title"] == "Nothing about repetition"
    assert document["checklist"][0]["title"] == "Receipt or thanks"


def test_of_a_letter_in_another_language_only_its_parts_are_told(
    review: Review,
) -> None:
    document = review(
        "Dear Tom,\n\nThank you for your letter about the chair that we have "
        "delivered to you. We are sorry that it is not what you would like.\n"
    )

    assert document["failure"].startswith("dit lijkt geen Nederlands")
    assert document["findings"] == document["checklist"] == []
