"""What is known, what is new, and what is gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.baseline.comparing import Comparison, compare
from briefcheck.baseline.entries import Baseline, Entry, count_entries, hide_known

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from briefcheck.findings import Report

    Letter: TypeAlias = Callable[..., Report]

FILE = Path("baseline.yml")
HOPE, TRY, SORRY = "tone/hedging aaaa", "tone/hedging bbbb", "core/no-apology"


def baseline_of(*reports: Report, file: Path = FILE) -> Baseline:
    return Baseline(file, count_entries(reports, Baseline(file, {})))


def compared(baseline: Baseline, *reports: Report, rule: str = "") -> Comparison:
    return compare(baseline, reports, lambda name: name.startswith(rule))


def new(baseline: Baseline, report: Report) -> list[tuple[int, str]]:
    findings = hide_known(report, baseline).findings
    return [(each.start.line, each.rule) for each in findings]


def test_what_is_known_is_hidden(letter: Letter) -> None:
    report = letter("a.txt", HOPE, SORRY)

    assert new(baseline_of(report), report) == []


def test_moved_lines_stay_known(letter: Letter) -> None:
    before = letter("a.txt", HOPE, SORRY)
    after = letter("a.txt", SORRY, HOPE)

    assert new(baseline_of(before), after) == []


def test_a_finding_put_in_the_place_of_another_is_new(letter: Letter) -> None:
    before = letter("a.txt", HOPE, SORRY)
    after = letter("a.txt", TRY, SORRY)

    assert new(baseline_of(before), after) == [(1, "tone/hedging")]
    assert compared(baseline_of(before), after).gone() == {
        Entry("a.txt", "tone/hedging", "aaaa"): 1
    }


def test_findings_swapped_between_letters_are_new(letter: Letter) -> None:
    known = baseline_of(letter("a.txt", HOPE), letter("b.txt", TRY))

    assert new(known, letter("a.txt", TRY)) == [(1, "tone/hedging")]
    assert new(known, letter("b.txt", HOPE)) == [(1, "tone/hedging")]


def test_equal_findings_are_counted(letter: Letter) -> None:
    known = baseline_of(letter("a.txt", HOPE, HOPE))

    assert new(known, letter("a.txt", HOPE, HOPE, HOPE)) == [(3, "tone/hedging")]
    assert compared(known, letter("a.txt", HOPE)).gone() == {
        Entry("a.txt", "tone/hedging", "aaaa"): 1
    }


def test_a_renamed_letter_is_new(letter: Letter, tmp_path: Path) -> None:
    known = baseline_of(letter("a.txt", HOPE, SORRY))
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    renamed = letter("b.txt", HOPE, SORRY)

    assert len(new(known, renamed)) == 2
    assert set(compared(known, renamed).gone()) == set(known.counts)


def test_paths_are_seen_from_the_baseline(
    letter: Letter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = baseline_of(letter("map/a.txt", HOPE), file=tmp_path / "baseline.yml")
    monkeypatch.chdir(tmp_path / "map")
    below = replace(letter("map/a.txt", HOPE), path="a.txt")

    assert [entry.path for entry in known.counts] == ["map/a.txt"]
    assert new(known, below) == []


@pytest.mark.parametrize(
    ("rule", "gone"),
    [("", 2), ("core/", 1), ("closing/", 0)],
    ids=["all", "one-group", "another-group"],
)
def test_only_rules_that_ran_are_judged(letter: Letter, rule: str, gone: int) -> None:
    known = baseline_of(letter("a.txt", HOPE, SORRY))

    comparison = compared(known, letter("a.txt"), rule=rule)

    assert sum(comparison.gone().values()) == gone
    assert len(comparison.pruned()) == 2 - gone


@pytest.mark.parametrize("failure", [None, "leeg"], ids=["unnamed", "failed"])
def test_letters_that_were_not_checked_are_not_judged(
    letter: Letter, failure: str | None
) -> None:
    known = baseline_of(letter("a.txt", HOPE), letter("b.txt", TRY))
    seen = [letter("a.txt", HOPE)]
    if failure:
        seen.append(letter("b.txt", failure=failure))

    comparison = compared(known, *seen)

    assert comparison.gone() == {}
    assert comparison.rewritten() == known.counts


def test_writing_again_keeps_what_was_not_looked_at(letter: Letter) -> None:
    known = baseline_of(letter("a.txt", HOPE), letter("b.txt", TRY))

    rewritten = compared(known, letter("b.txt", SORRY)).rewritten()

    assert rewritten == {
        Entry("a.txt", "tone/hedging", "aaaa"): 1,
        Entry("b.txt", "core/no-apology"): 1,
    }
