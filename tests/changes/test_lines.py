"""Findings that a change may have brought."""

from __future__ import annotations

import pytest

from briefcheck.changes.lines import WHOLE, Change, keep_changed
from briefcheck.findings import Context, Finding, Level, Report
from briefcheck.text import Position


def finding(rule: str, context: Context | None) -> Finding:
    place = Position(4, 1)
    return Finding(rule, Level.ERROR, place, place, "", "…", "…", (), context)


WRAPPED = finding("tone/hedging", Context(3, 5, "aaaa"))
MISSING = finding("core/no-apology", None)
REPORT = Report("a.txt", None, kind_stated=False, findings=(WRAPPED, MISSING))


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        pytest.param((), [], id="nothing"),
        pytest.param((WHOLE,), ["tone", "core"], id="a-new-letter"),
        pytest.param((Change(4, 4),), ["tone", "core"], id="its-line"),
        pytest.param((Change(3, 3),), ["tone", "core"], id="another-of-its-sentence"),
        pytest.param((Change(2, 2), Change(6, 9)), ["core"], id="around-it"),
        pytest.param((Change(5, 4),), ["tone", "core"], id="taken-from-within"),
        pytest.param((Change(3, 2),), ["core"], id="taken-from-above"),
        pytest.param((Change(6, 5),), ["core"], id="taken-from-below"),
    ],
)
def test_a_finding_counts_when_its_sentence_changed(
    changes: tuple[Change, ...], kept: list[str]
) -> None:
    findings = keep_changed(REPORT, changes).findings

    assert [each.rule.partition("/")[0] for each in findings] == kept
