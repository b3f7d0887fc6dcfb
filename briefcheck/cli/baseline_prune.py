"""``briefcheck baseline prune``: what does not occur any more is taken out."""

from __future__ import annotations

from typing import Any

import click

from briefcheck.cli.baselines import (
    Request,
    baseline_options,
    lay_beside,
    list_gone,
    write_counts,
)
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.places import shown_path

_HELP = """\
Take out known findings that do not occur any more.

Without PATH, all letters of the baseline are looked at. Nothing is added."""


@click.command("prune", cls=Command, help=_HELP, add_help_option=False)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@baseline_options
def command(**arguments: Any) -> int:
    """Prune a baseline."""
    comparison, exit_code = lay_beside(Request(**arguments), may_be_new=False)
    gone = list_gone(comparison)
    left = comparison.pruned()
    if gone:
        write_counts(comparison.baseline.file, left)
    message = "{file}: findings taken out: {gone}, left: {known}"
    file = shown_path(comparison.baseline.file)
    write(translate(message, file=file, gone=gone, known=sum(left.values())))
    return exit_code
