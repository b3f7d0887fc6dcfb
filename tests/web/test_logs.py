"""Nothing of a letter is in any log, whatever becomes of the letter."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import pytest

from briefcheck import Linter, Rulebook
from briefcheck.reporters.json import Provenance
from briefcheck.web.jobs import Draft, Lint, Outfit
from briefcheck.web.pool import Pool, PoolLimits
from briefcheck.web.problems import RequestError
from briefcheck.web.shield import Shield

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from tests.conftest import Server

NAME = "Wolfgang Zevenster"
LETTER = f"Beste {NAME},\n\nWij hopen u te bellen.\n\nGroet,\nAn\n"
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Stumble:
    """A job with a bug that tells the letter."""

    letter: str

    def do(self, outfit: Outfit) -> str:
        raise ValueError(self.letter, outfit)


@dataclass(frozen=True)
class Bare:
    """A recipe for a linter that does not load its pipeline."""

    def make(self) -> Outfit:
        rulebook = Rulebook({}, {}, {}, "")
        return Outfit(Linter(rulebook), Provenance("", "", ""))


async def stumble(scope: Scope, receive: Receive, send: Send) -> None:
    """Be an application with a bug that tells the letter."""
    raise ValueError(LETTER)


def hang_up_on(server: Server, sent: bytes) -> None:
    parts = urlsplit(server.address)
    with socket.create_connection((parts.hostname, parts.port or 80)) as connection:
        connection.sendall(sent)


def test_the_server_logs_nothing_of_what_it_is_sent(
    server: Server, client: httpx.Client
) -> None:
    half = f"POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nX: {NAME}\r\n\r\n{LETTER}"
    statuses = [
        client.post("/v1/lint", json={"text": LETTER}).status_code,
        client.post("/v1/review", json={"text": LETTER, "kind": NAME}).status_code,
        client.post("/v1/lint", content=LETTER, headers=JSON).status_code,
        client.post("/v1/lint", content=LETTER).status_code,
        client.post("/v1/lint", json={"text": LETTER * 1000}).status_code,
        client.post("/v2/check", data={"data": LETTER, "language": "nl"}).status_code,
        client.get("/v2/check", params={"text": LETTER, "language": "nl"}).status_code,
        client.get(f"/{NAME}").status_code,
        client.get("/", headers={"Host": "evil.example", "X": NAME}).status_code,
    ]
    hang_up_on(server, half.encode())
    hang_up_on(server, LETTER.encode())

    assert statuses == [200, 422, 422, 415, 413, 422, 200, 404, 403]
    assert client.post("/v1/lint", json={"text": LETTER}).status_code == 200
    assert server.log.read_text(encoding="utf-8") == ""


def test_a_bug_in_a_worker_is_logged_without_the_letter(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    async def run() -> None:
        pool = Pool(Bare(), PoolLimits(workers=1))
        try:
            await pool.open()
            await pool.run(Stumble(LETTER))
        finally:
            pool.close()

    with pytest.raises(RequestError):
        asyncio.run(run())

    assert "a bug: ValueError, at " in caplog.text
    assert NAME not in caplog.text + "".join(capfd.readouterr())


def test_a_bug_in_the_server_is_logged_without_the_letter(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Shield(stumble, "nl"))
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.get("http://localhost/")

    answer = asyncio.run(ask())

    assert answer.status_code == 500
    assert "a bug: ValueError, at " in caplog.text
    assert NAME not in answer.text + caplog.text + "".join(capfd.readouterr())


def test_a_letter_is_not_told_by_what_carries_it() -> None:
    assert NAME not in repr(Lint(Draft(LETTER, "nl")))
