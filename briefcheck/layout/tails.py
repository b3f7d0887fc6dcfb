"""Everything below the last words: sign-off, P.S., footer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.layout.lines import last_group
from briefcheck.layout.names import is_name_line
from briefcheck.layout.sign_offs import greeting_index, greeting_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.layout.lines import Line

_POSTSCRIPT = re.compile(
    r"(?:\*\*)?(?:P\.?\s?S\.?|N\.?B\.?)(?:\*\*)?[\s:.,]", re.IGNORECASE
)
_STREET = (
    r".{0,30}(?:straat|weg|laan|plein|kade|gracht|singel|dijk|dreef|markt|pad)\s\d"
)
_FOOTER = re.compile(
    r"(?:dit\s(?:is\seen\sautomatisch|(?:e-?mail)?bericht\b|e-?mail)|disclaimer\b|"
    r"de\sinformatie\s(?:in|verzonden|die)\b|(?:aan|op)\s(?:dit|deze|al\sonze|onze)\s"
    r"(?:bericht|e-?mail|mail|diensten|leveringen|aanbiedingen|overeenkomsten)\b|"
    r"deze\s(?:e-?mail|mail|mailbox|informatie)\b|denk\saan\shet\smilieu|"
    r"(?:kvk|k\.v\.k\.|btw|iban|bic|kamer\svan\skoophandel)\b|postbus\s\d|"
    rf"this\s(?:e-?mail|message)\b|no-?reply|{_STREET}|\d{{4}}\s?[A-Z]{{2}}\b|"
    r"(?:www\.|https?:|tel\b|t:|m:|e:|telefoon\b|e-?mail\b|\S{1,40}@))",
    re.IGNORECASE,
)
#: A footer that needs no sign-off above it to be known as one.
_PLAIN_FOOTER = re.compile(
    r"(?:dit\s(?:is\seen\sautomatisch|(?:e-?mail)?bericht\sis\s)|disclaimer\b|"
    r"de\sinformatie\s(?:in|verzonden)\b|aan\s(?:dit|deze)\s(?:bericht|e-?mail)\skunnen|"
    r"(?:kvk|k\.v\.k\.|btw|iban)\b|this\s(?:e-?mail|message)\b)",
    re.IGNORECASE,
)
_MOST_NAMES = 3  # lines


@dataclass(frozen=True, slots=True)
class Tail:
    """The lines of the body, of the sign-off below it, and of the P.S. below that."""

    body: tuple[Line, ...]
    sign_off: tuple[Line, ...] = ()
    postscript: tuple[Line, ...] = ()


def split_tail(lines: Sequence[Line]) -> Tail:
    """Divide the lines below the salutation into body, sign-off and P.S.

    Footers (disclaimers, addresses, numbers) are dropped.
    """
    index = greeting_index(lines)
    if index is not None:
        return _tail(lines[:index], lines[index:])
    body = _without_footer(lines)
    return _behind_the_words(body) or _names_only(body)


def _tail(body: Sequence[Line], below: Sequence[Line]) -> Tail:
    sign_off: list[Line] = []
    postscript: list[Line] = []
    place: list[Line] | None = sign_off
    for index, line in enumerate(below):
        begins = index == 0 or place is sign_off or below[index - 1].is_blank
        if _POSTSCRIPT.match(line.text):
            place = postscript
        elif begins and _FOOTER.match(line.text):
            place = None
        if place is not None:
            place.append(line)
    return Tail(tuple(body), tuple(sign_off), tuple(postscript))


def _without_footer(lines: Sequence[Line]) -> Sequence[Line]:
    """Drop what stands below a letter without a sign-off, if a letter is left."""
    group = last_group(lines, len(lines))
    while group.start and _PLAIN_FOOTER.match(lines[group.start].text):
        group = last_group(lines, group.start)
    return lines[: group.end]


def _behind_the_words(lines: Sequence[Line]) -> Tail | None:
    """Find a greeting or a name on the same line as the last words."""
    group = last_group(lines, len(lines))
    for index in range(
        group.end - 1, max(group.start, group.end - _MOST_NAMES) - 1, -1
    ):
        start = greeting_start(lines[index].text)
        if start is not None:
            words, greeting = lines[index].cut(start)
            below = lines[index + 1 : group.end]
            return Tail((*lines[:index], words), (greeting, *below))
        if not is_name_line(lines[index].text):
            return None
    return None


def _names_only(lines: Sequence[Line]) -> Tail:
    """Find names below the last words where no greeting stands above them."""
    start = end = last_group(lines, len(lines)).end
    while start and end - start < _MOST_NAMES and _is_signature(lines, start - 1):
        start -= 1
    while start < end and lines[start].is_blank:
        start += 1
    if _stands_below_words(lines[:start]):
        return Tail(tuple(lines[:start]), tuple(lines[start:end]))
    return Tail(tuple(lines))


def _is_signature(lines: Sequence[Line], index: int) -> bool:
    return lines[index].is_blank or is_name_line(lines[index].text)


def _stands_below_words(above: Sequence[Line]) -> bool:
    """Tell whether the body above is there, and ends where it is cut off."""
    if not any(line.text for line in above):
        return False
    last = above[-1].text
    return not last or not (last[-1].isalnum() or last[-1] == ",")
