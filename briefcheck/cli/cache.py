"""``briefcheck cache``: the results of earlier runs."""

from __future__ import annotations

import click

from briefcheck.cli import options
from briefcheck.cli.shapes import Group

_HELP = """\
Show or throw away the results of earlier runs.

What was found in a letter is kept, so that a letter that stays the same need not be \
checked again. Of the letter itself not a word is kept."""


@click.group(
    "cache",
    cls=Group,
    no_args_is_help=False,
    add_help_option=False,
    help=_HELP,
    options_metavar="[OPTIONS]",
    subcommand_metavar="COMMAND",
)
@options.help_option
def command() -> None:
    """Leave it to a command of the group."""


command.table = {
    "path": ("briefcheck.cli.cache_path", "Show in which folder results are kept."),
    "clear": ("briefcheck.cli.cache_clear", "Throw all results away."),
}
