"""Who may ask: the page of this server, and programs on this machine; no website.

A page on the web can make a browser send requests to this machine. It gives itself
away: by ``Host`` when it has its own name point here (DNS rebinding), by ``Origin`` or
``Sec-Fetch-Site`` when it calls from elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_HOST = re.compile(r"(?:\[([\da-fA-F:.]+)\]|([\w.-]+))(?::\d+)?", re.ASCII)
#: The origins of add-ons of browsers and mail programs, and of Obsidian, for its
#: plugins: no website can have one of these.
ADD_ONS = r"(?:chrome|moz|safari-web)-extension://[\w-]+|app://obsidian\.md"


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask.

    ``names`` are the names, besides those of this machine, by which the server may
    be called; ``origins`` the websites that may use it, and ``add_ons`` whether
    add-ons may; ``token`` is what every request has to show, if there is one.
    """

    names: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    add_ons: bool = False
    token: str | None = None


class Guard:
    """Lets no request through that a foreign website may have sent."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http" and not self._knows(scope):
            raise RequestError(Problem.FOREIGN)
        await self._app(scope, receive, send)

    def _knows(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if len(hosts) != 1 or not self._is_our_name(_name(hosts[0]), scope):
            return False
        if not origins:
            return _is_our_fetch(scope, headers)
        return all(self._is_our_origin(each, hosts[0]) for each in origins)

    def _is_our_name(self, name: str | None, scope: Scope) -> bool:
        if name in _LOCAL_NAMES or name in self._access.names:
            return True
        # An address in digits cannot be made to point elsewhere.
        return bool(scope["server"]) and name == scope["server"][0]

    def _is_our_origin(self, origin: str, host: str) -> bool:
        if origin in {f"http://{host}", f"https://{host}"}:
            return True
        if origin in self._access.origins:
            return True
        return self._access.add_ons and bool(re.fullmatch(ADD_ONS, origin))


def _name(host: str) -> str | None:
    """Return the name in a Host header, without its port and brackets."""
    match = _HOST.fullmatch(host)
    return (match[1] or match[2]).lower() if match else None


def _is_our_fetch(scope: Scope, headers: Headers) -> bool:
    """Tell whether a request without Origin is ours, if its browser says whose it is.

    Anybody may follow a link to the page, wherever it stands.
    """
    site = headers.get("sec-fetch-site", "none").lower()
    if site in {"same-origin", "none"}:
        return True
    return headers.get("sec-fetch-mode") == "navigate" and scope["method"] == "GET"
