"""A plain guess at where sentences begin, to cut a paragraph in parts.

The language pipeline knows better; this needs none and survives abbreviations.
"""

from __future__ import annotations

import re

from briefcheck.layout.line_ends import ended_lines
from briefcheck.layout.openers import OPENERS, SMALL_OPENERS

_END = re.compile(
    r"(?:[.!?…]{1,8}[\"'”’»)\]]{0,3}|[\U0001F300-\U0001FAFF\u2600-\u27BF]\ufe0f?)(?=\s)"
)
#: A word, a full stop, and the first word of another sentence; never an address.
GLUED_STOP = re.compile(
    r"(?<![\w.@/:-])[^\W\d_]{3,40}\."
    rf"(?=(?:{'|'.join(sorted(SMALL_OPENERS - {'de', 'nu', 'app', 'mail'}))})\s)"
)
_START = re.compile(r"\s+(?=[\"'“‘„«(\[*_¡¿€]{0,3}(?:[^\W_]|€))")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:(?:\w\.){1,4}|(?:dhr|mevr|mw|mej|fam|drs?|mr|ir|ing|prof|st|nr|nrs|tel|"
    r"art|bijv|bv|ca|incl|excl|max|min|resp|evt|blz|pag|jl|jan|feb|mrt|apr|aug|sept?|okt|"
    r"nov|dec|ma|di|wo|do|vr|za|zo|vs|zgn|afd|ref|gebr)\.)$",
    re.IGNORECASE,
)
#: These may close a sentence; then a word follows that begins one.
_CLOSING = re.compile(
    r"(?:z\.s\.m|a\.u\.b|s\.v\.p|e\.d|e\.a|jl|etc|enz|m\.v\.g)\.$", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:^|\n)\s*\d{1,2}\.$")
_LONGEST_ABBREVIATION = 12


def sentence_starts(text: str) -> list[int]:
    """Return the offsets at which sentences begin; the first is 0."""
    starts = [0]
    for end in _END.finditer(text):
        start = _START.match(text, end.end())
        if start is None or not _begins(text, start.end()):
            continue
        if not _is_abbreviated(text, end.end(), start.end()):
            starts.append(start.end())
    glued = (stop.end() for stop in GLUED_STOP.finditer(text))
    return sorted({*starts, *glued, *ended_lines(text)})


def _begins(text: str, index: int) -> bool:
    first = next(
        char for char in text[index : index + 5] if char.isalnum() or char == "€"
    )
    return not first.islower() or _word_at(text, index - 1) in SMALL_OPENERS


def _is_abbreviated(text: str, end: int, start: int) -> bool:
    before = text[max(0, end - _LONGEST_ABBREVIATION) : end]
    if _NUMBER.search(before):
        return True
    if not _ABBREVIATION.search(before):
        return False
    return not (_CLOSING.search(before) and _word_at(text, start) in OPENERS)


def _word_at(text: str, start: int) -> str:
    """Return the word behind an offset, in small letters and without marks."""
    words = text[start : start + _LONGEST_ABBREVIATION].split(maxsplit=1)
    return words[0].strip(",.").lower()
