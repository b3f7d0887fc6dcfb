"""``briefcheck cache path``: where results are kept."""

from __future__ import annotations

import click

from briefcheck.cache import VARIABLE, find_folder
from briefcheck.cli import options
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command

_HELP = f"""\
Show in which folder results are kept.

The variable {VARIABLE} names another one."""


@click.command("path", cls=Command, help=_HELP, add_help_option=False)
@options.language_option
@options.help_option
def command() -> None:
    """Write the folder."""
    write(str(find_folder()))
