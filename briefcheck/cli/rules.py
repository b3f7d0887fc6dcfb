"""``briefcheck rules``: the table of rules; below it ``test`` and ``schema``."""

from __future__ import annotations

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.screen import find_paint, write
from briefcheck.cli.shapes import Group
from briefcheck.reporters.rule_table import render_rules, render_rules_json


@click.group(
    "rules",
    cls=Group,
    no_args_is_help=False,
    add_help_option=False,
    invoke_without_command=True,
    help="List the rules.",
    options_metavar="[OPTIONS]",
    subcommand_metavar="[COMMAND]",
)
@options.format_option
@options.language_option
@options.config_options
@options.help_option
@click.pass_context
def command(context: click.Context, form: str) -> int:
    """List the rules, or leave it to a command of the group."""
    if context.invoked_subcommand:
        return Exit.CLEAN
    house = read_house()
    rules = house.rulebook.rules.values()
    if form == "json":
        write(render_rules_json(rules))
    else:
        write(render_rules(rules, house.language, find_paint()))
    return Exit.CLEAN if house.is_sound else Exit.USAGE


command.table = {
    "new": ("briefcheck.cli.rules_new", "Write a rule of your own to start from."),
    "test": ("briefcheck.cli.rules_test", "Run the examples of all rules."),
    "schema": ("briefcheck.cli.rules_schema", "Show the JSON Schema of a rule file."),
}
