"""How well findings agree with labels: precision, recall and F1 for each rule.

A label with a line is found by a finding of the same rule that starts at most one
line off; a label without one (something missing) by any finding of the rule. Every
finding serves one label.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefcheck.findings import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.corpus import Label, LabelledLetter
    from briefcheck.findings import Finding, Report

#: How many lines a finding may lie from its label.
TOLERANCE = 1


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a rule was found rightly, missed, and found wrongly."""

    found: int = 0
    missed: int = 0
    false: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return both tallies as one."""
        return Tally(
            self.found + other.found,
            self.missed + other.missed,
            self.false + other.false,
        )

    @property
    def precision(self) -> float | None:
        """Return the share of findings that are right; None without findings."""
        return _share(self.found, self.found + self.false)

    @property
    def recall(self) -> float | None:
        """Return the share of labels that were found; None without labels."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of both; None where there is nothing at all."""
        return _share(2 * self.found, 2 * self.found + self.false + self.missed)


@dataclass(frozen=True, slots=True)
class Slip:
    """A label that was missed or a finding that no label asks for.

    ``note`` is what the labeller wrote about the letter.
    """

    letter: str
    rule: str
    line: int | None
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Score:
    """What came of comparing a corpus with the reports on it.

    ``clean`` counts the letters without any label, ``silent`` those of them that got
    no error and no warning. ``failed`` are the letters that could not be linted.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: tuple[Slip, ...] = ()
    false_alarms: tuple[Slip, ...] = ()
    letters: int = 0
    kinds_right: int = 0
    clean: int = 0
    silent: int = 0
    failed: tuple[str, ...] = ()

    @property
    def total(self) -> Tally:
        """Return the tallies of all rules as one."""
        return sum(self.tallies.values(), Tally())


def score_reports(
    letters: Iterable[LabelledLetter], reports: Iterable[Report], rules: frozenset[str]
) -> Score:
    """Compare letters with the reports on them, for some rules only.

    Reports come in the order of the letters.
    """
    pairs = list(zip(letters, reports, strict=True))
    compared = [_compare(letter, report, rules) for letter, report in pairs]
    missed = tuple(slip for misses, _ in compared for slip in misses)
    false = tuple(slip for _, alarms in compared for slip in alarms)
    return Score(
        tallies=_tallies([letter for letter, _ in pairs], missed, false, rules),
        misses=missed,
        false_alarms=false,
        letters=len(pairs),
        kinds_right=sum(letter.kind is report.kind for letter, report in pairs),
        clean=sum(not letter.labels for letter, _ in pairs),
        silent=sum(
            not letter.labels and _is_silent(report) for letter, report in pairs
        ),
        failed=tuple(letter.id for letter, report in pairs if report.failure),
    )


def _compare(
    letter: LabelledLetter, report: Report, rules: frozenset[str]
) -> tuple[list[Slip], list[Slip]]:
    unused = [finding for finding in report.findings if finding.rule in rules]
    misses = []
    for label in _in_order(letter.labels):
        finding = next((each for each in unused if _serves(each, label)), None)
        if finding:
            unused.remove(finding)
        elif label.rule in rules:
            misses.append(_slip(letter, label.rule, label.line, label.text))
    alarms = [
        _slip(letter, finding.rule, finding.start.line, finding.excerpt)
        for finding in unused
    ]
    return misses, alarms


def _in_order(labels: Iterable[Label]) -> list[Label]:
    # Taking the earliest finding for the earliest label finds as many as can be.
    return sorted(labels, key=lambda label: label.line or 0)


def _serves(finding: Finding, label: Label) -> bool:
    if finding.rule != label.rule:
        return False
    return label.line is None or abs(finding.start.line - label.line) <= TOLERANCE


def _slip(letter: LabelledLetter, rule: str, line: int | None, text: str) -> Slip:
    return Slip(letter.id, rule, line, text, letter.note)


def _tallies(
    letters: list[LabelledLetter],
    misses: Iterable[Slip],
    false_alarms: Iterable[Slip],
    rules: frozenset[str],
) -> dict[str, Tally]:
    labels = Counter(label.rule for letter in letters for label in letter.labels)
    missed = Counter(slip.rule for slip in misses)
    false = Counter(slip.rule for slip in false_alarms)
    return {
        rule: Tally(labels[rule] - missed[rule], missed[rule], false[rule])
        for rule in sorted(rules)
        if labels[rule] or false[rule]
    }


def _is_silent(report: Report) -> bool:
    if report.failure:
        return False
    return all(finding.level is Level.SUGGESTION for finding in report.findings)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def labelled_rules(letters: Iterable[LabelledLetter]) -> Iterator[str]:
    """Yield the rules that some letter has a label for."""
    return (label.rule for letter in letters for label in letter.labels)
