"""``check: copy`` -- a letter that is a template of the house, word for word.

What stands in the template's open slots may differ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, utils

from briefcheck.hits import Hit
from briefcheck.layout.heads import split_head
from briefcheck.layout.lines import read_lines
from briefcheck.layout.tails import split_tail
from briefcheck.letter import BODY, PartName
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefcheck.analysis import Analysis
    from briefcheck.rulebook import Copy

_SLOT = re.compile(r"\{\{[^{}]*\}\}|\{[^{}]*\}|\[[^\[\]]*\]|<[^<>]*>|\$\{[^{}]*\}")
_SHORTEST = 80


def make_copy(
    check: Copy, templates: tuple[str, ...]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one empty hit at most."""
    pieces = tuple(_pieces(template) for template in templates)

    def find(analysis: Analysis) -> Iterator[Hit]:
        text = utils.default_process(_body(analysis))
        if analysis.letter.is_template or len(text) < _SHORTEST:
            return
        if any(_likeness(text, template) >= check.likeness for template in pieces):
            place = analysis.letter.place_of(PartName.OPENING)
            yield Hit(Span(place, place))

    return find


def _body(analysis: Analysis) -> str:
    letter = analysis.letter
    return " ".join(
        letter.source.slice(block.span) for block in letter.blocks_in(*BODY)
    )


def _pieces(template: str) -> tuple[str, ...]:
    """Return the fixed stretches of a template's body, between its slots."""
    lines = read_lines(SourceText("", template), 0)
    body = split_tail(split_head(lines).rest).body
    text = "\n".join(line.text for line in body)
    cut = (utils.default_process(piece) for piece in _SLOT.split(text))
    return tuple(piece for piece in cut if piece)


def _likeness(text: str, pieces: tuple[str, ...]) -> float:
    """Return how much of a template's fixed text stands in a letter, 0 to 100."""
    length = sum(len(piece) for piece in pieces)
    if not length or length > len(text) * 1.2:
        return 0.0
    whole = fuzz.token_set_ratio(" ".join(pieces), text)
    found = sum(len(p) * fuzz.partial_ratio(p, text) for p in pieces) / length
    return min(found, max(whole, 100.0 * length / len(text)))
