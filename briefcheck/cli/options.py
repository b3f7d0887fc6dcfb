"""Options that several commands share."""

from __future__ import annotations

import click

from briefcheck.cli.shapes import Choice
from briefcheck.letter import Kind

help_option = click.help_option("--help", "-h", help="Show this help and stop.")

# Commands do not get its value: it is read before the arguments are parsed, so that
# help and messages speak it too. Here it is checked and described.
language_option = click.option(
    "--lang",
    type=Choice("nl", "en"),
    envvar="BRIEFCHECK_LANG",
    expose_value=False,
    help="Language of what you see: Dutch (nl) or English (en).",
)

format_option = click.option(
    "--format",
    "form",
    type=Choice("text", "json"),
    default="text",
    help="Text for people, JSON for programs.",
)

model_option = click.option(
    "--model",
    metavar="NAME",
    help="Another spaCy pipeline for Dutch: a package or a folder.",
)

kind_option = click.option(
    "--kind",
    type=Choice(*(kind.value for kind in Kind)),
    help="The kind of reply, if you know it; otherwise briefcheck infers it.",
)

stdin_option = click.option(
    "--stdin-filename",
    metavar="NAME",
    help="The name of the letter that comes in through -.",
)

force_option = click.option(
    "--force", is_flag=True, help="Replace a file that is there already."
)
