"""The blank line between the last words and the greeting."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefcheck.edits import Edit
from briefcheck.layout.sign_offs import is_greeting
from briefcheck.letter import BODY, PartName
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.letter import Letter

_NEXT_LINE = re.compile(r"[ \t]*(\r\n|\n|\r)[ \t]*")


def mend_sign_off(letter: Letter) -> Iterator[Edit]:
    """Yield the edit that puts a blank line above a greeting that lacks one."""
    for above, below in pairwise(letter.blocks):
        if above.part not in BODY or below.part is not PartName.SIGN_OFF:
            continue
        gap = Span(above.span.end, below.span.start)
        line_end = _NEXT_LINE.fullmatch(letter.source.text, gap.start, gap.end)
        if line_end and is_greeting(letter.source.slice(below.span)):
            place = line_end.start(1)
            yield Edit(Span(place, place), line_end[1], "sign-off")
