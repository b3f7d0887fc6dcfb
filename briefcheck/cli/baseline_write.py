"""``briefcheck baseline write``: what is found now is known from here on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli.baselines import Request, baseline_options, lay_beside, write_counts
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.places import shown_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.baseline.entries import Entry

_HELP = """\
Write down what is found now.

PATH is a file or a folder (all .txt, .md, .html). What the baseline says of other \
letters, and of rules that were not selected, stays as it is."""


@click.command("write", cls=Command, help=_HELP, add_help_option=False)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@baseline_options
def command(**arguments: Any) -> int:
    """Write a baseline, or write it anew."""
    comparison, exit_code = lay_beside(Request(**arguments), may_be_new=True)
    file = comparison.baseline.file
    counts = comparison.rewritten()
    write_counts(file, counts)
    _tell_written(shown_path(file), counts)
    if not comparison.baseline.counts:
        message = (
            "So that they do not count: briefcheck lint --baseline {file}, or write "
            'baseline = "{file}" in briefcheck.toml'
        )
        write(translate(message, file=shown_path(file)))
    return exit_code


def _tell_written(file: str, counts: Mapping[Entry, int]) -> None:
    message = "{file}: known findings: {count}, in letters: {letters}"
    letters = len({entry.path for entry in counts})
    count = sum(counts.values())
    write(translate(message, file=file, count=count, letters=letters))
