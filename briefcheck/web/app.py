"""The whole server as one ASGI application."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware

from briefcheck.web.facts import Facts
from briefcheck.web.guard import ADD_ONS, Access, Guard
from briefcheck.web.languagetool.routes import LanguageTool
from briefcheck.web.letters import Letters
from briefcheck.web.limits import BodyLimits, Limits
from briefcheck.web.pages import Pages
from briefcheck.web.problems import Problem, RequestError, tell
from briefcheck.web.shield import Shield
from briefcheck.web.tokens import Gate

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from briefcheck.rulebook import Rulebook
    from briefcheck.web.pool import Pool
    from briefcheck.wording import Language


@dataclass(frozen=True, slots=True)
class Service:
    """What the application works with."""

    pool: Pool
    rulebook: Rulebook
    language: Language = "nl"
    access: Access = field(default_factory=Access)
    body_limits: BodyLimits = field(default_factory=BodyLimits)


def make_app(service: Service) -> ASGIApp:
    """Return the application: the last layer here is the first that a request meets."""
    access = service.access
    app: ASGIApp = Limits(_answers(service), service.body_limits)
    app = Gate(app, access.token)
    if access.origins or access.add_ons:
        app = _with_cors(app, access)
    return Shield(Guard(app, access), service.language)


def _with_cors(app: ASGIApp, access: Access) -> ASGIApp:
    """Let pages of other origins read the answers."""
    return CORSMiddleware(
        app,
        allow_origins=sorted(access.origins),
        allow_origin_regex=ADD_ONS if access.add_ons else None,
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type"],
        allow_private_network=True,
    )


def _answers(service: Service) -> Starlette:
    language = service.language
    return Starlette(
        routes=[
            *Letters(service.pool, language).routes(),
            *LanguageTool(service.pool, service.rulebook, language).routes(),
            *Facts(service.pool, service.rulebook).routes(),
            *Pages.read().routes(),
        ],
        exception_handlers={
            RequestError: partial(_tell_trouble, language),
            HTTPException: partial(_tell_refusal, language),
            Exception: partial(_tell_bug, language),
        },
    )


def _tell_trouble(language: Language, _: Request, error: Exception) -> Response:
    assert isinstance(error, RequestError)
    return tell(error, language)


def _tell_refusal(language: Language, _: Request, error: Exception) -> Response:
    """Tell what Starlette refuses: an address or a method that is not there."""
    assert isinstance(error, HTTPException)
    is_unknown = error.status_code == Problem.NOT_FOUND.status
    problem = Problem.NOT_FOUND if is_unknown else Problem.WRONG_METHOD
    response = tell(RequestError(problem), language)
    response.headers.update(error.headers or {})
    return response


def _tell_bug(language: Language, _: Request, __: Exception) -> Response:
    return tell(RequestError(Problem.BROKEN), language)
