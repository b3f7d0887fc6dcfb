"""Clients that hang up, dawdle, shout or babble harm nobody else."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import pytest

if TYPE_CHECKING:
    from tests.conftest import Server
    from tests.web.conftest import ReadAll

LETTER = "Beste Tom,\n\nWij hopen u morgen te bellen.\n\nGroet,\nAn\n"
HEAD = (
    b"POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
)
#: Longer than the server waits for anything.
PATIENCE = 60


def connect(address: str) -> socket.socket:
    parts = urlsplit(address)
    place = parts.hostname, parts.port or 80
    return socket.create_connection(place, timeout=PATIENCE)


def is_served(client: httpx.Client) -> bool:
    return client.post("/v1/lint", json={"text": LETTER}).status_code == 200


def memory_of(server: Server) -> int:
    """Return the memory that the server itself has in use, in KiB."""
    status = Path(f"/proc/{server.process.pid}/status")
    if not status.exists():
        pytest.skip("the memory of a process cannot be read here")
    lines = status.read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.mark.parametrize(
    "babble",
    [
        b"\x00\xff\xfe" * 1000,
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    ],
    ids=["bytes", "no request", "TLS", "bad length"],
)
def test_babble_is_cut_short(
    address: str, client: httpx.Client, babble: bytes, read_all: ReadAll
) -> None:
    with connect(address) as connection:
        connection.sendall(babble)
        answer = read_all(connection)

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert is_served(client)


def test_headers_have_an_end(
    address: str, client: httpx.Client, read_all: ReadAll
) -> None:
    with connect(address) as connection:
        connection.sendall(HEAD + b"X-Long: y\r\n" * 20_000)

        assert b"200 OK" not in read_all(connection)

    assert is_served(client)


def test_who_sends_100_megabytes_is_told_so(
    server: Server, client: httpx.Client
) -> None:
    before = memory_of(server)
    body = (b"a" * 1_000_000 for _ in range(100))

    answer = client.post(
        "/v1/lint", content=body, headers={"Content-Type": "application/json"}
    )

    assert answer.status_code == 413
    assert "te lang voor een brief" in answer.json()["detail"]
    assert memory_of(server) - before < 20_000
    assert is_served(client)


def test_who_hangs_up_at_once_is_forgotten(address: str, client: httpx.Client) -> None:
    body = b'{"text": "Beste Tom, wij hopen u te bellen."}'
    request = HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body

    for sent in (request[:10], request[:-10], request, request * 3):
        for _ in range(5):
            with connect(address) as connection:
                connection.sendall(sent)

    assert is_served(client)


def test_very_many_who_are_silent_keep_nobody_out(
    address: str, read_all: ReadAll
) -> None:
    with ExitStack() as stack:
        silent = [stack.enter_context(connect(address)) for _ in range(201)]

        # A connection of before would be one of the silent, and may be cut.
        with httpx.Client(base_url=address, timeout=PATIENCE) as newcomer:
            assert is_served(newcomer)
        assert read_all(silent[0]) == b""
