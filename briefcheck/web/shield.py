"""The outermost layer: safe headers on all that leaves, and bugs told without text.

An error that is not ours is answered with 500. Its message and its values may quote
the letter, so the log gets its sort and its places in the code, nothing else.
"""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders

from briefcheck.web.problems import Problem, RequestError, tell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from briefcheck.wording import Language

_LOG = logging.getLogger("briefcheck.web")

#: For every answer, whatever made it.
_HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Shield:
    """Answers troubles and bugs, and adds the headers."""

    def __init__(self, app: ASGIApp, language: Language) -> None:
        self._app = app
        self._language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and see that it gets an answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            await self._app(scope, receive, answer)
        except RequestError as error:
            await self._tell(error, answer, scope, receive)
        except Exception as error:  # noqa: BLE001 -- uvicorn would log its message
            _log(error)
            await self._tell(RequestError(Problem.BROKEN), answer, scope, receive)

    async def _tell(
        self, error: RequestError, answer: _Answer, scope: Scope, receive: Receive
    ) -> None:
        if not answer.is_begun:
            await tell(error, self._language)(scope, receive, answer)


class _Answer:
    """The way out: it knows whether an answer has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.is_begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.is_begun = True
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


def _log(error: Exception) -> None:
    stack = traceback.extract_tb(error.__traceback__)
    frames = " < ".join(f"{f.filename}:{f.lineno} in {f.name}" for f in stack)
    _LOG.error("a bug: %s, at %s", type(error).__name__, frames)
