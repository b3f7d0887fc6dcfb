"""Phrases checked while their place is still known; ``phrases`` compiles them later.

Compiling all of them at each start would take longer than everything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.fields import quoted, remedy

if TYPE_CHECKING:
    from briefcheck.fields import Field
    from briefcheck.reading.known import Known

_SIGN = re.compile(r"[()\[\]|]|(?<![^\s()\[\]|])@[^\s()\[\]|]*")
_CLOSERS = {"(": ")", "[": "]"}
_EMPTY = re.compile(r"[(\[|]\s*[)\]|]")
_LEMMA = re.compile(r"[\w'’.-]+( [\w'’.-]+)*")


def read_phrases(field: Field, known: Known) -> tuple[str, ...]:
    """Return one phrase or a list of them."""
    return tuple(_read_phrase(item, known) for item in field.one_or_more())


def read_lemmas(field: Field) -> frozenset[str]:
    """Return one lemma or more, in lower case.

    They are compared, not searched for, so they can't be phrases.
    """
    return frozenset(_read_lemma(item) for item in field.one_or_more())


def named_lists(phrase: str) -> frozenset[str]:
    """Return the names of the lists that a phrase refers to."""
    signs = _SIGN.findall(phrase)
    return frozenset(sign[1:] for sign in signs if sign.startswith("@"))


def _read_phrase(field: Field, known: Known) -> str:
    phrase = field.text()
    message = _bracket_problem(phrase)
    if message:
        field.complain(f"{message} in phrase {quoted(phrase)}")
    for name in sorted(named_lists(phrase) - known.lists):
        advice = remedy(name, sorted(known.lists))
        field.complain(f"unknown list {quoted('@' + name)} {advice}")
    return phrase


def _read_lemma(field: Field) -> str:
    lemma = field.text()
    if lemma and not _LEMMA.fullmatch(lemma):
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
            return "'|' stands outside brackets (write '(this|that)')"
    if waiting:
        return f"a bracket is not closed by {waiting[-1]!r}"
    return "an empty choice" if _EMPTY.search(phrase) else None
