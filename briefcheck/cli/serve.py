"""``briefcheck serve``: the page, the API and LanguageTool's protocol."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.cli.values import Count

_HELP = """\
Serve the page, the API and LanguageTool's protocol on this machine.

Everything stays on this machine: nothing of a letter is kept, logged or sent on. \
Bound to another address, the server asks every client for a token.

Word processors and mail programs that know LanguageTool show what briefcheck finds: \
give them the address with /v2 behind it."""


_ORIGIN = re.compile(r"https?://[^\s/*?#@]+")
_TOKEN = re.compile(r"[\w-]{16,200}", re.ASCII)


def _origins(
    _: click.Context, __: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    origins = tuple(value.lower().rstrip("/") for value in values)
    if not all(map(_ORIGIN.fullmatch, origins)):
        raise click.BadParameter(
            translate("name one website (https://helpdesk.example)")
        )
    return origins


def _token(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value and not _TOKEN.fullmatch(value):
        raise click.BadParameter(
            translate("too easy to guess (take at least 16 letters, digits, - or _)")
        )
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck serve``; None or empty where left out."""

    host: str
    port: int
    no_open: bool
    token: str | None
    allow_host: tuple[str, ...]
    allow_origin: tuple[str, ...]
    add_ons: bool
    workers: int
    model: str | None


@click.command("serve", cls=Command, help=_HELP, add_help_option=False)
@click.option(
    "--host",
    default="127.0.0.1",
    metavar="ADDRESS",
    help="Where to listen (default: 127.0.0.1, this machine alone).",
)
@click.option(
    "--port",
    type=Count(0, 65535),
    default=8010,
    metavar="N",
    help="The port to listen on (default: 8010; 0 takes any that is free).",
)
@click.option("--no-open", is_flag=True, help="Do not open the page in a browser.")
@click.option(
    "--token",
    envvar="BRIEFCHECK_TOKEN",
    callback=_token,
    metavar="TEXT",
    help="What clients must show; made up when --host asks for one.",
)
@click.option(
    "--allow-host",
    multiple=True,
    metavar="NAME",
    help="Another name by which the server may be called.",
)
@click.option(
    "--allow-origin",
    multiple=True,
    callback=_origins,
    metavar="URL",
    help="A website that may use the server (https://helpdesk.example).",
)
@click.option(
    "--add-ons",
    is_flag=True,
    help="Add-ons of browsers, mail programs and Obsidian may use the server.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1, max=64),
    default=2,
    metavar="N",
    help="How many letters may be checked at once (default: 2).",
)
@options.language_option
@options.model_option
@options.config_options
@options.help_option
def command(**arguments: Any) -> int:
    """Serve until Ctrl-C."""
    return _serve(Request(**arguments))


def _serve(request: Request) -> Exit:
    house = read_house()
    try:
        from briefcheck.cli.serving import run  # noqa: PLC0415 -- needs an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"starlette", "uvicorn"}:
            raise
        missing = "the server is not installed (pip install 'briefcheck[serve]')"
        raise click.UsageError(translate(missing)) from error
    run(request, house)
    return Exit.CLEAN if house.is_sound else Exit.USAGE
