"""A letter as layout shows it: parts and blocks, before any grammar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.text import SourceText


class PartName(str, Enum):
    """The parts of a letter, in order (catalogue §1)."""

    HEADER = "header"
    SALUTATION = "salutation"
    OPENING = "opening"
    CORE = "core"
    CLOSING = "closing"
    SIGN_OFF = "sign_off"


#: The parts that the writer fills with sentences of their own.
BODY = (PartName.OPENING, PartName.CORE, PartName.CLOSING)


class BlockSort(str, Enum):
    """What a block is by its layout."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    HEADING = "heading"
    SUBJECT = "subject"
    LINE = "line"


class Kind(str, Enum):
    """Which kind of reply a letter is (catalogue §2)."""

    JUSTIFIED = "justified"
    UNJUSTIFIED = "unjustified"
    MIXED = "mixed"
    RECEIPT = "receipt"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: no sentence crosses the border of a block."""

    part: PartName
    sort: BlockSort
    span: Span


@dataclass(frozen=True, slots=True)
class SwitchOff:
    """A rule, or a group, that a letter turns off in itself, and why.

    ``place`` is where it says so; ``reach`` where it holds, None for everywhere.
    """

    rule: str
    reason: str
    place: Span
    reach: Span | None = None

    def holds_at(self, offset: int) -> bool:
        """Tell whether it holds for what begins at an offset."""
        return self.reach is None or self.reach.start <= offset < self.reach.end


@dataclass(frozen=True, slots=True)
class Letter:
    """A source text divided into blocks.

    Text outside every block (quoted mail, disclaimers, front matter) is nobody's
    to judge.
    """

    source: SourceText
    blocks: tuple[Block, ...]
    stated_kind: Kind | None = None
    is_template: bool = False
    switch_offs: tuple[SwitchOff, ...] = ()

    def blocks_in(self, *parts: PartName) -> Iterator[Block]:
        """Yield the blocks of some parts, in order."""
        return (block for block in self.blocks if block.part in parts)

    def part_span(self, part: PartName) -> Span | None:
        """Return the stretch from a part's first block to its last, if it is there."""
        spans = [block.span for block in self.blocks_in(part)]
        return Span(spans[0].start, spans[-1].end) if spans else None

    def place_of(self, part: PartName) -> int:
        """Return the offset where something missing from a part belongs.

        The start of the part; where the letter has no such part, the start of the
        next one that it has, or else the end of its last block.
        """
        later = list(PartName)[list(PartName).index(part) :]
        spans = (self.part_span(name) for name in later)
        start = next((span.start for span in spans if span is not None), None)
        if start is not None:
            return start
        return self.blocks[-1].span.end if self.blocks else len(self.source.text)

    @property
    def parts(self) -> tuple[tuple[PartName, Span], ...]:
        """Return the parts that the letter has, in the order of the catalogue."""
        found = ((part, self.part_span(part)) for part in PartName)
        return tuple((part, span) for part, span in found if span is not None)

    @property
    def stretches(self) -> tuple[tuple[PartName, Span], ...]:
        """Return the parts as they follow each other in the text.

        A part comes again where another stands between: a P.S. is of the closing.
        """
        runs = ((part, tuple(run)) for part, run in groupby(self.blocks, _part_of))
        return tuple(
            (part, Span(run[0].span.start, run[-1].span.end)) for part, run in runs
        )


def _part_of(block: Block) -> PartName:
    return block.part
