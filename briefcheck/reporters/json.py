"""Reports for programs: JSON of the shape ``briefcheck-report/1``, or line by line.

The shape is a public promise; its schema is ``briefcheck/schemas/report.schema.json``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.findings import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a report: versions of briefcheck and of its parts.

    ``rules`` is the digest of the rule files, ``pipeline`` a name and a version.
    """

    briefcheck: str
    rules: str
    pipeline: str


def render_json(reports: Iterable[Report], provenance: Provenance) -> str:
    """Return all reports as one JSON document; the same input gives the same bytes."""
    reports = list(reports)
    document = {
        "schema": "briefcheck-report/1",
        "briefcheck": provenance.briefcheck,
        "rules": provenance.rules,
        "pipeline": provenance.pipeline,
        "files": [_file(report) for report in reports],
        "summary": _summary(reports),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def render_json_lines(reports: Iterable[Report]) -> Iterator[str]:
    """Yield each letter as one line of JSON: what a document has under ``files``."""
    for report in reports:
        yield json.dumps(_file(report), ensure_ascii=False) + "\n"


def _file(report: Report) -> dict[str, object]:
    return {
        "path": report.path,
        "kind": report.kind.value if report.kind else None,
        "kind_stated": report.kind_stated,
        "failure": report.failure,
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "line": finding.start.line,
        "column": finding.start.column,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "excerpt": finding.excerpt,
        "message": finding.message,
        "why": finding.why,
        "suggestions": list(finding.suggestions),
    }


def _summary(reports: list[Report]) -> dict[str, int]:
    levels = [finding.level for report in reports for finding in report.findings]
    return {
        "files": len(reports),
        "errors": levels.count(Level.ERROR),
        "warnings": levels.count(Level.WARNING),
        "suggestions": levels.count(Level.SUGGESTION),
    }
