"""Connections that keep to the time, on a server that is in more of a hurry."""

from __future__ import annotations

import socket
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING, ClassVar

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from briefcheck.web.connections import PunctualProtocol
from briefcheck.web.limits import BodyLimits, Limits
from briefcheck.web.shield import Shield

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

    from tests.web.conftest import ReadAll

REQUEST = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: localhost\r\n"
HURRIED = BodyLimits(size=1_000_000, seconds=0.5, farewell=0.2)
PAGE = b"a" * 1_000_000


class HurriedProtocol(PunctualProtocol):
    silent_seconds: ClassVar[float] = 0.5
    busy_seconds: ClassVar[float] = 1.0
    most_silent: ClassVar[int] = 5


async def page(_: Request) -> Response:
    return Response(PAGE)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Give the port of a server at work in a thread."""
    pages = Starlette(routes=[Route("/", page)])
    app = Shield(Limits(pages, HURRIED), "nl")
    config = uvicorn.Config(app, http=HurriedProtocol, log_config=None)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        sockets = [listener]
        thread = threading.Thread(target=server.run, kwargs={"sockets": sockets})
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=60)


@pytest.mark.parametrize("beginning", [b"", REQUEST[:20]])
def test_who_does_not_ask_is_left(
    port: int, beginning: bytes, read_all: ReadAll
) -> None:
    with connect(port) as connection:
        connection.sendall(beginning)

        assert read_all(connection) == b""


def test_who_does_not_ask_again_is_left(port: int, read_all: ReadAll) -> None:
    with connect(port) as connection:
        connection.sendall(REQUEST + REQUEST[:20])
        answer = read_all(connection)

    assert answer.endswith(b"\r\n\r\n" + PAGE)
    assert answer.count(b"HTTP/1.1 ") == 1


def test_requests_may_follow_each_other(port: int, read_all: ReadAll) -> None:
    with connect(port) as connection:
        connection.sendall(REQUEST * 3)

        assert read_all(connection).count(b"HTTP/1.1 200") == 3


def test_who_does_not_listen_is_left(port: int, read_all: ReadAll) -> None:
    with connect(port) as connection:
        connection.sendall(REQUEST * 100)
        # Each of these takes as long as the server waits for a request.
        for _ in range(5):
            with connect(port) as other:
                read_all(other)

        assert read_all(connection).count(b"HTTP/1.1 200") < 100


def test_of_many_who_are_silent_the_first_has_to_go(port: int) -> None:
    with ExitStack() as stack:
        first = stack.enter_context(connect(port))
        others = [stack.enter_context(connect(port)) for _ in range(5)]
        others[-1].sendall(REQUEST)

        assert first.recv(1) == b""
        assert others[-1].recv(12) == b"HTTP/1.1 200"


def test_a_body_that_does_not_come_is_not_waited_for(
    port: int, read_all: ReadAll
) -> None:
    with connect(port) as connection:
        connection.sendall(POST + b"Content-Length: 100\r\n\r\n{")

        assert read_all(connection).startswith(b"HTTP/1.1 408 ")


def test_who_shouts_without_end_is_cut_short(port: int) -> None:
    with connect(port) as connection:
        connection.sendall(POST + b"Transfer-Encoding: chunked\r\n\r\n")

        with pytest.raises(ConnectionError):
            shout(connection)


def shout(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"100000\r\n" + b"a" * 0x100000 + b"\r\n")
