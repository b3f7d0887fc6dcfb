"""The token that every request has to show when others can reach the server."""

from __future__ import annotations

from hmac import compare_digest
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_PATH = "/token/"


def token_path(token: str | None) -> str:
    """Return the beginning of the path that shows a token; none is needed for none."""
    return f"{_PATH}{token}/" if token else "/"


class Gate:
    """Lets requests through that show the token, if there is one.

    It stands in a header (``Authorization: Bearer``), or before the path, for clients
    that only know an address: ``/token/…/v2/check``.
    """

    def __init__(self, app: ASGIApp, token: str | None) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on without its token, or refuse it."""
        if self._token is None or scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        shown, path = _split(scope["path"])
        shown = shown or _bearer(Headers(scope=scope))
        if not compare_digest(shown.encode(), self._token.encode()):
            raise RequestError(Problem.NO_TOKEN)
        await self._app(
            {**scope, "path": path, "raw_path": path.encode()}, receive, send
        )


def _split(path: str) -> tuple[str, str]:
    if not path.startswith(_PATH):
        return "", path
    token, _, rest = path.removeprefix(_PATH).partition("/")
    return token, f"/{rest}"


def _bearer(headers: Headers) -> str:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
