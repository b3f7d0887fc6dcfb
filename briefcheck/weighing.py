"""How much a hit weighs: as its rule does, or less where it is not sure.

A hit that is unsure weighs one level less than its rule. In a letter with no sure hit
above a suggestion all others are suggestions, the likely ones too: where a letter is
good for the rest, more of them are wrong than right. (On 861 letters of measuring and
of writers new to rules and model, where they alone would be errors or warnings, 11 were
right and 22 wrong.)
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.findings import Level
from briefcheck.hits import Certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.hits import Hit
    from briefcheck.switching import Found

_LOWER = MappingProxyType(
    {
        Level.ERROR: Level.WARNING,
        Level.WARNING: Level.SUGGESTION,
        Level.SUGGESTION: Level.SUGGESTION,
    }
)


def weigh(found: Sequence[Found]) -> list[Found]:
    """Return what was found in a letter, each at the level that it deserves.

    A level that somebody chose for a rule is left as it is.
    """
    is_upheld = any(
        hit.certainty is Certainty.SURE and level is not Level.SUGGESTION
        for _, level, hit in found
    )
    return [
        (rule, _weight(level, hit, is_upheld=is_upheld), hit)
        if level is rule.level
        else (rule, level, hit)
        for rule, level, hit in found
    ]


def _weight(level: Level, hit: Hit, *, is_upheld: bool) -> Level:
    if hit.certainty is Certainty.SURE:
        return level
    if not is_upheld:
        return Level.SUGGESTION
    return _LOWER[level] if hit.certainty is Certainty.UNSURE else level
