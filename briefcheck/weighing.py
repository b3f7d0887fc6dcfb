"""How much a hit weighs: as its rule does, or less where it is not sure.

A hit that is not sure weighs one level less than its rule. In a letter with no sure hit
above a suggestion it is a suggestion: of lone findings in a letter that is good for the
rest, more are wrong than right (27 of 35 on the letters of dev and measuring).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.findings import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    is_any_sure = any(
        hit.is_sure and level is not Level.SUGGESTION for _, level, hit in found
    )
    return [
        (rule, level, hit)
        if hit.is_sure or level is not rule.level
        else (rule, _LOWER[level] if is_any_sure else Level.SUGGESTION, hit)
        for rule, level, hit in found
    ]
