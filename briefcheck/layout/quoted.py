"""Earlier mail in a letter: the customer's words, which nobody judges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.layout.salutations import is_salutation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.layout.lines import Line

_FORWARD = re.compile(
    r"-{2,}\s*(?:oorspronkelijke?|doorgestuurde?|original|forwarded)\s+"
    r"(?:e-?mail)?(?:bericht|message)?\s*-{2,}"
    r"|(?:begin (?:van het )?doorgestuurd|oorspronkelijk) bericht\s*:?$"
    r"|begin forwarded message\s*:?$",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"(?:op|on)\s.{3,160}?\b(?:schreef|wrote|heeft\s.{1,100}\sgeschreven)\b.{0,120}:$",
    re.IGNORECASE,
)
_SENDER_FIRST = re.compile(
    r".{2,80}?\sschreef\s(?:op\s|het\svolgende).{0,60}:$", re.IGNORECASE
)
#: "Jan Tak schreef:" counts only above marked lines: a writer says so too.
_SAID = re.compile(r".{0,120}\b(?:schreef|wrote|geschreven)\b.{0,40}:$", re.IGNORECASE)
#: In lines: mail programs break a long introduction in two.
_LONGEST_INTRODUCTION = 2
#: "Op 3 mei schreef u ons dat …:" reports, and goes on in the writer's own words.
_REPORTED = re.compile(r"\bschreef\s+(?:u|je|jij|jullie|ik|wij|we)\b", re.IGNORECASE)
_SENDER = re.compile(r"[*_]{0,2}(?:van|from)[*_]{0,2}\s?:", re.IGNORECASE)
_DETAIL = re.compile(
    r"[*_]{0,2}(?:verzonden|datum|aan|onderwerp|sent|date|to|subject)[*_]{0,2}\s?:",
    re.IGNORECASE,
)
#: Below "Van:" the other headers follow at once.
_HEADERS = 4


def without_quotes(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with earlier mail blanked; what follows it goes on."""
    kept = [line.blanked() if line.text.startswith(">") else line for line in lines]
    index, has_begun = 0, False
    while index < len(lines):
        length = _introduction_length(lines, index, has_begun=has_begun)
        end = (
            _quote_end(lines, index + length, has_begun=has_begun) if length else index
        )
        kept[index:end] = [line.blanked() for line in kept[index:end]]
        has_begun = has_begun or kept[index].is_prose or is_salutation(kept[index])
        index = max(end, index + 1)
    return kept


def _introduction_length(lines: Sequence[Line], index: int, *, has_begun: bool) -> int:
    """Return how many lines announce a quote here; none if they do not."""
    text = lines[index].text
    if _FORWARD.match(text) or _SENDER_FIRST.match(text):
        return 1
    if has_begun and _SENDER.match(text):
        return int(_has_details(lines[index + 1 : index + 1 + _HEADERS]))
    if _SAID.match(text) and _is_marked_below(lines, index + 1):
        return 1
    if not text.lower().startswith(("op ", "on ")):
        return 0
    lengths = range(1, _LONGEST_INTRODUCTION + 1)
    return next((n for n in lengths if _introduces(lines, index, index + n)), 0)


def _has_details(lines: Sequence[Line]) -> bool:
    return any(_DETAIL.match(line.text) for line in lines)


def _introduces(lines: Sequence[Line], start: int, end: int) -> bool:
    words = " ".join(line.text for line in lines[start:end])
    if not _INTRODUCTION.match(words):
        return False
    return _is_marked_below(lines, end) or not _REPORTED.search(words)


def _is_marked_below(lines: Sequence[Line], index: int) -> bool:
    below = (line for line in lines[index : index + 3] if not line.is_blank)
    return next((line.text.startswith(">") for line in below), False)


def _quote_end(lines: Sequence[Line], index: int, *, has_begun: bool) -> int:
    """Return the index of the line at which the writer's own words may go on.

    Earlier mail without marks goes on to the end, unless it stands above the reply:
    then the last salutation begins the reply.
    """
    if _is_marked_below(lines, index):
        return index
    if has_begun:
        return len(lines)
    backwards = range(len(lines) - 1, index - 1, -1)
    return next((n for n in backwards if is_salutation(lines[n])), len(lines))
