"""``briefcheck rules schema``: what editors complete and check rule files with."""

from __future__ import annotations

from importlib.resources import files

import click

from briefcheck.cli import options
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command


@click.command(
    "schema",
    cls=Command,
    help="Show the JSON Schema of a rule file.",
    add_help_option=False,
)
@options.help_option
def command() -> None:
    """Write the schema that ships with briefcheck."""
    schema = files("briefcheck") / "schemas" / "rule.schema.json"
    write(schema.read_text(encoding="utf-8"))
