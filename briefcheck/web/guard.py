"""Who may ask: the pages of this server, and programs on this machine; no website.

A page on the web can make a browser send requests to this machine. It gives itself
away: by ``Host`` when it has its own name point here (DNS rebinding), by ``Origin`` or
``Sec-Fetch-Site`` when it calls from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from hmac import compare_digest
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
#: What only an add-on that the user installed can send, never a website.
_ADD_ONS = ("chrome-extension://", "moz-extension://", "safari-web-extension://")
#: The part that add-ons speak to.
_ADD_ON_PATH = "/v2/"
_TOKEN_PATH = "/token/"  # noqa: S105 -- no secret


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask.

    ``names`` are the names, besides those of this machine, by which the server may
    be called; ``origins`` the websites that may use it; ``token`` what every request
    has to show, if there is one.
    """

    names: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    token: str | None = None


class Guard:
    """Lets no request through that a foreign website may have sent."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        self._refuse_strangers(scope, headers)
        await self._app(self._admit(scope, headers), receive, send)

    def _refuse_strangers(self, scope: Scope, headers: Headers) -> None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_our_name(_name(hosts[0]), scope):
            raise RequestError(Problem.FOREIGN)
        if not self._is_our_origin(scope, headers):
            raise RequestError(Problem.FOREIGN)

    def _is_our_name(self, name: str, scope: Scope) -> bool:
        if name in _LOCAL_NAMES or name in self._access.names:
            return True
        # An address in digits cannot be made to point elsewhere.
        return bool(scope["server"]) and name == scope["server"][0]

    def _is_our_origin(self, scope: Scope, headers: Headers) -> bool:
        origins = headers.getlist("origin")
        if not origins:
            return _is_our_fetch(scope, headers)
        ours = f"{scope['scheme']}://{headers['host'].lower()}"
        known = {ours, *self._access.origins}
        return all(each.lower() in known or _is_add_on(each, scope) for each in origins)

    def _admit(self, scope: Scope, headers: Headers) -> Scope:
        """Return the scope without the token that may stand in its path."""
        token = self._access.token
        if token is None:
            return scope
        shown, path = _split_token(scope["path"])
        scheme, _, bearer = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            shown = bearer.strip()
        if not compare_digest(shown.encode(), token.encode()):
            raise RequestError(Problem.NO_TOKEN)
        return {**scope, "path": path, "raw_path": path.encode()}


def _name(host: str) -> str:
    """Return the name in a Host header, without its port."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


def _is_our_fetch(scope: Scope, headers: Headers) -> bool:
    """Tell whether a request without Origin is ours, if its browser says whose it is.

    Somebody may follow a link to the page from anywhere.
    """
    site = headers.get("sec-fetch-site", "none").lower()
    if site in {"same-origin", "none"}:
        return True
    return headers.get("sec-fetch-mode") == "navigate" and scope["method"] == "GET"


def _is_add_on(origin: str, scope: Scope) -> bool:
    return scope["path"].startswith(_ADD_ON_PATH) and origin.startswith(_ADD_ONS)


def _split_token(path: str) -> tuple[str, str]:
    """Return the token in ``/token/…/v2/check``, and the path behind it."""
    if not path.startswith(_TOKEN_PATH):
        return "", path
    token, _, rest = path.removeprefix(_TOKEN_PATH).partition("/")
    return token, f"/{rest}"
