"""Findings as results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.fingerprints import fingerprints
from briefcheck.reporters.sarif.places import make_place
from briefcheck.reporters.sarif.rules import LEVELS
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.findings import Finding, Report
    from briefcheck.wording import Language


def make_results(
    reports: Iterable[Report], indices: Mapping[str, int], language: Language
) -> Iterator[dict[str, object]]:
    """Yield one result for each finding; ``indices`` say where its rule stands."""
    for report in reports:
        pairs = zip(report.findings, fingerprints(report), strict=True)
        for finding, fingerprint in pairs:
            result = _make_result(report, finding, language)
            if finding.rule in indices:
                result["ruleIndex"] = indices[finding.rule]
            result["partialFingerprints"] = {"briefcheckSentence/v1": fingerprint}
            yield result


def _make_result(
    report: Report, finding: Finding, language: Language
) -> dict[str, object]:
    return {
        "ruleId": finding.rule,
        "level": LEVELS[finding.level],
        "message": {"text": "\n".join(_words(finding, language))},
        "locations": [{"physicalLocation": make_place(report.path, finding)}],
        "properties": {
            "letterKind": report.kind.value if report.kind else None,
            "why": finding.why,
            "suggestions": list(finding.suggestions),
        },
    }


def _words(finding: Finding, language: Language) -> Iterator[str]:
    yield finding.message
    if finding.suggestions:
        # As words, never as a fix: what to write is for the writer to decide.
        yield f"{pick(wording.WRITE, language)} {finding.suggestions[0]}"
