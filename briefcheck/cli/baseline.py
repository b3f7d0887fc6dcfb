"""``briefcheck baseline``: findings that are known, so that only new ones count."""

from __future__ import annotations

import click

from briefcheck.cli import options
from briefcheck.cli.shapes import Group


@click.group(
    "baseline",
    cls=Group,
    no_args_is_help=False,
    add_help_option=False,
    help="Keep known findings apart, so that only new ones count.",
    options_metavar="[OPTIONS]",
    subcommand_metavar="COMMAND",
)
@options.help_option
def command() -> None:
    """Leave it to a command of the group."""


command.table = {
    "write": (
        "briefcheck.cli.baseline_write",
        "Write down what is found now.",
    ),
    "check": (
        "briefcheck.cli.baseline_check",
        "Say which known findings do not occur any more.",
    ),
    "prune": (
        "briefcheck.cli.baseline_prune",
        "Take out known findings that do not occur any more.",
    ),
}
