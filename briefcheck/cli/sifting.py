"""Findings that count: new beside a baseline, and on lines that changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefcheck.baseline.comparing import Comparison, compare
from briefcheck.baseline.entries import Baseline, hide_known
from briefcheck.changes.lines import keep_changed
from briefcheck.cli.screen import tell
from briefcheck.cli.translation import translate
from briefcheck.errors import ConfigError
from briefcheck.places import shown_path
from briefcheck.settings import is_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefcheck.changes.since import Changes
    from briefcheck.cli.reading import Task
    from briefcheck.findings import Report
    from briefcheck.gathering import Source
    from briefcheck.houses import Preferences

#: How many entries that are gone are told one by one.
_TOLD = 5


@dataclass(frozen=True, slots=True)
class Sieve:
    """Lets new findings through, and remembers what came by for each baseline."""

    baselines: dict[Path, Baseline]
    changes: Changes | None = None
    seen: dict[Path, list[Report]] = field(default_factory=dict)

    def sift(
        self, tasks: Iterable[Task], reports: Iterable[Report]
    ) -> Iterator[Report]:
        """Yield the report of each task with the findings that count."""
        for task, report in zip(tasks, reports, strict=True):
            new = self._without_known(task, report)
            if self.changes is None:
                yield new
            else:
                yield keep_changed(new, self.changes.of(task.source.path))

    def comparisons(self, has_run: Callable[[str], bool]) -> Iterator[Comparison]:
        """Yield each baseline beside all that came by."""
        for file, baseline in self.baselines.items():
            yield compare(baseline, self.seen.get(file, ()), has_run)

    def _without_known(self, task: Task, report: Report) -> Report:
        file = task.house.baseline
        if file is None:
            return report
        self.seen.setdefault(file, []).append(report)
        return hide_known(report, self.baselines[file])


def make_sieve(tasks: Iterable[Task], changes: Changes | None) -> Sieve:
    """Make a sieve with the baselines of all houses.

    Raises:
        ConfigError: A baseline is not there, or wrong.
    """
    files = dict.fromkeys(task.house.baseline for task in tasks)
    return Sieve({file: open_baseline(file) for file in files if file}, changes)


def open_baseline(file: Path) -> Baseline:
    """Read a baseline.

    Raises:
        ConfigError: It is not there, or wrong.
    """
    from briefcheck.baseline.files import read_baseline  # noqa: PLC0415 -- reads YAML

    if not file.exists():
        message = "{path}: no such file (make it with briefcheck baseline write)"
        raise ConfigError(translate(message, path=shown_path(file)))
    return read_baseline(file)


def find_changes_since(revision: str | None) -> Changes | None:
    """Find what changed since a revision, if one is named.

    Raises:
        UsageError: Git cannot tell.
    """
    if revision is None:
        return None
    from briefcheck.changes.git import GitError  # noqa: PLC0415 -- starts processes
    from briefcheck.changes.since import find_changes  # noqa: PLC0415 -- idem

    try:
        return find_changes(revision, Path.cwd())
    except GitError as error:
        message = translate(error.text, word=error.word)
        raise click.UsageError(f"--diff: {message}") from error


def only_changed(
    sources: Sequence[Source], changes: Changes | None
) -> tuple[Source, ...]:
    """Return the letters that changed: the others need not even be read."""
    if changes is None:
        return tuple(sources)
    return tuple(source for source in sources if changes.of(source.path))


def make_has_run(asked: Preferences) -> Callable[[str], bool]:
    """Return what tells whether a rule was asked for, and so could have fired."""

    def has_run(rule: str) -> bool:
        if is_named(rule, asked.ignore):
            return False
        return not asked.select or is_named(rule, asked.select)

    return has_run


def tell_gone(comparisons: Iterable[Comparison]) -> None:
    """Say which entries of baselines do not occur any more; they can be taken out."""
    for comparison in comparisons:
        gone = comparison.gone()
        if not gone:
            continue
        file = shown_path(comparison.baseline.file)
        message = (
            "{file}: known findings that do not occur any more: {count} "
            "(briefcheck baseline prune takes them out)"
        )
        tell(translate(message, file=file, count=sum(gone.values())))
        for entry in sorted(gone)[:_TOLD]:
            tell(f"  {entry.path}: {entry.rule}")
        if len(gone) > _TOLD:
            more = len(gone) - _TOLD
            tell(translate("  … and {count} more", count=more))
