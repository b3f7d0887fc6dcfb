"""What clients of ``/v1`` send: one letter in JSON, read strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from briefcheck.letter import Kind  # noqa: TC001 -- pydantic reads the annotation
from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from starlette.requests import Request

#: Some ten pages; a letter of one takes a fraction of a second. In code points.
LONGEST_TEXT = 20_000


class LetterRequest(BaseModel):
    """One letter, its kind where it is stated, and the language to answer in."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    text: str
    kind: Kind | None = None
    lang: Literal["nl", "en"] | None = None


async def read_letter_request(request: Request) -> LetterRequest:
    """Read a letter from the body of a request.

    Raises:
        RequestError: It is no JSON, not as documented, or too long.
    """
    if _media_type(request) != "application/json":
        # A web page can send other types without asking, never this one.
        raise RequestError(Problem.WRONG_TYPE)
    try:
        letter = LetterRequest.model_validate_json(await request.body())
    except ValidationError as error:
        raise RequestError(Problem.INVALID, reason=_reason(error)) from None
    refuse_length(letter.text)
    return letter


def refuse_length(text: str) -> None:
    """Refuse a text that is no letter by its length alone."""
    if len(text) > LONGEST_TEXT:
        raise RequestError(Problem.TOO_LONG, characters=f"{LONGEST_TEXT}")


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _reason(error: ValidationError) -> str:
    """Return where each mistake is; never what was sent, which may be the letter."""
    details = error.errors(
        include_url=False, include_context=False, include_input=False
    )
    places = [".".join(map(str, each["loc"])) or "body" for each in details]
    messages = [each["msg"] for each in details]
    return "; ".join(map(": ".join, zip(places, messages, strict=True)))
