"""Where sentences begin: by punctuation and layout, not by the parser.

A letter's sentences end in marks or with their block; a parser trained on newspaper
text breaks at salutations and bullets instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.layout.openers import OPENERS, opens_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDS = frozenset(
    {".", "!", "?", "...", "…", "?!", "!?", "!!", "!!!", "??", "..", "...."}
)
_CLOSERS = frozenset({'"', "'", ")", "]", "''", "”"})
#: Abbreviations that also end sentences, when what follows opens one.
_LAST_ABBREVIATIONS = frozenset(
    {
        "jl.",
        "enz.",
        "e.d.",
        "etc.",
        "b.v.",
        "n.v.",
        "a.s.",
        "p.st.",
        "z.s.m.",
        "t.z.t.",
    },
)
#: Abbreviations that stand before a name, and so never end a sentence.
_TITLES = frozenset(
    {
        "dhr.", "mevr.", "mw.", "mvr.", "mej.", "mr.", "mrs.", "dr.", "drs.", "ds.",
        "ing.", "ir.", "prof.", "jhr.", "fam.", "fa.", "gebr.", "st.", "t.a.v.",
    },
)  # fmt: skip


def sentence_starts(words: Sequence[str]) -> list[bool]:
    """Return for each word of a block whether a sentence begins there."""
    starts = [False] * len(words)
    if words:
        starts[0] = True
    for index in range(1, len(words)):
        before = _last_before(words, index)
        if before >= 0 and _ends_sentence(words, before, index):
            starts[index] = _can_start(words, index)
    return starts


def _last_before(words: Sequence[str], index: int) -> int:
    """Return the mark before a word, passing over closing quotes and brackets."""
    before = index - 1
    while before > 0 and words[before] in _CLOSERS and words[before - 1] in _ENDS:
        before -= 1
    return before


def _ends_sentence(words: Sequence[str], before: int, index: int) -> bool:
    mark, following = words[before], words[index]
    if _is_abbreviation(mark):
        if mark.lower() in _LAST_ABBREVIATIONS:
            return following[0].isupper() and following.lower() in OPENERS
        # *P.S.* or *A.* at the head of a block goes with what follows.
        may_end = before > 0 and mark.lower() not in _TITLES
        behind = words[index + 1] if index + 1 < len(words) else ""
        return may_end and opens_sentence(following, behind)
    if mark not in _ENDS and not _is_run_of_marks(mark):
        return False
    if _is_number_in_list(words, before):
        return False
    return not (mark in {"...", "…"} and following[0].islower())


def _is_abbreviation(word: str) -> bool:
    return word.endswith(".") and word[0].isalpha()


def _is_run_of_marks(word: str) -> bool:
    return len(word) > 1 and not word.strip("!?.")


def _is_number_in_list(words: Sequence[str], before: int) -> bool:
    """Tell whether a full stop follows a number at the beginning (*1. De tuin*)."""
    return before == 1 and words[before] == "." and words[0].isdigit()


def _can_start(words: Sequence[str], index: int) -> bool:
    """Refuse to begin a sentence with what closes the one before."""
    word = words[index]
    if word in _CLOSERS:
        return not any(other in _ENDS for other in words[index - 1 : index])
    return any(character.isalnum() for character in word) or word in {
        '"',
        "'",
        "(",
        "[",
        "€",
        "-",
        "–",
    }
