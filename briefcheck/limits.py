"""How much may be found before a run fails, and which limit decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.findings import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.findings import Report

NEVER = "never"
FAIL_ON = "fail-on"
MAX_WARNINGS = "max-warnings"


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit by its name and value, and who set it: an option, a place, or nobody."""

    name: str
    value: str
    setter: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What counts for a letter; no ``max_warnings`` means any number of them."""

    fail_on: Limit
    max_warnings: Limit | None = None


@dataclass(frozen=True, slots=True)
class Excess:
    """A limit that was passed, and by how many findings."""

    limit: Limit
    count: int


def find_excess(judged: Iterable[tuple[Report, Limits]]) -> Excess | None:
    """Return the first limit that is passed: a level before a number.

    A number counts for all letters under the same limit together.
    """
    judged = list(judged)
    passed = (*_levels_passed(judged), *_numbers_passed(judged))
    return passed[0] if passed else None


def _levels_passed(judged: list[tuple[Report, Limits]]) -> Iterator[Excess]:
    counts: Counter[Limit] = Counter()
    for report, limits in judged:
        counts[limits.fail_on] += _count_from(report, limits.fail_on.value)
    return (Excess(limit, count) for limit, count in counts.items() if count)


def _count_from(report: Report, fail_on: str) -> int:
    if fail_on == NEVER:
        return 0
    weight = Level(fail_on).weight
    return sum(finding.level.weight >= weight for finding in report.findings)


def _numbers_passed(judged: list[tuple[Report, Limits]]) -> Iterator[Excess]:
    counts: Counter[Limit] = Counter()
    for report, limits in judged:
        if limits.max_warnings:
            levels = [finding.level for finding in report.findings]
            counts[limits.max_warnings] += levels.count(Level.WARNING)
    return (
        Excess(limit, count)
        for limit, count in counts.items()
        if count > int(limit.value)
    )
