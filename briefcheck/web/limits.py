"""How much and how long a client may send before anything is done with it.

A body is taken in whole, up to a size and within a time; what is larger is read and
thrown away for a moment, so that its sender gets to hear why it is refused.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.web.problems import Problem, RequestError
from briefcheck.web.requests import LONGEST_TEXT

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A character may take 12 bytes: "\ud83d\ude42" in JSON, "%F0%9F%99%82" in a form.
_LONGEST_CHARACTER = 12


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """The largest body in bytes; how long one may take, and how long it is thrown
    away when it is too large, in seconds.
    """  # noqa: D205 -- one sentence

    size: int = LONGEST_TEXT * _LONGEST_CHARACTER + 10_000
    seconds: float = 10.0
    farewell: float = 2.0


class Limits:
    """Hands over requests whose body has come in whole."""

    def __init__(self, app: ASGIApp, limits: BodyLimits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on once its body is here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            body = await asyncio.wait_for(self._read(receive), self._limits.seconds)
        except asyncio.TimeoutError:
            raise RequestError(Problem.TOO_LATE) from None
        if body is not None:
            await self._app(scope, _replay(body, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        """Return the body; None if the client left before it was complete."""
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            if len(body) > self._limits.size:
                await self._throw_away(receive, message)
                raise RequestError(Problem.TOO_LONG, characters=f"{LONGEST_TEXT}")
            if not message.get("more_body", False):
                return bytes(body)

    async def _throw_away(self, receive: Receive, message: Message) -> None:
        async def read_on() -> None:
            more = message.get("more_body", False)
            while more:
                more = (await receive()).get("more_body", False)

        try:
            await asyncio.wait_for(read_on(), self._limits.farewell)
        except asyncio.TimeoutError:
            return


def _replay(body: bytes, receive: Receive) -> Receive:
    """Return a receive that gives the whole body once, then what comes after it."""
    messages = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return messages.pop() if messages else await receive()

    return replay
