"""``briefcheck lint``: letters in, findings out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.formats import FORMATS, Manner, find_render, is_text
from briefcheck.cli.house import open_houses
from briefcheck.cli.linting import (
    Means,
    count_cores,
    find_provenance,
    houses_in,
    houses_of,
    lint_cases,
    open_cases,
    read_rules,
    require_rules,
)
from briefcheck.cli.memory import find_memory
from briefcheck.cli.publishing import Output, OutputParameter, publish, refuse_losses
from briefcheck.cli.reading import find_sources, make_tasks
from briefcheck.cli.screen import find_paint, write
from briefcheck.cli.selection import ignore_option, select_option, split_names
from briefcheck.cli.shapes import Command
from briefcheck.cli.sifting import (
    find_changes_since,
    make_has_run,
    make_sieve,
    only_changed,
    tell_gone,
)
from briefcheck.cli.translation import current_language
from briefcheck.cli.values import Choice, Count
from briefcheck.cli.verdicts import judge
from briefcheck.houses import Preferences
from briefcheck.letter import Kind
from briefcheck.places import absolute

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.engine import Linter
    from briefcheck.houses import House
    from briefcheck.rulebook import Rule

_HELP = """\
Check letters and say what to write instead.

PATH is a file, a folder (all .txt, .md, .html) or - for standard input.

Exit codes: 0 nothing to report at the level of --fail-on, 1 findings, 2 wrong usage \
or no such file, 3 a letter could not be checked. Of several, the highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck lint``; None or empty where left out."""

    paths: tuple[str, ...]
    form: str | None
    output: tuple[Output, ...]
    statistics: bool
    kind: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    max_warnings: int | None
    no_exclude: bool
    baseline: Path | None
    diff: str | None
    model: str | None
    stdin_filename: str | None
    jobs: int
    no_cache: bool
    watch: bool


@click.command("lint", cls=Command, help=_HELP, add_help_option=False)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=options.PATH)
@options.kind_option
@click.option(
    "--format",
    "form",
    type=Choice(*FORMATS),
    help="How findings are written (default: text; in GitHub Actions: github).",
)
@click.option(
    "--output",
    type=OutputParameter(),
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write the findings to a file too; may be given more than once.",
)
@click.option(
    "--statistics",
    is_flag=True,
    help="Show how often each rule fires, not where (text or json).",
)
@click.option(
    "--fail-on",
    type=Choice("error", "warning", "suggestion", "never"),
    help="The lowest level that gives exit code 1 (default: error).",
)
@select_option
@ignore_option
@click.option(
    "--max-warnings",
    type=Count(0),
    metavar="N",
    help="More warnings than this give exit code 1 too.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Findings that stand in this file do not count (see: briefcheck baseline).",
)
@click.option(
    "--diff",
    metavar="REVISION",
    help="Only what changed since a revision of git: main, HEAD~1, main...",
)
@options.language_option
@options.model_option
@options.config_options
@click.option(
    "--no-exclude",
    is_flag=True,
    help="Check files that the configuration excludes, too.",
)
@options.stdin_option
@click.option(
    "--jobs",
    type=Count(0),
    default=1,
    metavar="N",
    help="How many processes work side by side (default: 1; 0: one for each core).",
)
@click.option(
    "--no-cache", is_flag=True, help="Check letters anew, even when nothing changed."
)
@click.option(
    "--watch",
    is_flag=True,
    help="Check again whenever a letter, a rule or the configuration changes.",
)
@options.help_option
def command(**arguments: Any) -> int:
    """Lint letters."""
    request = Request(**arguments)
    if request.watch:
        _watch(request)
    return _lint(request)


def _watch(request: Request) -> NoReturn:
    # Imported late: it is seldom asked for.
    from briefcheck.cli.watching import watch  # noqa: PLC0415 -- see above

    # Those of the first run serve all later ones.
    run = partial(_lint, request, linters={})
    watch(request.paths, partial(open_houses, _preferences(request)), run)


def _lint(request: Request, linters: dict[str, Linter] | None = None) -> Exit:
    houses = open_houses(_preferences(request))
    sources, exit_code = find_sources(
        request.paths, request.stdin_filename, houses.choice
    )
    refuse_losses(request.output, (source.path for source in sources))
    if not sources and exit_code:
        return exit_code
    changes = find_changes_since(request.diff)
    tasks = make_tasks(only_changed(sources, changes), houses)
    visited = houses_in(tasks, houses)
    require_rules(houses.preferences, visited)
    means = _means(request, linters)
    cases = open_cases(tasks, means.memory)
    if not read_rules(houses_of(cases) if cases else visited):
        exit_code = Exit.USAGE
    sieve = make_sieve(tasks, changes)
    reports, published = publish(
        sieve.sift(tasks, lint_cases(cases, means)),
        find_render(request.form, statistics=request.statistics),
        request.output,
        _manner(visited, request.model),
    )
    tell_gone(sieve.comparisons(make_has_run(houses.preferences)))
    code, verdict = judge(tasks, reports, max(exit_code, published))
    if is_text(request.form):
        write(verdict)
    return code


def _preferences(request: Request) -> Preferences:
    return Preferences(
        select=split_names(request.select),
        ignore=split_names(request.ignore),
        kind=Kind(request.kind) if request.kind else None,
        fail_on=request.fail_on,
        max_warnings=request.max_warnings,
        no_exclude=request.no_exclude,
        baseline=request.baseline and absolute(request.baseline),
    )


def _means(request: Request, linters: dict[str, Linter] | None) -> Means:
    memory = None if request.no_cache else find_memory(request.model)
    return Means(request.model, request.jobs or count_cores(), memory, linters)


def _manner(houses: Sequence[House], model: str | None) -> Manner:
    return Manner(
        current_language(),
        partial(_find_rules, houses),
        partial(find_provenance, houses, model),
        find_paint(),
    )


def _find_rules(houses: Sequence[House]) -> tuple[Rule, ...]:
    rules = (rule for house in houses for rule in house.rulebook.rules.values())
    return tuple({rule.id: rule for rule in rules}.values())
