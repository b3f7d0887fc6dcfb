"""The slots of a template, each read as a value of the sort that its name tells.

``binnen {{termijn}}`` is a deadline, ``{{bedrag}}`` an amount. A slot whose name tells
nothing stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.formats.slot_values import VALUES, Value
from briefcheck.origins import Change, Sort
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAME = r"[^\W\d_][\w .:-]{0,60}?"
#: The forms that mail programs, helpdesks and template languages use.
_SLOT = re.compile(
    rf"\{{{{\{{?[ \t]*(?P<double>{_NAME})[ \t]*(?:\|[^{{}}\n]{{0,60}})?\}}?\}}}}"
    rf"|\$?\{{[!$]?[ \t]*(?P<single>{_NAME})[ \t]*\}}"
    rf"|\[\[?[ \t]*(?P<square>{_NAME})[ \t]*\]\]?(?![(\[:])"
)
_WORD = re.compile(r"[A-ZÀ-Þ]?[a-zà-ÿ]+|[A-ZÀ-Þ]+(?![a-zà-ÿ])")
#: So much of the words beside a slot tells what it must be.
_NEAR = 24
#: Shorter words begin or end others by chance: *dag* ends *verslag*, *id* begins much.
_SHORTEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class _Slot:
    span: Span
    words: tuple[str, ...]
    before: str
    after: str


def find_slots(text: str, start: int, own: Mapping[str, str]) -> Iterator[Change]:
    """Yield the slots that can be read, from an offset on.

    *own* are values of the house by the name of their slot.
    """
    values = {words_of(name): value for name, value in own.items()}
    for found in _SLOT.finditer(text, start):
        slot = _slot(found)
        value = values.get(slot.words) or _value(slot)
        if value:
            yield Change(slot.span, value, Sort.SLOT)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a slot's name: ``klant_naam``, ``klantNaam``."""
    return tuple(word.lower() for word in _WORD.findall(name))


def _slot(found: re.Match[str]) -> _Slot:
    text = found.string
    return _Slot(
        Span(*found.span()),
        words_of(found["double"] or found["single"] or found["square"]),
        text[max(0, found.start() - _NEAR) : found.start()],
        text[found.end() : found.end() + _NEAR],
    )


def _value(slot: _Slot) -> str | None:
    for value in VALUES:
        if any(_is_headed(word, value) for word in slot.words):
            return _beside(value, slot)
    return None


def _is_headed(word: str, value: Value) -> bool:
    """Tell whether a word names a value; a compound ends with what it is."""
    return any(
        word == head or (len(head) >= _SHORTEST_HEAD and word.endswith(head))
        for head in value.heads
    )


def _beside(value: Value, slot: _Slot) -> str:
    """Return the form of a value that fits the words beside the slot."""
    for form in value.forms:
        if form.before and re.search(form.before, slot.before, re.IGNORECASE):
            return form.words
        if form.after and re.match(form.after, slot.after, re.IGNORECASE):
            return form.words
    return value.words
