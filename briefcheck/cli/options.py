"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from briefcheck.cli.values import Choice, File
from briefcheck.kind_names import meant_kind
from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    Function = TypeVar("Function", bound=Callable[..., object])

#: One of the kinds of reply; who gives its Dutch name is told what it is called here.
KIND = Choice(
    *(kind.value for kind in Kind),
    meant=meant_kind,
)
#: A letter or a folder; whether it can be read is told by who reads it.
PATH = click.Path(readable=False)
#: Where the values of ``--config`` and ``--isolated`` are kept for a whole run.
CONFIG = "briefcheck.config"
ISOLATED = "briefcheck.isolated"

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
    type=KIND,
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


def _keep(context: click.Context, option: click.Parameter, value: object) -> None:
    if value:
        context.meta[f"briefcheck.{option.name}"] = value


_config_option = click.option(
    "--config",
    type=File(),
    metavar="FILE",
    expose_value=False,
    callback=_keep,
    help="Use this configuration, whatever lies near the letters.",
)
_isolated_option = click.option(
    "--isolated",
    is_flag=True,
    expose_value=False,
    callback=_keep,
    help="Use no configuration.",
)


def config_options(command: Function) -> Function:
    """Add the options that say which configuration counts."""
    return _config_option(_isolated_option(command))
