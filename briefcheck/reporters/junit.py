"""Reports as JUnit XML: a suite for each letter, a failed case for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.wording import pick
from briefcheck.xml_writing import add, make_root, write_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from briefcheck.findings import Finding, Report
    from briefcheck.wording import Language


def render_junit(reports: Iterable[Report], language: Language = "nl") -> str:
    """Return one document with all letters.

    No times and no host: the same letters give the same bytes.
    """
    reports = list(reports)
    root = make_root("testsuites", {"name": "briefcheck", **_counts(*reports)})
    for report in reports:
        suite = add(root, "testsuite", {"name": report.path, **_counts(report)})
        _add_cases(suite, report, language)
    return write_document(root)


def _counts(*reports: Report) -> dict[str, int]:
    # A letter without findings is one case that passed.
    return {
        "tests": sum(max(1, len(report.findings)) for report in reports),
        "failures": sum(len(report.findings) for report in reports),
        "errors": sum(report.failure is not None for report in reports),
    }


def _add_cases(suite: Element, report: Report, language: Language) -> None:
    if report.failure:
        case = _add_case(suite, report, pick(wording.NOT_CHECKED, language))
        add(case, "error", {"type": "not-checked", "message": report.failure})
    elif not report.findings:
        _add_case(suite, report, pick(wording.NO_FINDINGS, language))
    for finding in report.findings:
        place = f"{finding.start.line}:{finding.start.column}"
        case = _add_case(suite, report, f"{finding.rule} ({place})")
        about = {"type": finding.level.value, "message": finding.message}
        lines = [f"{report.path}:{place}", *_words(finding, language)]
        add(case, "failure", about, "\n".join(lines))


def _add_case(suite: Element, report: Report, name: str) -> Element:
    return add(suite, "testcase", {"name": name, "classname": report.path})


def _words(finding: Finding, language: Language) -> Iterator[str]:
    yield finding.message
    yield finding.why
    if finding.suggestions:
        yield f"{pick(wording.WRITE, language)} {finding.suggestions[0]}"
