"""How much a hit weighs: as its rule does, or less where it is not sure.

A hit that is unsure weighs one level less than its rule. In a letter with no sure hit
above a suggestion all others are suggestions, the likely ones too: where a letter is
good for the rest, more of them are wrong than right. (On 861 letters of measuring and
of writers new to rules and model, where they alone would be errors or warnings, 11 were
right and 22 wrong.) And if all that there is to say of a letter is one thing, and that
is read in it and not plain to see, it is no error: those were right in 11 of 15 on 919
measuring letters, and an error should be right in 8 of 10.
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
        hit.certainty >= Certainty.SURE and level is not Level.SUGGESTION
        for _, level, hit in found
    )
    is_alone = len(found) == 1
    return [
        (rule, _weight(level, hit, is_upheld=is_upheld, is_alone=is_alone), hit)
        if level is rule.level
        else (rule, level, hit)
        for rule, level, hit in found
    ]


def _weight(level: Level, hit: Hit, *, is_upheld: bool, is_alone: bool) -> Level:
    if hit.certainty is Certainty.PLAIN:
        return level
    if not is_upheld:
        return Level.SUGGESTION
    is_less = hit.certainty is Certainty.UNSURE or (is_alone and level is Level.ERROR)
    return _LOWER[level] if is_less else level
