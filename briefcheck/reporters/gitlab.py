"""Reports for the Code Quality widget of GitLab merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from briefcheck.findings import Level
from briefcheck.fingerprints import fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.findings import Finding, Report

_SEVERITIES = {
    Level.ERROR: "major",
    Level.WARNING: "minor",
    Level.SUGGESTION: "info",
}
#: What stands for the rule where a letter could not be checked.
_NOT_CHECKED = "not-checked"


def render_gitlab(reports: Iterable[Report]) -> str:
    """Return all findings as one JSON list."""
    records = [record for report in reports for record in _records(report)]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _records(report: Report) -> Iterator[dict[str, object]]:
    if report.failure:
        yield _failure(report.path, report.failure)
    for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
        yield _record(report.path, finding, fingerprint)


def _record(path: str, finding: Finding, fingerprint: str) -> dict[str, object]:
    lines = {"begin": finding.start.line, "end": finding.end.line}
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.level],
        "location": {"path": path, "lines": lines},
    }


def _failure(path: str, failure: str) -> dict[str, object]:
    words = f"{_NOT_CHECKED}\0{path}".encode("utf-8", "surrogateescape")
    return {
        "description": failure,
        "check_name": _NOT_CHECKED,
        "fingerprint": hashlib.sha256(words).hexdigest()[:32],
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }
