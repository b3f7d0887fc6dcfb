"""What the server tells about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.version import __version__

if TYPE_CHECKING:
    import httpx


def test_rules_are_listed(client: httpx.Client) -> None:
    document = client.get("/v1/rules").json()

    ids = [rule["id"] for rule in document["rules"]]
    assert document["schema"] == "briefcheck-rules/1"
    assert "tone/hedging" in ids


def test_a_rule_has_its_examples(client: httpx.Client) -> None:
    document = client.get("/v1/rules/tone/hedging").json()

    assert document["id"] == "tone/hedging"
    assert document["examples"]["wrong"]


def test_a_rule_that_is_not_there_is_not_found(client: httpx.Client) -> None:
    answer = client.get("/v1/rules/tone/hedgehog")

    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:briefcheck:problem:not-found"


def test_it_is_healthy_once_it_shows_its_address(client: httpx.Client) -> None:
    assert client.get("/v1/health").json() == {"status": "ok"}


def test_versions_are_told(client: httpx.Client) -> None:
    document = client.get("/v1/version").json()

    assert document["briefcheck"] == __version__
    assert document["pipeline"].startswith("briefcheck ")


def test_a_method_that_is_not_there_names_those_that_are(
    client: httpx.Client,
) -> None:
    answer = client.get("/v1/lint")

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"
