"""How often each rule fired in some letters."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.findings import Level, Report


@dataclass(frozen=True, slots=True)
class RuleTally:
    """One rule at one level: how many findings, in how many letters."""

    rule: str
    level: Level
    findings: int
    letters: int


def tally_rules(reports: Iterable[Report]) -> list[RuleTally]:
    """Count the findings of each rule, the rule with most of them first.

    A rule that has another level in another folder is counted for each level.
    """
    places: defaultdict[tuple[str, Level], list[str]] = defaultdict(list)
    for report in reports:
        for finding in report.findings:
            places[finding.rule, finding.level].append(report.path)
    tallies = [
        RuleTally(rule, level, len(paths), len(set(paths)))
        for (rule, level), paths in places.items()
    ]
    return sorted(tallies, key=lambda each: (-each.findings, each.rule, each.level))
