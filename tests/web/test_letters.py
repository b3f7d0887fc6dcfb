"""Letters in, findings out."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    import httpx

LETTER = """\
Beste Joris,

Bedankt voor je mail van 3 mei. Wat vervelend dat de kraan weer lekt.

Je hebt gelijk 🙈, wij hopen hem vrijdag te maken.

Groetjes,
Marit Kuiper
"""


def is_as_promised(document: object, schema: str) -> bool:
    text = (files("briefcheck") / "schemas" / schema).read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text)).is_valid(document)


def test_lint_answers_with_the_report_of_the_command_line(
    client: httpx.Client,
) -> None:
    document = client.post("/v1/lint", json={"text": LETTER}).json()

    (hedge,) = [
        (each["line"], each["column"], each["end_column"])
        for each in document["files"][0]["findings"]
        if each["rule"] == "tone/hedging"
    ]
    assert is_as_promised(document, "report.schema.json")
    assert hedge == (5, 23, 28)


def test_review_answers_with_places_in_utf16(client: httpx.Client) -> None:
    document = client.post("/v1/review", json={"text": LETTER}).json()

    (hedge,) = [f for f in document["findings"] if f["rule"] == "tone/hedging"]
    start = len(LETTER[: LETTER.index("hopen")].encode("utf-16-le")) // 2
    assert is_as_promised(document, "review.schema.json")
    assert (hedge["start"], hedge["end"]) == (start, start + 5)


def test_a_byte_order_mark_moves_no_place(client: httpx.Client) -> None:
    plain = client.post("/v1/review", json={"text": LETTER}).json()
    marked = client.post("/v1/review", json={"text": f"\ufeff{LETTER}"}).json()

    places = [finding["start"] for finding in plain["findings"]]
    assert [f["start"] - 1 for f in marked["findings"]] == places


@pytest.mark.parametrize("path", ["/v1/lint", "/v1/review"])
def test_it_speaks_the_language_asked_for(client: httpx.Client, path: str) -> None:
    answer = client.post(path, json={"text": LETTER, "lang": "en"})

    assert "makes your promise unsure" in answer.text
    assert "onzeker" not in answer.text


def test_a_stated_kind_counts_more_than_the_letters_own(
    client: httpx.Client,
) -> None:
    text = f"---\nkind: receipt\n---\n{LETTER}"

    document = client.post("/v1/lint", json={"text": text, "kind": "mixed"}).json()

    assert document["files"][0]["kind"] == "mixed"
    assert document["files"][0]["kind_stated"]


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        ("", "het bestand is leeg"),
        ("\x00\x01\x02", "dit is geen tekst"),
        ("---\nsoort: mixed\n---\nBeste Tom,", "kop van de brief: onbekend woord"),
    ],
    ids=["empty", "binary", "front matter"],
)
def test_what_is_no_letter_is_told_in_the_report(
    client: httpx.Client, text: str, failure: str
) -> None:
    lint = client.post("/v1/lint", json={"text": text}).json()
    review = client.post("/v1/review", json={"text": text}).json()

    assert lint["files"][0]["failure"].startswith(failure)
    assert review["failure"].startswith(failure)
    assert is_as_promised(review, "review.schema.json")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("{", "body: Invalid JSON"),
        ("[]", "body: Input should be an object"),
        ("{}", "text: Field required"),
        ('{"text": 1}', "text: Input should be a valid string"),
        ('{"text": "\\ud800"}', "body: Invalid JSON"),
        ('{"text": "", "kind": "nice"}', "kind: Input should be"),
        ('{"text": "", "soort": null}', "soort: Extra inputs are not permitted"),
    ],
)
def test_a_request_that_is_not_right_is_told_why(
    client: httpx.Client, body: str, reason: str
) -> None:
    answer = client.post(
        "/v1/lint", content=body, headers={"Content-Type": "application/json"}
    )

    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert f"Het verzoek klopt niet: {reason}" in answer.json()["detail"]


def test_only_json_is_taken(client: httpx.Client) -> None:
    answer = client.post(
        "/v1/lint", content='{"text": ""}', headers={"Content-Type": "text/plain"}
    )

    assert answer.status_code == 415


def test_a_book_is_no_letter(client: httpx.Client) -> None:
    answer = client.post("/v1/lint", json={"text": "a" * 20_001})

    assert answer.status_code == 413
    assert "20000" in answer.json()["detail"]
