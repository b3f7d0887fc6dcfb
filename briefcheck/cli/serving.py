"""What ``briefcheck serve`` does once its arguments are read.

Apart, because the extra that it needs may not be installed.
"""

from __future__ import annotations

import errno
import secrets
import socket
import webbrowser
from ipaddress import ip_address
from typing import TYPE_CHECKING

import click

from briefcheck.cli.screen import tell, write
from briefcheck.cli.translation import translate
from briefcheck.web.guard import Access
from briefcheck.web.jobs import LinterRecipe
from briefcheck.web.pool import PoolLimits
from briefcheck.web.serving import Plan, open_socket, serve
from briefcheck.web.tokens import token_path

if TYPE_CHECKING:
    from briefcheck.cli.serve import Request
    from briefcheck.houses import House
    from briefcheck.wording import Language


def run(request: Request, house: House) -> None:
    """Serve until the process is asked to stop.

    Raises:
        UsageError: The address is taken, or not one of this machine.
        PipelineError: The pipeline is missing or unfit.
    """
    plan = _plan(request, house)
    with _listen(request) as listener:
        path = token_path(plan.access.token)
        port = listener.getsockname()[1]
        address = f"http://{_shown_name(request.host)}:{port}{path}"
        serve(plan, listener, lambda: _greet(address, house.language, request))


def _listen(request: Request) -> socket.socket:
    place = f"{request.host}:{request.port}"
    try:
        return open_socket(request.host, request.port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            taken = "{place} is taken (briefcheck may be running already; or choose "
            raise click.UsageError(
                translate(taken + "another --port)", place=place)
            ) from error
        # What Python adds to it names the address once more.
        reason = translate((error.strerror or str(error)).partition(" (")[0])
        message = "cannot listen on {place}: {reason} (choose another --host)"
        raise click.UsageError(
            translate(message, place=place, reason=reason)
        ) from error


def _plan(request: Request, house: House) -> Plan:
    # The letters lie nowhere: what the configuration says of paths is not for them.
    settings = house.settings_for(None)
    recipe = LinterRecipe(house.rulebook, settings, request.model)
    limits = PoolLimits(workers=request.workers)
    return Plan(recipe, house.language, _access(request), limits)


def _access(request: Request) -> Access:
    names = {name.lower() for name in request.allow_host}
    token = request.token
    if not _is_local(request.host):
        names |= {request.host.lower(), socket.gethostname().lower()}
        token = token or secrets.token_urlsafe(24)
    origins = frozenset(request.allow_origin)
    return Access(frozenset(names), origins, request.add_ons, token)


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _shown_name(host: str) -> str:
    """Return the host as it stands in an address that others can use."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 -- compared, not bound
        return socket.gethostname()
    return f"[{host}]" if ":" in host else host


def _greet(address: str, language: Language, request: Request) -> None:
    page = address if language == "nl" else f"{address}?lang={language}"
    write(translate("The page: {address} (Ctrl-C stops)", address=page))
    write(translate("For LanguageTool clients: {address}v2", address=address))
    if not _is_local(request.host):
        tell(translate("others on the network can read along: there is no encryption"))
    if not request.no_open:
        webbrowser.open(page)
