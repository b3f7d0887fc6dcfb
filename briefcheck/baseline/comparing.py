"""A baseline beside what is found now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.baseline.entries import count_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefcheck.baseline.entries import Baseline, Entry
    from briefcheck.findings import Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is known, what is found now, and what was looked at for it.

    ``letters`` are the paths of the letters that were checked, ``has_run`` tells
    whether a rule was asked for: of the rest nothing is said.
    """

    baseline: Baseline
    now: Counter[Entry]
    letters: frozenset[str]
    has_run: Callable[[str], bool]

    def gone(self) -> Counter[Entry]:
        """Return what is known and does not occur any more, with how often."""
        return Counter(self.baseline.counts) - Counter(self.pruned())

    def pruned(self) -> dict[Entry, int]:
        """Return the entries without what does not occur any more."""
        counts = self.baseline.counts.items()
        left = {
            entry: min(count, self.now[entry]) if self._is_judged(entry) else count
            for entry, count in counts
        }
        return {entry: count for entry, count in left.items() if count}

    def rewritten(self) -> dict[Entry, int]:
        """Return the entries of what is found now, and of what was not looked at."""
        counts = self.baseline.counts.items()
        rest = {entry: count for entry, count in counts if not self._is_judged(entry)}
        return {**rest, **self.now}

    def _is_judged(self, entry: Entry) -> bool:
        if entry.path in self.letters:
            return self.has_run(entry.rule)
        # A letter that was not named may be as it was; one that is no more is not.
        return not (self.baseline.file.parent / entry.path).exists()


def compare(
    baseline: Baseline, reports: Iterable[Report], has_run: Callable[[str], bool]
) -> Comparison:
    """Lay reports, from which nothing has been hidden, beside a baseline."""
    checked = [report for report in reports if report.failure is None]
    letters = frozenset(baseline.path_of(report.path) for report in checked)
    return Comparison(baseline, count_entries(checked, baseline), letters, has_run)
