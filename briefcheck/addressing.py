"""How the reader of a letter is addressed: with u, or with je."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.letter import BODY

if TYPE_CHECKING:
    from briefcheck.analysis import Analysis

FORMAL = frozenset({"u", "uw", "uzelf", "uwe"})
FAMILIAR = frozenset({"je", "jij", "jou", "jouw", "jullie", "jezelf"})

#: Verbs before *u*, and what they are before *je*.
_BEFORE_JE = MappingProxyType(
    {
        "heeft": "heb", "hebt": "heb", "bent": "ben", "kunt": "kun", "wilt": "wil",
        "zult": "zul", "krijgt": "krijg", "ontvangt": "ontvang", "vindt": "vind",
        "hoort": "hoor", "schrijft": "schrijf",
    },
)  # fmt: skip
_VERB_FIRST = re.compile(rf"(?i)\b({'|'.join(_BEFORE_JE)})(?= u\b)")
_HAS_AFTER_U = re.compile(r"(?i)(?<=\bu )heeft\b")
_PRONOUN = re.compile(r"(?i)\b(?:u|uw)\b")
#: Of these nobody knows without grammar whether *u* is their subject.
_UNSURE = re.compile(r"(?i)\b(?:heeft|zich|uzelf|uwe|\w+t(?= u\b))\b")


def is_familiar(analysis: Analysis) -> bool:
    """Tell whether a letter says je rather than u."""
    norms = [
        word.norm
        for sentence in analysis.sentences
        if sentence.part in BODY
        for index, word in enumerate(sentence.words)
        if index not in sentence.quoted
    ]
    familiar = sum(norm in FAMILIAR for norm in norms)
    return familiar > sum(norm in FORMAL for norm in norms)


def make_familiar(text: str) -> str | None:
    """Return a text to u as one to je; None where that takes more than a table."""
    if not _PRONOUN.search(text):
        return text
    words = _VERB_FIRST.sub(lambda m: _like(m[0], _BEFORE_JE[m[0].lower()]), text)
    words = _HAS_AFTER_U.sub("hebt", words)
    if _UNSURE.search(words):
        return None
    return _PRONOUN.sub(lambda m: _like(m[0], "je"), words)


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other
