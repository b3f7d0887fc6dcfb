"""``briefcheck corpus``: work on labelled letters."""

from __future__ import annotations

import click

from briefcheck.cli import options
from briefcheck.cli.shapes import Group


@click.group(
    "corpus",
    cls=Group,
    no_args_is_help=False,
    add_help_option=False,
    help="Measure the rules on labelled letters.",
    options_metavar="[OPTIONS]",
    subcommand_metavar="COMMAND",
)
@options.help_option
def command() -> None:
    """Leave it to a command of the group."""


command.table = {
    "score": (
        "briefcheck.cli.corpus_score",
        "Compare findings with labels: precision, recall and F1 for each rule.",
    ),
}
