"""``briefcheck explain``: the page of a rule or an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefcheck.cli import options
from briefcheck.cli.completing import complete_pages
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.screen import find_paint, write
from briefcheck.cli.selection import unknown_rule
from briefcheck.cli.shapes import Command
from briefcheck.reporters.explanation import explain_act, explain_rule

if TYPE_CHECKING:
    from briefcheck.houses import House

_ACTS = "acts/"


@click.command(
    "explain",
    cls=Command,
    help="Explain a rule, with examples.",
    add_help_option=False,
)
@click.argument(
    "names", nargs=-1, required=True, metavar="ID...", shell_complete=complete_pages
)
@options.language_option
@options.config_options
@options.help_option
def command(names: tuple[str, ...]) -> int:
    """Explain rules and acts."""
    house = read_house()
    pages = [_page(name, house) for name in names]
    write("\n\n".join(pages))
    return Exit.CLEAN if house.is_sound else Exit.USAGE


def _page(name: str, house: House) -> str:
    rule = house.rulebook.rules.get(name)
    if rule:
        return explain_rule(rule, house.language, find_paint())
    act = house.rulebook.acts.get(name.removeprefix(_ACTS))
    if act:
        return explain_act(act, house.language, find_paint())
    acts = (f"{_ACTS}{act}" for act in house.rulebook.acts)
    raise unknown_rule(name, [*house.rulebook.rules, *acts])
