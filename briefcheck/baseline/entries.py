"""Findings as entries, which stay the same when lines move.

An entry holds no words of a letter: baselines are committed to repositories.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.findings import Finding, Report


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Findings of one rule in one sentence of one letter.

    ``path`` is seen from the folder of the baseline; ``sentence`` is a digest, empty
    for something missing.
    """

    path: str
    rule: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    """A file with entries, and how often each is known to occur."""

    file: Path
    counts: Mapping[Entry, int]

    def path_of(self, name: str) -> str:
        """Return the path of a letter as entries have it, by its name in reports."""
        try:
            path = os.path.relpath(name, self.file.parent)
        except ValueError:  # another drive
            path = name
        # YAML has no way to write a name that is no Unicode.
        return Path(path).as_posix().encode("utf-8", "backslashreplace").decode()


def count_entries(reports: Iterable[Report], baseline: Baseline) -> Counter[Entry]:
    """Return what some letters would add to a baseline."""
    return Counter(
        entry for report in reports for entry, _ in _entries(report, baseline)
    )


def hide_known(report: Report, baseline: Baseline) -> Report:
    """Return a report without the findings that are known.

    Of findings that are equal but for their place, as many as are known are hidden,
    from the first on.
    """
    seen = Counter[Entry]()
    new: list[Finding] = []
    for entry, finding in _entries(report, baseline):
        seen[entry] += 1
        if seen[entry] > baseline.counts.get(entry, 0):
            new.append(finding)
    return replace(report, findings=tuple(new))


def _entries(report: Report, baseline: Baseline) -> Iterator[tuple[Entry, Finding]]:
    path = baseline.path_of(report.path)
    for finding in report.findings:
        sentence = finding.context.digest if finding.context else ""
        yield Entry(path, finding.rule, sentence), finding
