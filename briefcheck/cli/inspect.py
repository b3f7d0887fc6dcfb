"""``briefcheck inspect``: what the linter sees in a letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import open_houses
from briefcheck.cli.linting import read_rules
from briefcheck.cli.reading import find_sources, make_tasks
from briefcheck.cli.screen import find_paint, tell, write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import current_language
from briefcheck.engine import Linter
from briefcheck.findings import Report
from briefcheck.houses import Preferences
from briefcheck.letter import Kind
from briefcheck.reporters.inspection import render_inspection
from briefcheck.reporters.inspection_text import render_inspection_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.analysis import Analysis
    from briefcheck.cli.reading import Task
    from briefcheck.letter import Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck inspect``; None where left out."""

    files: tuple[str, ...]
    form: str
    kind: str | None
    model: str | None
    stdin_filename: str | None


@click.command(
    "inspect",
    cls=Command,
    help="Show what briefcheck sees in a letter.",
    add_help_option=False,
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=options.PATH)
@options.kind_option
@options.format_option
@options.language_option
@options.model_option
@options.config_options
@options.stdin_option
@options.help_option
def command(**arguments: Any) -> int:
    """Inspect letters."""
    return _inspect(Request(**arguments))


def _inspect(request: Request) -> Exit:
    kind = Kind(request.kind) if request.kind else None
    houses = open_houses(Preferences(kind=kind))
    sources, exit_code = find_sources(
        request.files, request.stdin_filename, houses.choice
    )
    tasks = make_tasks(sources, houses)
    read = [(task, task.read()) for task in tasks]
    for _, letter in read:
        if isinstance(letter, Report):
            tell(f"{letter.path}: {letter.failure}")
    letters = [(task, each) for task, each in read if not isinstance(each, Report)]
    if letters:
        _show(_analyse(letters, request.model), request)
    if len(letters) < len(read):
        return Exit.FAILED
    return exit_code if all(task.house.is_sound for task in tasks) else Exit.USAGE


def _analyse(
    letters: Sequence[tuple[Task, Letter]], model: str | None
) -> Iterator[Analysis]:
    first = Linter(letters[0][0].house.rulebook, model=model)
    houses = dict.fromkeys(task.house for task, _ in letters)
    read_rules(houses)
    linters = {house: first.with_rules(house.rulebook) for house in houses}
    for task, letter in letters:
        yield linters[task.house].under(task.settings).analyse(letter)


def _show(analyses: Iterable[Analysis], request: Request) -> None:
    from briefcheck.learned.examples import Examples  # noqa: PLC0415 -- brings numpy in

    like = Examples().like
    if request.form == "json":
        write(render_inspection(analyses, like))
        return
    language, paint = current_language(), find_paint()
    for analysis in analyses:
        write(render_inspection_text(analysis, language, paint, like))
