"""How often each rule fired: a table for people, JSON for programs.

The JSON has the shape ``briefcheck-statistics/1``; its schema is
``briefcheck/schemas/statistics.schema.json``.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.findings import Level
from briefcheck.paint import Ink, Paint, plain
from briefcheck.rulebook import Texts
from briefcheck.tallies import tally_rules
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.findings import Report
    from briefcheck.tallies import RuleTally
    from briefcheck.wording import Language

_FINDINGS = Texts("aantal", "count")
_LETTERS = Texts("brieven", "letters")
_LEVEL = Texts("niveau", "level")
_RULE = Texts("regel", "rule")
_ROW = "{:>8}  {:>8}  {:13} {}"


def render_statistics(
    reports: Iterable[Report], language: Language = "nl", paint: Paint = plain
) -> str:
    """Return one line for each rule that fired, and one for all together."""
    reports = list(reports)
    names = (pick(name, language) for name in (_FINDINGS, _LETTERS, _LEVEL, _RULE))
    heading = paint(_ROW.format(*names), Ink.QUIET)
    rows = [_row(tally, language) for tally in tally_rules(reports)]
    lines = [heading, *rows, ""] if rows else []
    return "\n".join([*lines, _total(reports, language)]) + "\n"


def render_statistics_json(reports: Iterable[Report]) -> str:
    """Return the counts as one JSON document."""
    reports = list(reports)
    levels = _levels(reports)
    document = {
        "schema": "briefcheck-statistics/1",
        "rules": [dataclasses.asdict(tally) for tally in tally_rules(reports)],
        "summary": {
            "files": len(reports),
            "failed": _failed(reports),
            "errors": levels[Level.ERROR],
            "warnings": levels[Level.WARNING],
            "suggestions": levels[Level.SUGGESTION],
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _row(tally: RuleTally, language: Language) -> str:
    level = pick(wording.LEVELS[tally.level], language)
    return _ROW.format(tally.findings, tally.letters, level, tally.rule)


def _total(reports: Sequence[Report], language: Language) -> str:
    counts = ", ".join(_counts(reports, language))
    return f"{wording.count_letters(len(reports), language)}: {counts}"


def _counts(reports: Sequence[Report], language: Language) -> Iterator[str]:
    levels, failed = _levels(reports), _failed(reports)
    if not levels:
        yield pick(wording.NO_FINDINGS, language)
    for level in Level:
        if levels[level]:
            yield wording.count(levels[level], level, language)
    if failed:
        yield f"{failed} {pick(wording.NOT_CHECKED, language)}"


def _levels(reports: Iterable[Report]) -> Counter[Level]:
    return Counter(each.level for report in reports for each in report.findings)


def _failed(reports: Iterable[Report]) -> int:
    return sum(report.failure is not None for report in reports)
