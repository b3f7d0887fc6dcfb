"""Changes to a text: which words go, and what stands there instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.text import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: the words of a span are replaced; an empty span inserts.

    ``fix`` names what mends it, as in ``briefcheck.fixes.FIXES``.
    """

    span: Span
    words: str
    fix: str


def without_overlaps(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield the edits in order; of two that meet, only the first."""
    end = -1
    for edit in sorted(edits, key=lambda each: each.span):
        if edit.span.start > end:
            yield edit
            end = edit.span.end


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits applied that stand in order and do not overlap."""
    pieces: list[str] = []
    end = 0
    for edit in edits:
        pieces += (text[end : edit.span.start], edit.words)
        end = edit.span.end
    return "".join([*pieces, text[end:]])
