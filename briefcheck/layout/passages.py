"""The body of a letter as passages: paragraphs, bullets and headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.layout.line_ends import NARROWEST, ends_early, has_room
from briefcheck.layout.lines import groups
from briefcheck.letter import BlockSort
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.layout.lines import Line
    from briefcheck.text import SourceText

_BULLET = re.compile(
    r"(?:[-*•–—·▪‣◦●○■□►➢✅✔✓☑👉→+]\ufe0f?\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)\s{0,8}\S"
)
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+[A-ZÀ-Þ]")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s|\*\*[^*]{1,80}\*\*:?$")
_ENDS_OPEN = re.compile(r"[.!?…:;,]$")
_BEFORE_BULLET = re.compile(r"[.!?…:;,)]$")
#: A line with one of these is a sentence without a full stop, unless it asks.
_SAYING = re.compile(
    r"\b(?:u|je|jij|ik|wij|we|dank|bedankt|sorry|excuses|helaas|graag|fijne?|succes|"
    r"is|zijn|was|klopt|heeft|hebben|kan|kunnen|wordt|gaat|niet|geen|staat|mag)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"(?:wat|hoe|waarom|waar|wanneer)\b", re.IGNORECASE)
_HEADING_WORDS = 7
#: In code points: how much room is left beside the next word behind a heading.
_ROOM = 12
#: In lines: what tells how wide the text below a heading is.
_NEAR = 8
#: A bullet's line of at least this length was wrapped, so the next one goes on.
_WRAPPED = 45


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a bullet or a heading, with the words in its span."""

    sort: BlockSort
    span: Span
    text: str


def read_passages(
    source: SourceText, lines: Sequence[Line], *, wrapped: bool = False
) -> list[Passage]:
    """Divide lines into passages; wrapped lines are never paragraphs by themselves."""
    found = list(groups(lines))
    is_solid = len(found) == 1 and not wrapped
    passages: list[Passage] = []
    for index, group in enumerate(found):
        stands_last = index == len(found) - 1
        starts = list(_starts(group, is_solid=is_solid, stands_last=stands_last))
        ends = [start for start, _ in starts[1:]] + [len(group)]
        for (start, sort), end in zip(starts, ends, strict=True):
            span = Span(group[start].span.start, group[end - 1].span.end)
            passages.append(Passage(sort, span, source.slice(span)))
    return passages


def _starts(
    group: Sequence[Line], *, is_solid: bool, stands_last: bool
) -> Iterator[tuple[int, BlockSort]]:
    """Yield the lines at which a passage begins; solid text has no blank lines."""
    width = _width(group)
    is_set = is_solid and all(line.ends_sentence for line in group)
    sort: BlockSort | None = None
    for index in range(len(group)):
        begun = _begun(group, index, sort)
        if begun is BlockSort.HEADING and stands_last and len(group) == 1:
            begun = BlockSort.PARAGRAPH
        if (
            begun is None
            and is_solid
            and (is_set or _follows_an_end(group, index, width))
        ):
            begun = BlockSort.PARAGRAPH
        if begun is not None:
            sort = begun
            yield index, sort


def _begun(
    group: Sequence[Line], index: int, sort: BlockSort | None
) -> BlockSort | None:
    """Return what begins at a line below a line of some sort; None if that goes on."""
    if _is_heading(group, index):
        return BlockSort.HEADING
    if _is_bullet(group, index, sort):
        return BlockSort.BULLET
    if sort is None or sort is BlockSort.HEADING:
        return BlockSort.PARAGRAPH
    if sort is BlockSort.BULLET and not _continues_bullet(group, index):
        return BlockSort.PARAGRAPH
    return None


def _is_bullet(group: Sequence[Line], index: int, sort: BlockSort | None) -> bool:
    if not _BULLET.match(group[index].text):
        return False
    if index == 0 or sort is BlockSort.BULLET:
        return True
    beside = group[index + 1 : index + 2]
    if any(_BULLET.match(line.text) for line in beside):
        return True
    return _BEFORE_BULLET.search(group[index - 1].text) is not None


def _continues_bullet(group: Sequence[Line], index: int) -> bool:
    line, above = group[index], group[index - 1]
    if line.indent or line.text[0].islower():
        return True
    return len(above.text) >= _WRAPPED and not above.ends_sentence


def _is_heading(group: Sequence[Line], index: int) -> bool:
    line = group[index]
    if _MARKDOWN_HEADING.match(line.text):
        return True
    if not _looks_like_heading(line.text):
        return False
    if index + 1 == len(group):
        return index == 0
    below = group[index + 1]
    if _BULLET.match(line.text) and _BULLET.match(below.text):
        return False
    is_first = index == 0 or group[index - 1].ends_sentence
    if not is_first or below.text[0].islower():
        return False
    return has_room(line.text, below.text, _width(group[index : index + _NEAR]) - _ROOM)


def _looks_like_heading(text: str) -> bool:
    if len(text.split(maxsplit=_HEADING_WORDS)) > _HEADING_WORDS:
        return False
    if text[0].islower() or _ENDS_OPEN.search(text):
        return False
    if _BULLET.match(text) and not _NUMBERED.match(text):
        return False
    return _ASKING.match(text) is not None or not _SAYING.search(text)


def _follows_an_end(group: Sequence[Line], index: int, width: int) -> bool:
    """Tell whether the line above was ended on purpose, behind a sentence."""
    line, above = group[index], group[index - 1]
    if not above.ends_sentence or line.text[0].islower():
        return False
    return ends_early(above.text, line.text, width)


def _width(lines: Sequence[Line]) -> int:
    return max(NARROWEST, *map(len, (line.text for line in lines)))
