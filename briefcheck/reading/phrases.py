"""Phrases checked while their place is still known; ``phrases`` compiles them later.

Compiling all of them at each start would take longer than everything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.fields import quoted, remedy
from briefcheck.reading.lists import named_lists

if TYPE_CHECKING:
    from briefcheck.fields import Field
    from briefcheck.reading.known import Known

_SIGN = re.compile(r"[()\[\]|]")
_CLOSERS = {"(": ")", "[": "]"}
_EMPTY = re.compile(r"[(\[|]\s*[)\]|]")
_GAP = re.compile(r"(?<!\S)\.\.\.?(?!\S)")
_MOST_GAPS = 4
_DEEPEST = 8
_LEMMA = re.compile(r"[\w'’.-]+( [\w'’.-]+)*")


def read_phrases(field: Field, known: Known) -> tuple[str, ...]:
    """Return one phrase or a list of them."""
    for item in field.one_or_more():
        _require_known_lists(item, known)
    return _read_sound(field)


def _require_known_lists(field: Field, known: Known) -> None:
    for name in sorted(set(named_lists(field.text())) - known.lists):
        advice = remedy(name, sorted(known.lists))
        field.complain(f"unknown list {quoted('@' + name)} {advice}")


def read_lemmas(field: Field, known: Known) -> frozenset[str]:
    """Return one lemma or more, in lower case, or the names of lists with their @.

    Lemmas are compared, not searched for, so they can't be phrases.
    """
    for item in field.one_or_more():
        if item.text().startswith("@"):
            _require_known_lists(item, known)
    return frozenset(_read_lemma(item) for item in field.one_or_more())


def _read_sound(field: Field) -> tuple[str, ...]:
    for item in field.one_or_more():
        phrase = item.text()
        message = _bracket_problem(phrase) or _size_problem(phrase)
        if message:
            item.complain(f"{message} in phrase {quoted(phrase)}")
    return field.texts()


def _read_lemma(field: Field) -> str:
    lemma = field.text()
    if lemma and not lemma.startswith("@") and not _LEMMA.fullmatch(lemma):
        field.complain(f"{quoted(lemma)} is no plain word (phrases go under 'words')")
    return lemma.lower()


def _bracket_problem(phrase: str) -> str | None:
    waiting: list[str] = []
    for sign in _SIGN.findall(phrase):
        if sign in _CLOSERS:
            waiting.append(_CLOSERS[sign])
        elif sign in {")", "]"} and (not waiting or waiting.pop() != sign):
            return f"{sign!r} closes nothing"
        elif sign == "|" and not waiting:
            return "'|' outside brackets (write '(this|that)')"
        if len(waiting) > _DEEPEST:
            return f"more than {_DEEPEST} brackets in brackets"
    if waiting:
        return f"a bracket is not closed by {waiting[-1]!r}"
    return "an empty choice" if _EMPTY.search(phrase) else None


def _size_problem(phrase: str) -> str | None:
    if len(_GAP.findall(phrase)) > _MOST_GAPS:
        return f"more than {_MOST_GAPS} gaps"
    return None
