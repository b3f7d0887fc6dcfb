"""The body of a letter: which passages are its opening, its core and its closing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.layout.manners import already_closes, still_opens
from briefcheck.layout.passages import Passage
from briefcheck.layout.sentences import sentence_starts
from briefcheck.letter import Block, BlockSort, PartName
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PAIR = 2
#: A first paragraph with more sentences handles the matter too.
_OPENING_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph with the headings above it, or the bullets of a list."""

    passages: tuple[Passage, ...]

    @property
    def is_list(self) -> bool:
        """Tell whether this is a list."""
        return self.passages[0].sort is BlockSort.BULLET

    @property
    def text(self) -> str:
        """Return the words of the paragraph, without its headings."""
        return self.passages[-1].text


def split_body(passages: Sequence[Passage]) -> Iterator[Block]:
    """Yield the passages as blocks of the opening, the core and the closing."""
    opening, core, closing = _parts(_units(passages))
    yield from _blocks(PartName.OPENING, opening)
    yield from _blocks(PartName.CORE, core)
    yield from _blocks(PartName.CLOSING, closing)


_Passages = tuple[Passage, ...]
_Parts = tuple[_Passages, _Passages, _Passages]


def _parts(units: Sequence[Unit]) -> _Parts:
    if not units:
        return (), (), ()
    if len(units) == 1:
        return _one_paragraph(units[0])
    if len(units) == _PAIR:
        return _two_paragraphs(*units)
    opening = _opening_length(units)
    closing = len(units) - _closing_length(units[opening:])
    return (
        _joined(units[:opening]),
        _joined(units[opening:closing]),
        _joined(units[closing:]),
    )


def _one_paragraph(unit: Unit) -> _Parts:
    if unit.is_list:
        return (), unit.passages, ()
    opening, rest = _cut(unit, 1)
    if not rest:
        return opening, (), ()
    core, closing = _cut(Unit(rest), -1)
    return opening, core, closing


def _two_paragraphs(first: Unit, second: Unit) -> _Parts:
    if first.is_list:
        return (), first.passages, second.passages
    if second.is_list:
        opening, core = _cut(first, 1)
        return opening, (*core, *second.passages), ()
    core, closing = _cut(second, -1)
    if core:
        return first.passages, core, closing
    if len(sentence_starts(first.text)) > _OPENING_SENTENCES:
        return (*_cut(first, 1), closing)
    return first.passages, (), closing


def _opening_length(units: Sequence[Unit]) -> int:
    """Return how many of three or more paragraphs are the opening."""
    first, second = units[:_PAIR]
    if first.is_list:
        return 0
    is_plain = second.passages[0].sort is BlockSort.PARAGRAPH
    if len(units) > _PAIR + 1 and is_plain and still_opens(first.text, second.text):
        return _PAIR
    return 1


def _closing_length(units: Sequence[Unit]) -> int:
    """Return how many of the paragraphs below the opening are the closing."""
    *core, before, last = units
    if last.is_list:
        return _PAIR if core and not before.is_list else 0
    is_plain = before.passages[0].sort is BlockSort.PARAGRAPH
    if core and is_plain and already_closes(before.text, last.text):
        return _PAIR
    return 1


def _units(passages: Iterable[Passage]) -> list[Unit]:
    units: list[list[Passage]] = []
    for passage in passages:
        last = units[-1][-1].sort if units else None
        is_bullet = passage.sort is BlockSort.BULLET
        if last is BlockSort.HEADING or (is_bullet and last is BlockSort.BULLET):
            units[-1].append(passage)
        else:
            units.append([passage])
    return [Unit(tuple(unit)) for unit in units]


def _cut(unit: Unit, sentence: int) -> tuple[_Passages, _Passages]:
    """Cut a paragraph before one of its sentences; one of one stands last."""
    *headings, passage = unit.passages
    starts = sentence_starts(passage.text)
    if len(starts) == 1:
        return ((), unit.passages) if sentence < 0 else (unit.passages, ())
    index = starts[sentence]
    words = passage.text[:index].rstrip()
    middle = passage.span.start + index
    above = Span(passage.span.start, passage.span.start + len(words))
    return (
        (*headings, Passage(passage.sort, above, words)),
        (Passage(passage.sort, Span(middle, passage.span.end), passage.text[index:]),),
    )


def _joined(units: Iterable[Unit]) -> _Passages:
    return tuple(passage for unit in units for passage in unit.passages)


def _blocks(part: PartName, passages: _Passages) -> Iterator[Block]:
    return (Block(part, passage.sort, passage.span) for passage in passages)
