"""Which kind of reply a letter is: as its writer states, or as what it does tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import KindVerdict
from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.analysis import Act, Analysis

#: Below this confidence a kind is not told: wrong kinds cause rows of false alarms.
SURE_ENOUGH = 0.5
_UNKNOWN = KindVerdict(None, stated=False, confidence=0.0)
_MOST_REASONS = 6


def stated_kind(kind: Kind) -> KindVerdict:
    """Return the verdict on a letter whose kind the writer states."""
    return KindVerdict(kind, stated=True, confidence=1.0)


def infer_kind(
    analysis: Analysis, chances: Mapping[Kind, float], telling: frozenset[str]
) -> KindVerdict:
    """Choose the likeliest kind, if it is likely enough.

    *telling* are the acts that speak for that kind; the reasons quote them.
    """
    kind = likeliest(chances)
    if not analysis.acts or chances[kind] < SURE_ENOUGH:
        return _UNKNOWN
    told = tuple(_reasons(analysis, telling))[:_MOST_REASONS]
    return KindVerdict(
        kind, stated=False, confidence=round(chances[kind], 2), because=told
    )


def likeliest(chances: Mapping[Kind, float]) -> Kind:
    """Return the kind with the best chance; of equals the first in the catalogue."""
    return max(Kind, key=lambda kind: chances[kind])


def _reasons(analysis: Analysis, telling: frozenset[str]) -> Iterator[str]:
    for act in _first_of_each(analysis.acts):
        if act.name in telling:
            words = " ".join(analysis.letter.source.slice(act.span).split())
            yield f"{act.name}: {words}"


def _first_of_each(acts: Iterable[Act]) -> Iterator[Act]:
    seen: set[str] = set()
    for act in acts:
        if act.name not in seen:
            seen.add(act.name)
            yield act
