"""Reports in the XML of Checkstyle, which Jenkins, reviewdog and others read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.findings import Level
from briefcheck.xml_writing import add, make_root, write_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.findings import Finding, Report
    from briefcheck.xml_writing import Attributes

#: Of Checkstyle, not of ours: the oldest whose XML looks like this.
_VERSION = "4.3"
_SEVERITIES = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.SUGGESTION: "info",
}


def render_checkstyle(reports: Iterable[Report]) -> str:
    """Return one document with all letters, those without findings too."""
    root = make_root("checkstyle", {"version": _VERSION})
    for report in reports:
        letter = add(root, "file", {"name": report.path})
        if report.failure:
            add(letter, "error", _describe_failure(report.failure))
        for finding in report.findings:
            add(letter, "error", _describe(finding))
    return write_document(root)


def _describe(finding: Finding) -> Attributes:
    return {
        "line": finding.start.line,
        "column": finding.start.column,
        "severity": _SEVERITIES[finding.level],
        "message": finding.message,
        "source": f"briefcheck.{finding.rule}",
    }


def _describe_failure(failure: str) -> Attributes:
    return {
        "line": 1,
        "severity": "error",
        "message": failure,
        "source": "briefcheck.not-checked",
    }
