"""A server that others can reach wants to see a token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import pytest

from briefcheck.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web.conftest import RunServer

TOKEN = "Zeven-kikkers-op-een-blad"  # noqa: S105 -- of no real server
FORM = {"text": "Wij hopen u te helpen.", "language": "nl"}


@pytest.fixture(scope="module")
def shown(run_server: RunServer) -> Iterator[str]:
    """Give the address of a server with a token, as it shows it."""
    with run_server("--token", TOKEN) as server:
        yield server.address


@pytest.fixture(scope="module")
def bare(shown: str) -> str:
    """Give the same address without its token."""
    parts = urlsplit(shown)
    return f"{parts.scheme}://{parts.netloc}/"


@pytest.mark.parametrize("path", ["", "v1/health", "v1/rules", "v2/languages", "nope"])
def test_without_a_token_nothing_is_told(bare: str, path: str) -> None:
    answer = httpx.get(bare + path)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("token", ["x", TOKEN.lower(), f"{TOKEN}x", "é"])
def test_a_wrong_token_opens_nothing(bare: str, token: str) -> None:
    header = [(b"Authorization", f"Bearer {token}".encode())]

    assert httpx.get(f"{bare}v1/health", headers=header).status_code == 401
    assert httpx.get(f"{bare}token/{token}/v1/health").status_code == 401


def test_the_token_may_stand_in_a_header(bare: str) -> None:
    header = {"Authorization": f"bearer {TOKEN}"}

    assert httpx.get(f"{bare}v1/health", headers=header).status_code == 200


def test_the_address_that_is_shown_has_the_token(shown: str, bare: str) -> None:
    assert shown == f"{bare}token/{TOKEN}/"
    assert httpx.get(shown).headers["Content-Type"].startswith("text/html")
    assert httpx.get(f"{shown}v1/health").status_code == 200


def test_clients_of_languagetool_put_it_in_their_address(shown: str) -> None:
    answer = httpx.post(f"{shown}v2/check", data=FORM, timeout=60)

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
        (["--host", "203.0.113.9"], "luisteren op 203.0.113.9:8010 lukt niet"),
    ],
)
def test_what_cannot_be_served_is_told(
    capsys: pytest.CaptureFixture[str], options: list[str], message: str
) -> None:
    code = main(["serve", *options])

    assert code == 2
    assert message in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(
    capsys: pytest.CaptureFixture[str], shown: str
) -> None:
    code = main(["serve", "--port", str(urlsplit(shown).port)])

    assert code == 2
    assert "is bezet (misschien draait briefcheck al" in capsys.readouterr().err
