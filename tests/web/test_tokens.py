"""A server that others can reach wants to see a token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import pytest

from briefcheck.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import RunServer

FORM = {"text": "Wij hopen u te helpen.", "language": "nl"}


@pytest.fixture(scope="module")
def stranger(address_for_others: str) -> Iterator[httpx.Client]:
    """Give a client that knows the server, and not its token."""
    parts = urlsplit(address_for_others)
    with httpx.Client(base_url=f"{parts.scheme}://{parts.netloc}") as client:
        yield client


@pytest.mark.parametrize("path", ["", "v1/health", "v1/rules", "v2/languages", "nope"])
def test_without_a_token_nothing_is_told(stranger: httpx.Client, path: str) -> None:
    answer = stranger.get(path)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "guess",
    [lambda _: "x", str.lower, "{}x".format, lambda _: "é"],
    ids=["short", "lower case", "longer", "no ASCII"],
)
def test_a_wrong_token_opens_nothing(
    stranger: httpx.Client, token: str, guess: Callable[[str], str]
) -> None:
    header = [(b"Authorization", f"Bearer {guess(token)}".encode())]

    assert stranger.get("v1/health", headers=header).status_code == 401
    assert stranger.get(f"token/{guess(token)}/v1/health").status_code == 401


def test_the_token_may_stand_in_a_header(stranger: httpx.Client, token: str) -> None:
    header = {"Authorization": f"bearer {token}"}

    assert stranger.get("v1/health", headers=header).status_code == 200


def test_the_address_that_is_shown_has_the_token(
    stranger: httpx.Client, address_for_others: str, token: str
) -> None:
    page = stranger.get(address_for_others)

    assert address_for_others == f"{stranger.base_url}/token/{token}/"
    assert page.headers["Content-Type"].startswith("text/html")
    assert stranger.get(f"{address_for_others}v1/health").status_code == 200


def test_clients_of_languagetool_put_it_in_their_address(
    stranger: httpx.Client, address_for_others: str
) -> None:
    answer = stranger.post(f"{address_for_others}v2/check", data=FORM, timeout=60)

    assert answer.status_code == 200


def test_on_another_address_a_token_is_made_up(run_server: RunServer) -> None:
    with run_server("--host", "0.0.0.0") as server:  # noqa: S104 -- to see what it asks
        shown = urlsplit(server.address)
        here = f"http://127.0.0.1:{shown.port}"
        refused = httpx.get(f"{here}/v1/health")
        let_in = httpx.get(f"{here}{shown.path}v1/health")

    assert re.search(r"^/token/[\w-]{32}/$", shown.path)
    assert refused.status_code == 401
    assert let_in.status_code == 200


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--token", "kort"], "--token: te makkelijk te raden"),
        (["--token", "met een spatie erin en lang"], "--token: te makkelijk te raden"),
        (["--allow-origin", "*"], "--allow-origin: noem één website"),
        (["--allow-origin", "helpdesk.example"], "--allow-origin: noem één website"),
        (["--host", "203.0.113.9"], "lukt niet: dit adres is niet van deze computer"),
        (["--port", "99999"], "'99999' is geen geheel getal van 0 tot en met 65535"),
    ],
)
def test_what_cannot_be_served_is_told(
    capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    code = main(["serve", *options])

    assert code == 2
    assert message in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(
    capsys: pytest.CaptureFixture[str], address: str
) -> None:
    code = main(["serve", "--port", str(urlsplit(address).port)])

    assert code == 2
    assert "is bezet (misschien draait briefcheck al" in capsys.readouterr().err
