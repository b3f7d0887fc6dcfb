"""The log as a whole: one run, its tool, its results."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.reporters.sarif.places import make_place
from briefcheck.reporters.sarif.results import make_results
from briefcheck.reporters.sarif.rules import describe_rule
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefcheck.findings import Report
    from briefcheck.rulebook import Rule
    from briefcheck.wording import Language

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
#: The notification for a letter that could not be checked.
_NOT_CHECKED = "not-checked"


def render_sarif(
    reports: Iterable[Report],
    rules: Iterable[Rule],
    version: str,
    language: Language = "nl",
) -> str:
    """Return one log with one run, in which all rules are described."""
    reports, rules = list(reports), list(rules)
    indices = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": _make_driver(rules, version, language)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_make_invocation(reports)],
        "results": list(make_results(reports, indices, language)),
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _make_driver(
    rules: Iterable[Rule], version: str, language: Language
) -> dict[str, object]:
    title = {"text": pick(wording.NOT_CHECKED, language)}
    return {
        "name": "briefcheck",
        "version": version,
        "rules": [describe_rule(rule, language) for rule in rules],
        "notifications": [{"id": _NOT_CHECKED, "shortDescription": title}],
    }


def _make_invocation(reports: Sequence[Report]) -> dict[str, object]:
    failures = [
        {
            "descriptor": {"id": _NOT_CHECKED, "index": 0},
            "level": "error",
            "message": {"text": report.failure},
            "locations": [{"physicalLocation": make_place(report.path)}],
        }
        for report in reports
        if report.failure
    ]
    return {
        "executionSuccessful": not failures,
        "toolExecutionNotifications": failures,
    }
