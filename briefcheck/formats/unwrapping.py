"""The text of a file -> what its reader reads: no markup or comments, slots filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.formats.comments import (
    carry_out,
    find_orders,
    leave_out_comments,
    refuse,
)
from briefcheck.formats.markup import leave_out_markup
from briefcheck.formats.slots import find_slots
from briefcheck.origins import Change, change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.front_matter import FrontMatter
    from briefcheck.letter import SwitchOff
    from briefcheck.text import SourceText


def unwrap(
    source: SourceText, stated: FrontMatter, slots: Mapping[str, str]
) -> tuple[SourceText, tuple[SwitchOff, ...]]:
    """Return the text to be read, and what comments in the file turn off."""
    changes = list(_changes(source, stated, slots))
    read = change(source, changes) if changes else source
    orders = tuple(find_orders(source, stated.end))
    if source.has_comments:
        return read, tuple(carry_out(orders, read))
    return read, tuple(refuse(orders))


def _changes(
    source: SourceText, stated: FrontMatter, slots: Mapping[str, str]
) -> Iterator[Change]:
    found: list[Change] = []
    if source.has_comments:
        found.extend(leave_out_comments(source, stated.end))
    if source.is_html:
        found.extend(leave_out_markup(source.text, stated.end))
    if stated.is_template:
        found.extend(find_slots(source.text, stated.end, slots))
    return _without_overlaps(found)


def _without_overlaps(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes in order; of two that meet only the first, the longer one."""
    end = -1
    for each in sorted(changes, key=lambda it: (it.span.start, -it.span.end)):
        if each.span.start >= end:
            yield each
            end = each.span.end
