"""What a client is told when it gets no answer: RFC 9457 problem details."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import Response

from briefcheck.errors import BriefcheckError
from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.wording import Language

_MEDIA_TYPE = "application/problem+json"


class Problem(Enum):
    """Why a request is not answered; the value stands in ``type``."""

    NO_TOKEN = "no-token"  # noqa: S105 -- no secret
    FOREIGN = "foreign"
    NOT_FOUND = "not-found"
    WRONG_METHOD = "wrong-method"
    TOO_LATE = "too-late"
    TOO_LONG = "too-long"
    WRONG_TYPE = "wrong-type"
    INVALID = "invalid"
    BROKEN = "broken"
    BUSY = "busy"
    TOO_SLOW = "too-slow"

    @property
    def status(self) -> HTTPStatus:
        """Return the status of an answer that tells it."""
        return _TOLD[self].status


@dataclass(frozen=True, slots=True)
class _Told:
    """How a problem is told."""

    status: HTTPStatus
    detail: Texts


_TOLD: Mapping[Problem, _Told] = {
    Problem.NO_TOKEN: _Told(
        HTTPStatus.UNAUTHORIZED,
        Texts(
            "Deze server vraagt om een token (gebruik het adres dat hij bij de start "
            "toont).",
            "This server asks for a token (use the address that it shows at start).",
        ),
    ),
    Problem.FOREIGN: _Told(
        HTTPStatus.FORBIDDEN,
        Texts(
            "Dit verzoek komt van een andere website of noemt een andere server "
            "(gebruik het adres dat briefcheck bij de start toont).",
            "This request comes from another website or names another server (use "
            "the address that briefcheck shows at start).",
        ),
    ),
    Problem.NOT_FOUND: _Told(
        HTTPStatus.NOT_FOUND,
        Texts("Dit adres is er niet (zie /).", "There is no such address (see /)."),
    ),
    Problem.WRONG_METHOD: _Told(
        HTTPStatus.METHOD_NOT_ALLOWED,
        Texts(
            "Zo wordt dit adres niet gebruikt (zie /openapi.json).",
            "This address is not used in this way (see /openapi.json).",
        ),
    ),
    Problem.TOO_LATE: _Told(
        HTTPStatus.REQUEST_TIMEOUT,
        Texts("Het verzoek kwam te traag binnen.", "The request came in too slowly."),
    ),
    Problem.TOO_LONG: _Told(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        Texts(
            "Deze tekst is te lang voor een brief (hoogstens {characters} tekens).",
            "This text is too long for a letter (at most {characters} characters).",
        ),
    ),
    Problem.WRONG_TYPE: _Told(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        Texts(
            "Het verzoek is van een andere soort (stuur application/json).",
            "The request is of another type (send application/json).",
        ),
    ),
    Problem.INVALID: _Told(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        Texts("Het verzoek klopt niet: {reason}", "The request is not right: {reason}"),
    ),
    Problem.BROKEN: _Told(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        Texts("Er ging iets mis in briefcheck.", "Something went wrong in briefcheck."),
    ),
    Problem.BUSY: _Told(
        HTTPStatus.SERVICE_UNAVAILABLE,
        Texts(
            "Er wachten te veel brieven (probeer het zo nog eens).",
            "Too many letters are waiting (try again in a moment).",
        ),
    ),
    Problem.TOO_SLOW: _Told(
        HTTPStatus.SERVICE_UNAVAILABLE,
        Texts(
            "Deze brief kostte te veel tijd (kort hem in).",
            "This letter took too much time (shorten it).",
        ),
    ),
}


_HEADERS: Mapping[Problem, Mapping[str, str]] = {
    Problem.BUSY: {"Retry-After": "2"},
    Problem.NO_TOKEN: {"WWW-Authenticate": 'Bearer realm="briefcheck"'},
    # What is still to come of the request is not waited for.
    Problem.TOO_LATE: {"Connection": "close"},
    Problem.TOO_LONG: {"Connection": "close"},
}


class RequestError(BriefcheckError):
    """A request that gets a problem for an answer; values fill in its words."""

    def __init__(self, problem: Problem, **values: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.values = values


def tell(error: RequestError, language: Language) -> Response:
    """Return the answer that tells a problem."""
    told = _TOLD[error.problem]
    document = {
        "type": f"urn:briefcheck:problem:{error.problem.value}",
        "title": told.status.phrase,
        "status": told.status.value,
        "detail": pick(told.detail, language).format(**error.values),
    }
    body = json.dumps(document, ensure_ascii=False)
    headers = _HEADERS.get(error.problem, {})
    return Response(body, told.status, dict(headers), _MEDIA_TYPE)
