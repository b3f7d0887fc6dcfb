"""``briefcheck cache clear``: throw results away."""

from __future__ import annotations

import click

from briefcheck.cache import Results, find_folder
from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.screen import tell, write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate


@click.command(
    "clear", cls=Command, help="Throw all results away.", add_help_option=False
)
@options.language_option
@options.help_option
def command() -> int:
    """Clear the folder, and say how many results there were."""
    folder = find_folder()
    try:
        count = Results(folder).clear()
    except OSError as error:
        reason = error.strerror or str(error)
        message = "{path}: cannot be thrown away ({reason})"
        tell(translate(message, path=error.filename or folder, reason=reason))
        return Exit.USAGE
    message = "{folder}: results thrown away: {count}"
    write(translate(message, folder=folder, count=count))
    return Exit.CLEAN
