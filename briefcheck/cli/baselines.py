"""What the commands of ``briefcheck baseline`` share: letters beside a baseline."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefcheck.baseline.comparing import Comparison, compare
from briefcheck.baseline.entries import Baseline
from briefcheck.baseline.files import render_baseline
from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import open_houses
from briefcheck.cli.linting import Means, houses_in, lint_tasks, require_rules
from briefcheck.cli.placing import refusal
from briefcheck.cli.reading import find_sources, make_tasks
from briefcheck.cli.screen import tell, write
from briefcheck.cli.selection import ignore_option, select_option, split_names
from briefcheck.cli.sifting import make_has_run, open_baseline
from briefcheck.cli.translation import translate
from briefcheck.houses import Houses, Preferences
from briefcheck.letter import Kind
from briefcheck.places import absolute, shown_path
from briefcheck.writing import create_file, replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from briefcheck.baseline.entries import Entry
    from briefcheck.findings import Report
    from briefcheck.gathering import Source

    Function = TypeVar("Function", bound=Callable[..., object])

_DEFAULT = "briefcheck-baseline.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of a command on a baseline; None or empty where left out."""

    paths: tuple[str, ...]
    baseline: Path | None
    kind: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    model: str | None


def baseline_options(command: Function) -> Function:
    """Add the options of all commands on a baseline."""
    for option in (
        options.help_option,
        options.config_options,
        options.model_option,
        options.language_option,
        ignore_option,
        select_option,
        options.kind_option,
        _file_option,
    ):
        command = option(command)
    return command


_file_option = click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=f"The file (default: as laid down, or else {_DEFAULT}).",
)


def lay_beside(request: Request, *, may_be_new: bool) -> tuple[Comparison, Exit]:
    """Lint letters, and lay what is found beside the baseline.

    Without paths, the letters are those of the baseline.

    Raises:
        ConfigError: The baseline is not there and may not be new, or it is wrong.
    """
    houses = open_houses(_preferences(request))
    sources, exit_code = find_sources(request.paths, None, houses.choice)
    baseline = _find_baseline(sources, houses, may_be_new=may_be_new)
    if not request.paths:
        sources, _ = find_sources(_letters_of(baseline), None, houses.choice)
    tasks = make_tasks(sources, houses)
    require_rules(houses.preferences, houses_in(tasks, houses))
    reports, is_sound = lint_tasks(tasks, Means(request.model))
    if not is_sound:
        exit_code = Exit.USAGE
    comparison = compare(baseline, reports, make_has_run(houses.preferences))
    return comparison, max(exit_code, _tell_failures(reports))


def write_counts(file: Path, counts: Mapping[Entry, int]) -> None:
    """Write a baseline.

    Raises:
        ConfigError: It cannot be written.
    """
    data = render_baseline(counts).encode()
    try:
        (replace_file if file.exists() else create_file)(file, data)
    except OSError as error:
        raise refusal(Path(shown_path(file)), error) from error


def list_gone(comparison: Comparison) -> int:
    """Write which known findings do not occur any more; return how many those are."""
    gone = comparison.gone()
    for entry, count in sorted(gone.items()):
        message = "{path}: {rule} does not occur any more ({count}×)"
        path = entry.path
        write(translate(message, path=path, rule=entry.rule, count=count))
    return sum(gone.values())


def _preferences(request: Request) -> Preferences:
    return Preferences(
        select=split_names(request.select),
        ignore=split_names(request.ignore),
        kind=Kind(request.kind) if request.kind else None,
        baseline=request.baseline and absolute(request.baseline),
    )


def _find_baseline(
    sources: Sequence[Source], houses: Houses, *, may_be_new: bool
) -> Baseline:
    house = houses.house_of(sources[0].place if sources else None)
    file = house.baseline or absolute(Path(_DEFAULT))
    if may_be_new and not file.exists():
        return Baseline(file, {})
    return open_baseline(file)


def _letters_of(baseline: Baseline) -> list[str]:
    """Return the letters that a baseline names and that are there."""
    names = {
        os.path.relpath(baseline.file.parent / entry.path) for entry in baseline.counts
    }
    return sorted(name for name in names if Path(name).exists())


def _tell_failures(reports: Sequence[Report]) -> Exit:
    failed = [report for report in reports if report.failure]
    for report in failed:
        tell(f"{report.path}: {report.failure}")
    return Exit.FAILED if failed else Exit.CLEAN
