"""``briefcheck baseline check``: known findings that do not occur any more."""

from __future__ import annotations

from typing import Any

import click

from briefcheck.cli.baselines import Request, baseline_options, lay_beside, list_gone
from briefcheck.cli.exits import Exit
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.places import shown_path

_HELP = """\
Say which known findings do not occur any more.

Without PATH, all letters of the baseline are looked at. New findings are for \
briefcheck lint --baseline.

Exit codes: 0 all still occur, 1 some do not, 2 wrong usage or no such file, 3 a \
letter could not be checked. Of several, the highest."""


@click.command("check", cls=Command, help=_HELP, add_help_option=False)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@baseline_options
def command(**arguments: Any) -> int:
    """Tell what is gone."""
    comparison, exit_code = lay_beside(Request(**arguments), may_be_new=False)
    gone = list_gone(comparison)
    known = sum(comparison.pruned().values())
    message = "{file}: findings that still occur: {known}, that do not any more: {gone}"
    file = shown_path(comparison.baseline.file)
    write(translate(message, file=file, known=known, gone=gone))
    return max(exit_code, Exit.FINDINGS if gone else Exit.CLEAN)
