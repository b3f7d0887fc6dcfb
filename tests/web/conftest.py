from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    ReadAll: TypeAlias = Callable[[socket.socket], bytes]


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Give a client of the server as it is by default."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client


@pytest.fixture(scope="session")
def read_all() -> ReadAll:
    """Give a function that returns what comes until the server hangs up."""

    def read(connection: socket.socket) -> bytes:
        received = bytearray()
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except ConnectionResetError:
            pass
        return bytes(received)

    return read
