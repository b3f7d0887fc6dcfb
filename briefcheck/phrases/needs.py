"""What a line of words must hold for a phrase to be worth looking for.

A phrase has *ways* to occur, each with its needs; all of them must be met. To see
that takes a fraction of the time that the phrase's regular expression takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefcheck.phrases.lines import WordLine

#: More ways than this are taken together: fewer checks, which let more through.
_MOST_WAYS = 64


@dataclass(frozen=True)
class Need:
    """One of these words, as form or lemma, or one of these stretches of letters."""

    words: frozenset[str] = frozenset()
    stretches: tuple[str, ...] = ()

    def is_met(self, line: WordLine) -> bool:
        """Tell whether a line holds what is needed."""
        if not self.words.isdisjoint(line.words):
            return True
        # Most have none, and this is asked a thousand times a letter.
        return bool(self.stretches) and any(
            each in line.text for each in self.stretches
        )

    @cached_property
    def rarity(self) -> tuple[bool, int, int, str]:
        """Sort words before stretches, few before many, long before short."""
        longest = max(map(len, self.words), default=0)
        size = len(self.words) + len(self.stretches)
        return bool(self.stretches), size, -longest, min(self.words, default="")


Way: TypeAlias = "tuple[Need, ...]"
Ways: TypeAlias = "tuple[Way, ...]"


def are_met(way: Way, line: WordLine) -> bool:
    """Tell whether a line holds all that a way needs."""
    for need in way:  # noqa: SIM110 -- takes a third of the time that all() does
        if not need.is_met(line):
            return False
    return True


#: Of what may always occur.
ALWAYS: Ways = ((),)


def either(options: Sequence[Ways]) -> Ways:
    """Return the ways of a choice; those with a single need become one."""
    ways = dict.fromkeys(way for option in options for way in option)
    if () in ways:
        return ALWAYS
    single = [way[0] for way in ways if len(way) == 1]
    others = tuple(way for way in ways if len(way) > 1)
    return _few((*others, (_joined(single),)) if single else others)


def both(pieces: Iterable[Ways]) -> Ways:
    """Return the ways of pieces that follow each other."""
    ways = ALWAYS
    for piece in pieces:
        if len(ways) * len(piece) > _MOST_WAYS:
            ways, piece = _one(ways), _one(piece)  # noqa: PLW2901 -- both get smaller
        ways = tuple((*one, *other) for one, other in product(ways, piece))
    return tuple(map(_sorted, ways))


def _few(ways: Ways) -> Ways:
    return ways if len(ways) <= _MOST_WAYS else _one(ways)


def _one(ways: Ways) -> Ways:
    """Return one way, with one need: the rarest of any."""
    return ALWAYS if () in ways else ((_joined(_rarest(way) for way in ways),),)


def _rarest(way: Way) -> Need:
    return min(way, key=lambda need: need.rarity)


def _sorted(way: Way) -> Way:
    return tuple(sorted(dict.fromkeys(way), key=lambda need: need.rarity))


def _joined(needs: Iterable[Need]) -> Need:
    needs = tuple(needs)
    stretches = dict.fromkeys(stretch for need in needs for stretch in need.stretches)
    return Need(frozenset().union(*(need.words for need in needs)), tuple(stretches))
