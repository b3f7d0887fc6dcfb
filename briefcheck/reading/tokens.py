"""spaCy ``Matcher`` patterns, checked without spaCy and passed on as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.fields import plain_value, quoted, remedy
from briefcheck.reading.expressions import expression_problem
from briefcheck.tree import Scalar, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.fields import Field

#: What a token of a pattern may ask (spaCy 3.8; no extension attributes).
ATTRIBUTES = (
    *("ORTH", "TEXT", "NORM", "LOWER", "LENGTH", "LEMMA", "SHAPE", "POS", "TAG"),
    *("MORPH", "DEP", "ENT_TYPE", "IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER"),
    *("IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_SPACE", "IS_STOP", "IS_SENT_START"),
    *("LIKE_NUM", "LIKE_URL", "LIKE_EMAIL", "SPACY", "OP"),
)


def check_tokens(field: Field) -> list[object]:
    """Return the tokens of a pattern as plain data."""
    return [_check_token(token) for token in field.items()]


def _check_token(field: Field) -> object:
    for key, value in field.entries():
        if key.text.upper() not in ATTRIBUTES:
            advice = remedy(key.text.upper(), ATTRIBUTES)
            value.complain(f"unknown attribute {quoted(key.text)} {advice}")
        _check_expressions(value)
    return None if field.node is None else plain_value(field.node)


def _check_expressions(field: Field) -> None:
    if not isinstance(field.node, Table):
        return
    for key, value in field.entries():
        if key.text != "REGEX":
            _check_expressions(value)
            continue
        for text in _texts_within(value):
            problem = expression_problem(text.text())
            if problem:
                text.complain(problem)


def _texts_within(field: Field) -> Iterator[Field]:
    if isinstance(field.node, Scalar):
        yield field
        return
    values = (
        [value for _, value in field.entries()]
        if isinstance(field.node, Table)
        else field.items()
    )
    for value in values:
        yield from _texts_within(value)
