"""How much a hit weighs: as its rule does, or less where it is not sure.

A hit that is unsure weighs one level less than its rule. In a letter with no sure hit
above a suggestion all others are suggestions, the likely ones too: where a letter is
good for the rest, more of them are wrong than right. (On 1,166 measuring letters 15 of
the 59 that this lowers.) For the same reason what is all that was found in a letter is
no error unless it is clear.
"""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.findings import Level
from briefcheck.hits import Certainty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from briefcheck.hits import Hit
    from briefcheck.switching import Found
    from briefcheck.text import Span

_LOWER = MappingProxyType(
    {
        Level.ERROR: Level.WARNING,
        Level.WARNING: Level.SUGGESTION,
        Level.SUGGESTION: Level.SUGGESTION,
    }
)


def weigh(
    found: Sequence[Found],
    sentences: Iterable[Span] = (),
    chosen: Collection[str] = (),
) -> list[Found]:
    """Return what was found in a letter, each at the level that it deserves.

    What several rules find in one of the *sentences* bears each other out no more than
    a single finding. Rules whose level somebody has *chosen* keep it.
    """
    is_upheld = any(
        hit.certainty >= Certainty.SURE and level is not Level.SUGGESTION
        for _, level, hit in found
    )
    is_alone = len(set(_places(found, tuple(sentences)))) == 1
    weight = partial(_weight, is_upheld=is_upheld, is_alone=is_alone)
    return [
        (rule, level if rule.id in chosen else weight(level, hit), hit)
        for rule, level, hit in found
    ]


def _places(found: Iterable[Found], sentences: Sequence[Span]) -> Iterator[Span | str]:
    """Yield for each hit the sentence that it is in; what is missing is in none."""
    for rule, _, hit in found:
        if hit.span.start == hit.span.end:
            yield rule.id
        else:
            around = (each for each in sentences if each.overlaps(hit.span))
            yield next(around, hit.span)


def _weight(level: Level, hit: Hit, *, is_upheld: bool, is_alone: bool) -> Level:
    if hit.certainty is Certainty.CLEAR:
        return level
    if not is_upheld:
        return Level.SUGGESTION
    is_lowered = hit.certainty is Certainty.UNSURE or (
        is_alone and level is Level.ERROR
    )
    return _LOWER[level] if is_lowered else level
