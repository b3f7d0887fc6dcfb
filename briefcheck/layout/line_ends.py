"""Lines that were ended on purpose: a sentence may end there without a full stop.

Who writes in a hurry sets a line for each sentence and leaves the mark out. A line of
wrapped text is different: the next word had no room on it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefcheck.layout.openers import SMALL_OPENERS, opens_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

#: In code points: a narrower text than this is not wrapped, but set line by line.
NARROWEST = 60
#: Longer lines are whole paragraphs: nobody wraps that wide.
_UNWRAPPED = 100
#: In code points: how much room is left beside the next word on a line that was ended
#: on purpose.
_SLACK = 4
#: Of the longest line: wrapped text seldom has one so much shorter.
_SHORT = 0.75
_LINE = re.compile(r"\S[^\r\n]*")
_BREAK = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"\w[\w'’-]*")
#: A line that ends with one of these goes on.
_JOINING = frozenset(
    """
    de het een en of maar want dat die als om te van per uw mijn onze jouw geen deze
    mevrouw meneer heer familie vriendelijke hartelijke
    """.split()  # noqa: SIM905 -- words one a line fill a page
)
#: These too, unless a capital follows: they may be the last part of a verb.
_OFTEN_JOINING = _JOINING | frozenset(
    """
    voor met in op aan bij naar uit over door tot na onder tegen dus omdat zodat welke
    dit er
    """.split()  # noqa: SIM905 -- as above
)
#: In small letters these open a sentence behind an early break: no article, no object.
_SURE_OPENERS = SMALL_OPENERS - frozenset(
    "de het een dit deze u uw je jullie ons onze mijn".split()  # noqa: SIM905 -- as above
)


def are_set(text: str) -> bool:
    """Tell whether most lines of a text were ended on purpose, none for want of room.

    The longest of the lines between two blank ones shows how wide they may be, and
    tells nothing itself. In narrow text a line must be clearly shorter.
    """
    early: list[bool] = []
    for lines in _groups(text):
        longest = max(map(len, lines))
        width = longest if longest >= NARROWEST else round(_SHORT * longest)
        rooms = zip(lines, _rooms(lines, width), strict=False)
        early += [room for line, room in rooms if len(line) < longest]
    return len(early) > 1 and 3 * sum(early) >= 2 * len(early)


def ended_lines(text: str, *, is_set: bool | None = None) -> list[int]:
    """Return the offsets of the lines below those that were ended on purpose.

    *is_set* is what ``are_set`` tells of the letter, if there is more than the text.
    """
    found = list(_LINE.finditer(text))
    lines = [line[0].rstrip() for line in found]
    width = max([NARROWEST, *map(len, lines)])
    is_set = are_set(text) if is_set is None else is_set
    return [
        line.start()
        for line, pair, early in zip(
            found[1:], pairwise(lines), _rooms(lines, width), strict=True
        )
        if _ends(*pair, is_set=is_set, early=early)
    ]


def goes_on(line: str) -> bool:
    """Tell whether a line without a mark at its end breaks off in its sentence."""
    last = _last_word(line)
    return not last or last in _OFTEN_JOINING


def has_room(line: str, below: str, width: int) -> bool:
    """Tell whether the first word of the next line had room on a line."""
    return len(line) + len(below.split(maxsplit=1)[0]) <= width


def ends_early(line: str, below: str, width: int) -> bool:
    """Tell whether a line was ended on purpose, by the room that was left on it."""
    return len(line) > _UNWRAPPED or has_room(line, below, width - _SLACK)


def _groups(text: str) -> list[list[str]]:
    """Return the lines between blank ones."""
    groups: list[list[str]] = []
    end = 0
    for line in _LINE.finditer(text):
        if not groups or len(_BREAK.findall(text, end, line.start())) > 1:
            groups.append([])
        groups[-1].append(line[0].rstrip())
        end = line.end()
    return groups


def _rooms(lines: Sequence[str], width: int) -> list[bool]:
    """Tell of each line but the last whether it ends early."""
    return [ends_early(line, below, width) for line, below in pairwise(lines)]


def _ends(line: str, below: str, *, is_set: bool, early: bool) -> bool:
    if not (line[-1].isalnum() or line[-1] in ")\"'”’"):
        return False
    first, second, *_ = [*_WORD.findall(below), "", ""]
    last = _last_word(line)
    is_opened = opens_sentence(first, second) and first.lower() not in {"u", "uw"}
    if is_set or is_opened:
        return last not in _JOINING
    if not early or last in _OFTEN_JOINING:
        return False
    return first[:1].isupper() or first in _SURE_OPENERS


def _last_word(line: str) -> str:
    """Return the last word in small letters, empty if there is none."""
    words: list[str] = _WORD.findall(line)
    return words[-1].lower() if words else ""
