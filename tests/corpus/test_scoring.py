from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.corpus import Label, LabelledLetter
from briefcheck.findings import Finding, Level, Report
from briefcheck.letter import Kind
from briefcheck.scoring import Slip, Tally, score_reports
from briefcheck.text import Position

RULES = frozenset({"tone/hedging", "core/no-apology"})


def labelled(*labels: Label, kind: Kind = Kind.JUSTIFIED) -> LabelledLetter:
    return LabelledLetter("x1", Path("x1.txt"), b"", kind, labels, note="een grap")


def finding(rule: str, line: int, level: Level = Level.ERROR) -> Finding:
    start, end = Position(line, 1), Position(line, 6)
    return Finding(rule, level, start, end, "hopen", "Onzeker.", "Daarom.")


def report(*findings: Finding, failure: str | None = None) -> Report:
    return Report(
        "x1.txt", Kind.JUSTIFIED, kind_stated=False, findings=findings, failure=failure
    )


HEDGE_ON_5 = Label("tone/hedging", 5, "hopen")
HEDGE_ON_6 = Label("tone/hedging", 6, "trachten")
NO_APOLOGY = Label("core/no-apology")


@pytest.mark.parametrize(
    ("labels", "lines", "tally"),
    [
        pytest.param([HEDGE_ON_5], [5], Tally(found=1), id="same-line"),
        pytest.param([HEDGE_ON_5], [4], Tally(found=1), id="line-before"),
        pytest.param([HEDGE_ON_5], [6], Tally(found=1), id="line-after"),
        pytest.param([HEDGE_ON_5], [7], Tally(missed=1, false=1), id="two-lines-off"),
        pytest.param([HEDGE_ON_5], [5, 5], Tally(found=1, false=1), id="twice"),
        pytest.param(
            [HEDGE_ON_6, HEDGE_ON_5], [6, 5], Tally(found=2), id="any-order-of-labels"
        ),
        pytest.param(
            [HEDGE_ON_5, HEDGE_ON_6], [6, 7], Tally(found=2), id="as-many-as-can-be"
        ),
        pytest.param([], [3], Tally(false=1), id="no-label"),
    ],
)
def test_span_labels_are_found_at_most_one_line_off(
    labels: list[Label], lines: list[int], tally: Tally
) -> None:
    findings = [finding("tone/hedging", line) for line in sorted(lines)]

    score = score_reports([labelled(*labels)], [report(*findings)], RULES)

    assert score.tallies == {"tone/hedging": tally}


def test_a_missing_label_is_found_wherever_the_rule_fires() -> None:
    reports = [report(finding("core/no-apology", 40))]

    score = score_reports([labelled(NO_APOLOGY)], reports, RULES)

    assert score.tallies == {"core/no-apology": Tally(found=1)}


def test_rules_that_are_left_out_count_nowhere() -> None:
    reports = [report(finding("tone/defensive", 2))]

    score = score_reports([labelled(Label("tone/defensive", 9, "x"))], reports, RULES)

    assert (score.tallies, score.misses, score.false_alarms) == ({}, (), ())


def test_misses_and_false_alarms_carry_the_note_of_the_letter() -> None:
    reports = [report(finding("tone/hedging", 2))]

    score = score_reports([labelled(HEDGE_ON_5)], reports, RULES)

    assert score.misses == (Slip("x1", "tone/hedging", 5, "hopen", "een grap"),)
    assert score.false_alarms == (Slip("x1", "tone/hedging", 2, "hopen", "een grap"),)


@pytest.mark.parametrize(
    ("result", "silent"),
    [
        pytest.param(report(), 1, id="no-findings"),
        pytest.param(
            report(finding("opening/no-date", 1, Level.SUGGESTION)), 1, id="suggestion"
        ),
        pytest.param(
            report(finding("core/no-prevention", 1, Level.WARNING)), 0, id="warning"
        ),
        pytest.param(report(finding("tone/hedging", 1)), 0, id="error"),
        pytest.param(report(failure="stuk"), 0, id="failed"),
    ],
)
def test_a_clean_letter_is_silent_without_error_and_warning(
    result: Report, silent: int
) -> None:
    score = score_reports([labelled()], [result], RULES)

    assert (score.clean, score.silent) == (1, silent)


def test_kinds_are_compared_with_the_label() -> None:
    letters = [labelled(), labelled(kind=Kind.MIXED)]

    score = score_reports(letters, [report(), report()], RULES)

    assert (score.letters, score.kinds_right) == (2, 1)


def test_precision_recall_and_f1_follow_from_the_tally() -> None:
    tally = Tally(found=3, missed=1, false=2)

    assert tally.precision == pytest.approx(0.6)
    assert tally.recall == pytest.approx(0.75)
    assert tally.f1 == pytest.approx(2 / 3)


def test_shares_of_nothing_are_none() -> None:
    tally = Tally()

    assert (tally.precision, tally.recall, tally.f1) == (None, None, None)
