"""``briefcheck lint``: letters in, findings out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.formats import FORMATS, Manner, find_render
from briefcheck.cli.house import read_house
from briefcheck.cli.publishing import Output, OutputParameter, publish, refuse_losses
from briefcheck.cli.reading import find_sources, read_source, read_templates
from briefcheck.cli.screen import find_paint
from briefcheck.cli.selection import read_names
from briefcheck.cli.shapes import Choice, Command
from briefcheck.engine import Linter, Settings
from briefcheck.findings import Level, Report
from briefcheck.letter import Kind
from briefcheck.reporters.json import Provenance
from briefcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.cli.house import House
    from briefcheck.letter import Letter

_HELP = """\
Check letters and say what to write instead.

PATH is a file, a folder (all .txt and .md in it) or - for standard input.

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
    model: str | None
    stdin_filename: str | None
    jobs: int | None
    no_cache: bool


@click.command("lint", cls=Command, help=_HELP, add_help_option=False)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
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
@click.option(
    "--select",
    multiple=True,
    metavar="ID",
    help="Only these rules or groups, separated by commas.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="ID",
    help="Not these rules or groups, separated by commas.",
)
@options.language_option
@options.model_option
@options.stdin_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes may work at once.",
)
@click.option(
    "--no-cache", is_flag=True, help="Check letters anew, even when nothing changed."
)
@options.help_option
def command(**arguments: Any) -> int:
    """Lint letters."""
    return _lint(Request(**arguments))


def _lint(request: Request) -> Exit:
    house = read_house()
    settings = _settings(request, house)
    sources, exit_code = find_sources(request.paths, request.stdin_filename)
    refuse_losses(request.output, (source.path for source in sources))
    if not house.is_sound:
        exit_code = Exit.USAGE
    if not sources:
        return exit_code
    letters = [read_source(source, house.config.templates) for source in sources]
    linter = Linter(house.rulebook, model=request.model, settings=settings)
    reports, published = publish(
        _reports(linter, letters),
        find_render(request.form, statistics=request.statistics),
        request.output,
        _manner(house, linter),
    )
    fail_on = request.fail_on or house.config.fail_on or "error"
    judged = (_exit_of(report, fail_on) for report in reports)
    return max(exit_code, published, *judged)


def _settings(request: Request, house: House) -> Settings:
    return Settings(
        select=read_names(request.select, house.rulebook),
        ignore=read_names(request.ignore, house.rulebook),
        lang=house.language,
        templates=read_templates(house.config.templates),
        kind=Kind(request.kind) if request.kind else None,
    )


def _reports(linter: Linter, letters: list[Letter | Report]) -> Iterator[Report]:
    readable = (letter for letter in letters if not isinstance(letter, Report))
    linted = linter.lint(readable)
    for letter in letters:
        yield letter if isinstance(letter, Report) else next(linted)


def _manner(house: House, linter: Linter) -> Manner:
    def find_provenance() -> Provenance:
        return Provenance(__version__, house.rulebook.digest, linter.pipeline_name)

    rules = tuple(house.rulebook.rules.values())
    return Manner(house.language, rules, find_provenance, find_paint())


def _exit_of(report: Report, fail_on: str) -> Exit:
    if report.failure:
        return Exit.FAILED
    if fail_on == "never":
        return Exit.CLEAN
    weight = Level(fail_on).weight
    is_worth_failing = any(each.level.weight >= weight for each in report.findings)
    return Exit.FINDINGS if is_worth_failing else Exit.CLEAN
