"""What clients of LanguageTool ask, in their own ways, and what they get."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

if TYPE_CHECKING:
    import httpx

LETTER = """\
---
kind: justified
---
Beste Joris,

Bedankt voor je mail van 3 mei 🙈. Wat vervelend dat de kraan weer lekt.

Je hebt gelijk, wij hopen hem vrijdag te maken. Onze excuses.

Heb je nog vragen? Bel me gerust.

Groetjes,
Marit Kuiper
"""


def check(client: httpx.Client, **form: str) -> dict[str, Any]:
    answer = client.post("/v2/check", data={"language": "nl", **form})
    assert answer.status_code == 200, answer.text
    document = answer.json()
    assert isinstance(document, dict)
    return document


def marked(document: dict[str, Any], text: str) -> list[tuple[str, str]]:
    """Return the rules, and the words in UTF-16 that each is shown on."""
    units = text.encode("utf-16-le")
    return [
        (
            match["rule"]["id"],
            units[match["offset"] * 2 :][: match["length"] * 2].decode("utf-16-le"),
        )
        for match in document["matches"]
    ]


def match_of(document: dict[str, Any], rule: str) -> dict[str, Any]:
    (match,) = [m for m in document["matches"] if m["rule"]["id"] == rule]
    assert isinstance(match, dict)
    return match


def test_a_letter_shows_what_is_wrong_and_what_is_missing(
    client: httpx.Client,
) -> None:
    assert marked(check(client, text=LETTER), LETTER) == [
        ("core/no-explanation", "Je"),
        ("tone/hedging", "hopen"),
        ("core/no-prevention", "excuses."),
    ]


def test_the_answer_has_all_that_clients_read(client: httpx.Client) -> None:
    document = check(client, text="Wij hopen de stoel vrijdag te leveren.")

    assert document["software"]["apiVersion"] == 1
    assert document["language"]["detectedLanguage"]["code"] == "nl"
    assert document["matches"] == [
        {
            "message": "«hopen» maakt uw toezegging onzeker. Schrijf bijvoorbeeld: "
            "Wij leveren de stoel uiterlijk vrijdag 12 juni.",
            "shortMessage": "Slag om de arm",
            "replacements": [],
            "offset": 4,
            "length": 5,
            "context": {
                "text": "Wij hopen de stoel vrijdag te leveren.",
                "offset": 4,
                "length": 5,
            },
            "sentence": "Wij hopen de stoel vrijdag te leveren.",
            "type": {"typeName": "Other"},
            "rule": {
                "id": "tone/hedging",
                "description": "De klant wil weten waar hij aan toe is. Zeg wat u "
                "doet en wanneer, zonder slag om de arm.",
                "issueType": "grammar",
                "category": {"id": "TONE", "name": "Toon"},
            },
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": -1,
        }
    ]


def test_what_is_missing_offers_itself_beside_the_word_it_is_shown_on(
    client: httpx.Client,
) -> None:
    match = match_of(check(client, text=LETTER), "core/no-prevention")

    words = [replacement["value"] for replacement in match["replacements"]]
    assert words[0].endswith(
        " Voortaan controleert een tweede collega elke bestelling."
    )


def test_words_that_can_stand_there_instead_are_offered(client: httpx.Client) -> None:
    document = check(client, text="Zo snel mogelijk hoort u van ons.")

    match = match_of(document, "closing/vague-deadline")
    assert match["replacements"] == [
        {"value": "Binnen drie werkdagen"},
        {"value": "Uiterlijk vrijdag 12 juni"},
    ]


@pytest.mark.parametrize(
    ("paragraph", "rules"),
    [
        ("Wij hopen de stoel vrijdag te leveren.", ["tone/hedging"]),
        ("Wij moeten uw verzoek helaas afwijzen.", []),
        ("Geachte heer/mevrouw,", ["template/impersonal"]),
        ("Met vriendelijke groet,", []),
        ("Wij beschouwen de zaak als afgedaan.", []),
        ("Uw klacht is ongegrond. Geen excuses.", []),
        ("U krijgt je geld morgen terug.", ["tone/mixed-address"]),
    ],
)
def test_of_a_paragraph_only_its_own_words_are_judged(
    client: httpx.Client, paragraph: str, rules: list[str]
) -> None:
    document = check(client, text=paragraph)

    assert [match["rule"]["id"] for match in document["matches"]] == rules


def test_add_ons_ask_in_turn_for_the_letter_and_its_paragraphs(
    client: httpx.Client,
) -> None:
    def rules(**form: str) -> list[str]:
        document = check(client, text=LETTER, **form)
        return sorted(match["rule"]["id"] for match in document["matches"])

    whole, alone = rules(mode="textLevelOnly"), rules(mode="allButTextLevelOnly")

    assert alone == ["tone/hedging"]
    assert "core/no-prevention" in whole
    assert sorted([*whole, *alone]) == rules(mode="all") == rules()


def test_a_paragraph_has_nothing_of_a_whole_letter(client: httpx.Client) -> None:
    document = check(client, text="Wij hopen u te zien.", mode="textLevelOnly")

    assert document["matches"] == []


@pytest.mark.parametrize(
    ("form", "rules"),
    [
        ({"disabledRules": "tone/hedging,X"}, ["closing/vague-deadline"]),
        ({"disabledCategories": "TONE"}, ["closing/vague-deadline"]),
        ({"enabledOnly": "true", "enabledRules": "tone/hedging"}, ["tone/hedging"]),
        ({"enabledOnly": "true", "enabledCategories": "CORE"}, []),
        ({"enabledRules": "X"}, ["tone/hedging", "closing/vague-deadline"]),
    ],
)
def test_clients_choose_rules(
    client: httpx.Client, form: dict[str, str], rules: list[str]
) -> None:
    text = "Wij hopen de stoel vrijdag te leveren. Zo snel mogelijk hoort u van ons."

    document = check(client, text=text, **form)

    assert [match["rule"]["id"] for match in document["matches"]] == rules


def test_markup_is_left_alone(client: httpx.Client) -> None:
    # The blanks in front are those of LTeX.
    pieces = [
        {"text": "        "},
        {"markup": "# ", "interpretAs": ""},
        {"text": "Wij "},
        {"markup": "**"},
        {"text": "hopen"},
        {"markup": "**"},
        {"text": " de stoel vrijdag te leveren."},
    ]
    original = "".join("".join([*piece.values()][:1]) for piece in pieces)

    document = check(client, data=json.dumps({"annotation": pieces}))

    assert marked(document, original) == [("tone/hedging", "hopen")]


def test_data_may_hold_a_plain_text(client: httpx.Client) -> None:
    text = "Wij hopen de stoel vrijdag te leveren."

    # As the add-ons for browsers ask.
    data = json.dumps({"text": text, "metaData": {"EmailToAddress": "j@example.org"}})
    document = check(client, data=data, textSessionId="7", useragent="chrome")

    assert marked(document, text) == [("tone/hedging", "hopen")]


def test_a_text_may_stand_in_the_address(client: httpx.Client) -> None:
    text = "Wij hopen de stoel vrijdag te leveren."

    answer = client.get("/v2/check", params={"text": text, "language": "nl-BE"})

    assert marked(answer.json(), text) == [("tone/hedging", "hopen")]
    assert answer.json()["language"]["code"] == "nl-BE"


def test_libreoffice_7_4_sends_the_text_as_it_is(client: httpx.Client) -> None:
    text = "Voor R&D geldt 50%25 + 1: wij hopen de stoel vrijdag te leveren…"
    body = f"text={text}&language=nl-NL".encode()

    answer = client.post("/v2/check", content=body)

    assert marked(answer.json(), text) == [("tone/hedging", "hopen")]


@pytest.mark.parametrize("language", ["en-US", "de"])
def test_other_languages_have_no_matches(client: httpx.Client, language: str) -> None:
    document = check(client, text="Wij hopen u te helpen.", language=language)

    assert document["matches"] == []
    assert document["language"]["code"] == language


def test_an_unknown_language_is_taken_for_dutch(client: httpx.Client) -> None:
    text = "Wij hopen de stoel vrijdag te leveren."

    document = check(client, text=text, language="auto")

    assert document["language"]["code"] == "nl"
    assert len(document["matches"]) == 1


@pytest.mark.parametrize("text", ["", "  \n", "\x00"])
def test_nothing_has_no_matches(client: httpx.Client, text: str) -> None:
    assert check(client, text=text)["matches"] == []


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({"language": "nl"}, "text: missing"),
        ({"text": "Ja."}, "language: missing"),
        ({"text": "Ja.", "data": "{}", "language": "nl"}, "text or data, not both"),
        ({"data": "{", "language": "nl"}, "data: not as documented"),
        ({"data": "{}", "language": "nl"}, "data: needs text or annotation"),
        (
            {"data": '{"annotation": [{}]}', "language": "nl"},
            "each annotation needs text or markup",
        ),
        ({"text": "Ja.", "language": "nl", "mode": "some"}, "mode: unknown"),
    ],
)
def test_a_question_that_is_not_right_is_told_why(
    client: httpx.Client, form: dict[str, str], reason: str
) -> None:
    answer = client.post("/v2/check", content=urlencode(form))

    assert answer.status_code == 422
    assert reason in answer.json()["detail"]


def test_a_book_is_too_long(client: httpx.Client) -> None:
    answer = client.post("/v2/check", data={"text": "a" * 20_001, "language": "nl"})

    assert answer.status_code == 413


def test_clients_ask_about_the_server(client: httpx.Client) -> None:
    languages = client.get("/v2/languages").json()
    rules = client.get("/v2/configinfo", params={"language": "nl"}).json()["rules"]

    assert "nl-NL" in {language["longCode"] for language in languages}
    assert "tone/hedging" in {rule["ruleId"] for rule in rules}
    assert client.get("/v2/maxtextlength").text == "20000"
    assert client.get("/v2/info").json()["software"]["name"] == "briefcheck"
    assert client.get("/v2/healthcheck").text == "OK"
