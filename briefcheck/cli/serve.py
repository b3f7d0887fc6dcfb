"""``briefcheck serve``: the page, the API and LanguageTool's protocol."""

from __future__ import annotations

import secrets
import webbrowser
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.screen import tell, write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate

if TYPE_CHECKING:
    from briefcheck.houses import House
    from briefcheck.web.serving import Plan

_HELP = """\
Serve the page, the API and LanguageTool's protocol on this machine.

Everything stays on this machine: nothing of a letter is kept, logged or sent on. \
Bound to another address, the server asks every client for a token.

Word processors and mail programs that know LanguageTool show what briefcheck finds: \
give them the address with /v2 behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck serve``; None or empty where left out."""

    host: str
    port: int
    no_open: bool
    token: str | None
    allow_host: tuple[str, ...]
    allow_origin: tuple[str, ...]
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
    type=click.IntRange(0, 65535),
    default=8010,
    metavar="N",
    help="The port to listen on (default: 8010; 0 takes any that is free).",
)
@click.option("--no-open", is_flag=True, help="Do not open the page in a browser.")
@click.option(
    "--token",
    envvar="BRIEFCHECK_TOKEN",
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
    metavar="URL",
    help="A website that may use the server (https://helpdesk.example).",
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
        from briefcheck.web.serving import open_socket, serve  # noqa: PLC0415 -- extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"starlette", "uvicorn"}:
            raise
        missing = "the server is not installed (pip install 'briefcheck[serve]')"
        raise click.UsageError(missing) from error
    plan = _plan(request, house)
    with open_socket(plan) as listener:
        address = _address(plan, listener.getsockname()[1])
        serve(plan, listener, lambda: _welcome(address, plan, request))
    return Exit.CLEAN if house.is_sound else Exit.USAGE


def _plan(request: Request, house: House) -> Plan:
    from briefcheck.web.guard import Access  # noqa: PLC0415 -- see above
    from briefcheck.web.jobs import Recipe  # noqa: PLC0415 -- see above
    from briefcheck.web.pool import PoolLimits  # noqa: PLC0415 -- see above
    from briefcheck.web.serving import Plan  # noqa: PLC0415 -- see above

    # The letters lie nowhere: what the configuration says of paths is not for them.
    settings = house.settings_for(None)
    return Plan(
        Recipe(house.rulebook, settings, request.model),
        house.language,
        request.host,
        request.port,
        Access(
            names=frozenset(map(str.lower, request.allow_host)),
            origins=frozenset(_bare(origin) for origin in request.allow_origin),
            token=_token(request),
        ),
        PoolLimits(workers=request.workers),
    )


def _bare(origin: str) -> str:
    return origin.lower().rstrip("/")


def _token(request: Request) -> str | None:
    if request.token or _is_local(request.host):
        return request.token
    return secrets.token_urlsafe(24)


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _address(plan: Plan, port: int) -> str:
    host = f"[{plan.host}]" if ":" in plan.host else plan.host
    token = f"token/{plan.access.token}/" if plan.access.token else ""
    return f"http://{host}:{port}/{token}"


def _welcome(address: str, plan: Plan, request: Request) -> None:
    page = address if plan.language == "nl" else f"{address}?lang={plan.language}"
    write(translate("The page: {address} (Ctrl-C stops)", address=page))
    write(translate("For LanguageTool clients: {address}v2", address=address))
    if not _is_local(request.host):
        tell(translate("others on the network can read along: there is no encryption"))
    if not request.no_open:
        webbrowser.open(page)
