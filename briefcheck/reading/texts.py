"""Texts and examples of rule files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.fields import quoted
from briefcheck.reading.keys import FEWEST_EXAMPLES, TEXTS_KEYS
from briefcheck.rulebook import Examples, Texts
from briefcheck.tree import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.fields import Field, Key

_BRACE = re.compile(r"\{[^{}]*\}|[{}]")
_SLOTS = frozenset({"{match}", "{detail}"})
_MARKED = re.compile(r"[^«»]*(«[^«»]+»[^«»]*)+")
_GUILLEMET = re.compile("[«»]")


def read_texts(field: Field) -> Texts:
    """Return a text in two languages; a text by itself serves for both."""
    if field.is_absent:
        return Texts("", "")
    if not isinstance(field.node, Table):
        return Texts(field.text(), field.text())
    fields = field.table(TEXTS_KEYS)
    dutch = fields["nl"].text() if not fields["nl"].is_absent else ""
    english = dutch if fields["en"].is_absent else fields["en"].text()
    return Texts(dutch, english)


def read_message(field: Field) -> Texts:
    """Return a message; ``{match}`` and ``{detail}`` are its only slots."""
    for text in _language_fields(field):
        for brace in _BRACE.findall(text.text()):
            if brace not in _SLOTS:
                text.complain(
                    f"unknown slot {quoted(brace)} (use {{match}}, {{detail}})"
                )
    return read_texts(field)


def read_examples(field: Field, keys: Sequence[Key], *, marked: bool) -> Examples:
    """Return what must and must not fire, under the first two keys.

    ``marked``: each that must fire shows with «…» where.
    """
    if field.is_absent:
        return Examples((), ())
    wrong, right, *templates = field.table(keys).values()
    for example in wrong.one_or_more():
        _check_marks(example, marked=marked)
    return Examples(
        _read_enough(wrong),
        _read_enough(right),
        tuple(text for each in templates for text in each.texts()),
    )


def _language_fields(field: Field) -> tuple[Field, ...]:
    if not isinstance(field.node, Table):
        return (field,)
    return tuple(one for _, one in field.entries())


def _read_enough(field: Field) -> tuple[str, ...]:
    if field.is_absent:
        return ()
    texts = field.texts()
    if len(texts) < FEWEST_EXAMPLES:
        wanted = f"at least {FEWEST_EXAMPLES}"
        field.complain(f"{len(texts)} under {field.name!r} is too few ({wanted})")
    return texts


def _check_marks(field: Field, *, marked: bool) -> None:
    text = field.text()
    if not text or _MARKED.fullmatch(text):
        return
    if _GUILLEMET.search(text):
        field.complain("« and » do not pair off in this example (write «the words»)")
    elif marked:
        field.complain("this example shows no place (put «» around the words)")
