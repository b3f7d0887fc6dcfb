"""``briefcheck config``: what counts for a letter and why, or the schema."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import enter, open_houses
from briefcheck.cli.screen import find_paint, tell, write
from briefcheck.cli.shapes import Command
from briefcheck.cli.standings import find_standing
from briefcheck.cli.translation import current_language, translate
from briefcheck.gathering import Choice, gather
from briefcheck.houses import House, Preferences
from briefcheck.places import absolute
from briefcheck.reporters.standing import render_standing, render_standing_json

_HELP = """\
Show what counts for a letter, and where that was laid down.

PATH is a letter or a folder (default: this folder). `briefcheck config schema` writes \
the JSON Schema of briefcheck.toml, by which editors complete and check it."""
_SCHEMA = "schema"


@click.command("config", cls=Command, help=_HELP, add_help_option=False)
@click.argument("path", required=False, default=".", metavar="[PATH]")
@options.format_option
@options.language_option
@options.config_options
@options.help_option
def command(path: str, form: str) -> int:
    """Show what counts, or the schema."""
    if path == _SCHEMA:
        _write_schema()
        return Exit.CLEAN
    return _show(Path(path), form)


def _write_schema() -> None:
    schema = files("briefcheck") / "schemas" / "config.schema.json"
    write(schema.read_text(encoding="utf-8"))


def _show(path: Path, form: str) -> Exit:
    # Of a folder the configuration that counts is the one in it.
    house = open_houses(Preferences()).house_of(path / "x" if path.is_dir() else path)
    enter(house)
    standing = find_standing(house, path)
    if form == "json":
        write(render_standing_json(standing))
    else:
        write(render_standing(standing, current_language(), find_paint()))
    is_whole = _tell_idle(house) if path.is_dir() else True
    return Exit.CLEAN if house.is_sound and is_whole else Exit.USAGE


def _tell_idle(house: House) -> bool:
    """Tell which overrides hold for no letter; return whether all hold for one."""
    overrides = house.config.overrides
    if not overrides:
        return True
    folders = {each.patterns.folder.as_posix() for each in overrides}
    sources = gather(sorted(folders), choice=Choice(house.is_letter)).sources
    letters = [absolute(source.path) for source in sources if source.path]
    idle = [o for o in overrides if not any(map(o.patterns.match, letters))]
    for each in idle:
        message = "{place}: this override holds for no letter (look at its files)"
        tell(translate(message, place=each.place))
    return not idle
