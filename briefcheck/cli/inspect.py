"""``briefcheck inspect``: what the linter sees in a letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.reading import find_sources, read_source
from briefcheck.cli.screen import find_paint, tell, write
from briefcheck.cli.shapes import Command
from briefcheck.engine import Linter, Settings
from briefcheck.findings import Report
from briefcheck.letter import Kind
from briefcheck.reporters.inspection import render_inspection
from briefcheck.reporters.inspection_text import render_inspection_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.analysis import Analysis
    from briefcheck.cli.house import House
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
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.kind_option
@options.format_option
@options.language_option
@options.model_option
@options.stdin_option
@options.help_option
def command(**arguments: Any) -> int:
    """Inspect letters."""
    return _inspect(Request(**arguments))


def _inspect(request: Request) -> Exit:
    house = read_house()
    sources, exit_code = find_sources(request.files, request.stdin_filename)
    read = [read_source(source, house.config.templates) for source in sources]
    letters = [each for each in read if not isinstance(each, Report)]
    for each in read:
        if isinstance(each, Report):
            tell(f"{each.path}: {each.failure}")
    if letters:
        _show(_analyse(letters, request, house), request, house)
    if len(letters) < len(read):
        return Exit.FAILED
    return exit_code if house.is_sound else Exit.USAGE


def _analyse(
    letters: Iterable[Letter], request: Request, house: House
) -> Iterable[Analysis]:
    settings = Settings(
        kind=Kind(request.kind) if request.kind else None,
        lang=house.language,
    )
    linter = Linter(house.rulebook, model=request.model, settings=settings)
    return map(linter.analyse, letters)


def _show(analyses: Iterable[Analysis], request: Request, house: House) -> None:
    if request.form == "json":
        write(render_inspection(analyses))
        return
    language, paint = house.language, find_paint()
    for analysis in analyses:
        write(render_inspection_text(analysis, language, paint))
