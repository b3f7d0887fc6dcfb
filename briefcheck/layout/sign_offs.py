"""Greeting lines: how a letter is signed, on lines of their own or behind the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.layout.line_ends import goes_on
from briefcheck.layout.names import is_full_name, is_hurried_name, is_name_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.layout.lines import Line

_GREETING = re.compile(
    r"(?:(?:met\s(?:[\w-]+\s){0,3}|de\s)?(?:(?!de\s)[\w-]+\s){0,2}"
    r"(?:groetjes|groeten|groetend|groet)\b"
    r"|met\s(?:[\w-]+\s){0,3}hoogachting\b|(?:[\w-]+,?\s){0,3}hoogachtend\b"
    r"|(?:m\.?v\.?g|m\.?\s?vr\.?\s?gr|gr|grt|grtjs|grtz|gtz)\b\.?"
    r"|(?:veel\s)?liefs\b|(?:dikke\s)?(?:kus|kusjes|knuffels?)\b|doe[ig]\b|x{1,3}\b"
    r"|(?:kind|best|warm)\sregards\b|sincerely\b|cheers\b|namens\b|getekend\b|w\.g\."
    r"|tot\s(?:ziens|snel|gauw|dan|horens)(?=,)|met\s(?:veel\s)?dank(?=,)"
    r"|(?:alvast\s)?bedankt(?=,$)"
    r"|(?:een\s)?(?:fijne?|prettige?)\s(?:dag|avond|weekend)(?=,$))"
    r"(?P<more>.{0,80})$",
    re.IGNORECASE,
)
#: What may follow: from whom, or a wish in passing.
_MORE = re.compile(
    r"(?:\s(?:uit|van|namens|vanuit|en|aan)\s[^.!?,]{1,60}|\svan)?[,.!:]?\s{0,3}(?P<name>[^?]{0,60})$",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?<=[.!?…)\U0001F300-\U0001FAFF\ufe0f])\s+(?=\S)")
_DASHED_NAME = re.compile(
    r"[-–—~^]\s?[A-ZÀ-Þ][\w'’-]{0,20}(?:\s[A-ZÀ-Þ&][\w'’-]{0,20}){0,3}$"
)
_ON_BEHALF = re.compile(r"(?:namens|i\.o\.|voor deze)\b", re.IGNORECASE)
_LONGEST_NAME = 7  # words
_LONGEST_GREETING = 7  # words
_LONGEST_TAIL = 110  # code points in which a greeting behind the text must begin


def is_greeting(text: str) -> bool:
    """Tell whether text is a greeting, with or without a name, and nothing more."""
    found = _GREETING.match(text)
    if found is None:
        return False
    more = _MORE.match(found["more"])
    return more is not None and _is_signature(more["name"].strip())


def greeting_index(lines: Sequence[Line]) -> int | None:
    """Return the index of the first line that is a greeting, if there is one.

    Inside a paragraph the line counts only where nothing but names follows. A line of
    any words is a greeting if it is set as one: by itself, with a comma, above a name.
    """
    for index, line in enumerate(lines):
        if is_greeting(line.text) and _stands_apart(lines, index):
            return index
        if _stands_as_greeting(lines, index):
            return index
    return None


def is_set_as_greeting(lines: Sequence[str]) -> bool:
    """Tell whether the first of some lines, of any words, is set as a greeting.

    It is short and ends with a comma, and a name stands below it.
    """
    first, below = lines[0], lines[1:3]
    if not first.endswith(",") or not first[0].isupper():
        return False
    if len(first.split()) > _LONGEST_GREETING:
        return False
    return any(map(is_name_line, below))


def greeting_start(text: str) -> int | None:
    """Return where, behind the last words of a text, a greeting or name begins."""
    starts = (
        found.end()
        for found in _SENTENCE_START.finditer(text, max(0, len(text) - _LONGEST_TAIL))
    )
    return next((start for start in starts if _signs(text[start:])), None)


def _stands_as_greeting(lines: Sequence[Line], index: int) -> bool:
    if index == 0 or not lines[index - 1].is_blank:
        return False
    return is_set_as_greeting([line.text for line in lines[index : index + 3]])


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is no broken-off piece of a sentence."""
    above = lines[max(0, index - 1) : index]
    below = lines[index + 1 : index + 2]
    if any(line.is_prose and not _may_stand_below(line.text) for line in below):
        return False
    if all(line.is_blank for line in above):
        return True
    if above[0].text[-1] == ",":
        return False
    is_open = above[0].text[-1].isalnum()
    if is_open and (goes_on(above[0].text) or not _stands_last(lines, index)):
        return False
    return not any(line.text[:1].islower() and line.ends_sentence for line in below)


def _stands_last(lines: Sequence[Line], index: int) -> bool:
    """Tell whether nothing but names and blank lines follow."""
    below = (line for line in lines[index + 1 :] if not line.is_blank)
    return all(is_name_line(line.text) for line in below)


def _may_stand_below(text: str) -> bool:
    return is_name_line(text) or _ON_BEHALF.match(text) is not None


def _signs(text: str) -> bool:
    words = text.split()
    if is_greeting(" ".join(words)) or _DASHED_NAME.match(text):
        return True
    return len(words) <= _LONGEST_NAME and is_full_name(text)


def _is_signature(name: str) -> bool:
    """Tell whether what follows a greeting is a name, or nothing at all."""
    if not name:
        return True
    if len(name.split()) > _LONGEST_NAME:
        return False
    first = name.split(",", 1)[0]
    return is_full_name(name) or is_name_line(name) or is_hurried_name(first)
