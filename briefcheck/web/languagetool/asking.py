"""What clients of ``/v2/check`` send: a form, in the many ways they fill it in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from pydantic import BaseModel, ValidationError

from briefcheck.web.languagetool.annotated import AnnotatedText, Piece
from briefcheck.web.problems import Problem, RequestError
from briefcheck.web.requests import refuse_length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

#: LibreOffice 7.4 sends the text as it is, whatever & and % it holds.
_BARE = re.compile(rb"(?s)text=(.*)&language=([\w-]*)(?:&|$)")
_NOT_ENCODED = re.compile(rb"[^!-~]")


class Mode(str, Enum):
    """Which rules a client asks for: add-ons ask for them in turn.

    Those of the letter as a whole; those that hold for a paragraph by itself.
    """

    ALL = "all"
    WHOLE = "textLevelOnly"
    ALONE = "allButTextLevelOnly"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules and groups a client has switched on or off, by their ids."""

    enabled: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    enabled_only: bool = False

    def takes(self, rule: str, category: str) -> bool:
        """Tell whether the client wants to hear of a rule."""
        names = {rule, category}
        if self.enabled_only:
            return bool(names & self.enabled)
        return not names & self.disabled


@dataclass(frozen=True, slots=True)
class Question:
    """A text to check; ``language`` is as the client names it."""

    text: AnnotatedText
    language: str
    mode: Mode
    choice: Choice

    @property
    def is_dutch(self) -> bool:
        """Tell whether the text is said to be Dutch, or may be."""
        return self.language.lower().partition("-")[0] in {"nl", "auto"}


class _Annotation(BaseModel):
    text: str | None = None
    markup: str | None = None
    interpretAs: str = ""  # noqa: N815 -- the protocol's name


class _Data(BaseModel):
    text: str | None = None
    annotation: list[_Annotation] | None = None


async def read_question(request: Request) -> Question:
    """Read what is asked, from the address or the body.

    Raises:
        RequestError: Something is missing or not understood, or the text is too long.
    """
    form = dict(request.query_params) | _read_form(await request.body())
    text = _read_text(form)
    refuse_length(text.original)
    return Question(text, _needed(form, "language"), _read_mode(form), _choice(form))


def _read_form(body: bytes) -> dict[str, str]:
    bare = _BARE.match(body) if _NOT_ENCODED.search(body) else None
    if bare:
        text, language = (
            bytes(each).decode(errors="replace") for each in bare.groups()
        )
        return {"text": text, "language": language}
    return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))


def _read_text(form: Mapping[str, str]) -> AnnotatedText:
    if "text" in form and "data" in form:
        raise _invalid("text or data, not both")
    if "data" not in form:
        return _plain(_needed(form, "text"))
    try:
        data = _Data.model_validate_json(form["data"])
    except ValidationError:
        raise _invalid("data: not as documented") from None
    if (data.text is None) is (data.annotation is None):
        raise _invalid("data: needs text or annotation, not both")
    if data.text is not None:
        return _plain(data.text)
    return AnnotatedText(tuple(map(_piece, data.annotation or [])))


def _plain(text: str) -> AnnotatedText:
    return AnnotatedText((Piece(text, text),))


def _piece(annotation: _Annotation) -> Piece:
    if (annotation.text is None) is (annotation.markup is None):
        raise _invalid("data: each annotation needs text or markup, not both")
    if annotation.text is not None:
        return Piece(annotation.text, annotation.text)
    return Piece(annotation.markup or "", annotation.interpretAs)


def _read_mode(form: Mapping[str, str]) -> Mode:
    asked = form.get("mode", Mode.ALL.value)
    # An undocumented fourth, for dictionaries.
    if asked == "batch":
        return Mode.ALL
    try:
        return Mode(asked)
    except ValueError:
        known = ", ".join(mode.value for mode in Mode)
        raise _invalid(f"mode: unknown (known: {known})") from None


def _choice(form: Mapping[str, str]) -> Choice:
    return Choice(
        _names(form, "enabledRules", "enabledCategories"),
        _names(form, "disabledRules", "disabledCategories"),
        enabled_only=form.get("enabledOnly", "").lower() in {"true", "yes"},
    )


def _names(form: Mapping[str, str], *keys: str) -> frozenset[str]:
    return frozenset(name for key in keys for name in form.get(key, "").split(","))


def _needed(form: Mapping[str, str], key: str) -> str:
    if key not in form:
        raise _invalid(f"{key}: missing")
    return form[key]


def _invalid(reason: str) -> RequestError:
    return RequestError(Problem.INVALID, reason=reason)
