"""Lists that name lists: bounded, so that filling them in comes to an end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Lists = Mapping[str, tuple[str, ...]]

_NAME = re.compile(r"(?<![^\s()\[\]|])@([^\s()\[\]|]*)")
_MOST_PHRASES = 20_000
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class _Extent:
    """How much a list comes to when filled in: phrases, and lists within lists."""

    phrases: int
    depth: int


def named_lists(phrase: str) -> list[str]:
    """Return the lists that a phrase names, each as often as it does."""
    return _NAME.findall(phrase)


def list_problems(lists: Lists) -> Iterator[tuple[str, str]]:
    """Yield the name of each list that cannot be filled in, and why."""
    extents = _extents(lists)
    for name in sorted(lists):
        extent = extents.get(name)
        if extent is None:
            yield name, "it names lists that go round in a circle (leave one out)"
        elif extent.depth > _DEEPEST:
            yield name, f"lists within lists within lists (at most {_DEEPEST} deep)"
        elif extent.phrases > _MOST_PHRASES:
            yield name, f"too long when filled in (at most {_MOST_PHRASES} phrases)"


def _extents(lists: Lists) -> dict[str, _Extent]:
    """Return the extent of every list that does not lead into a circle."""
    inner = {name: _inner(words, lists) for name, words in lists.items()}
    extents: dict[str, _Extent] = {}
    waiting = set(lists)
    # What names nothing is settled first, then what names only that, and so on.
    while ready := {name for name in waiting if extents.keys() >= set(inner[name])}:
        for name in ready:
            within = [extents[other] for other in inner[name]]
            extents[name] = _Extent(
                len(lists[name]) + sum(extent.phrases for extent in within),
                max((extent.depth + 1 for extent in within), default=0),
            )
        waiting -= ready
    return extents


def _inner(words: tuple[str, ...], lists: Lists) -> list[str]:
    named = (name for phrase in words for name in named_lists(phrase))
    return [name for name in named if name in lists]
