"""The server at work: a socket, uvicorn, and connections that keep to the time."""

from __future__ import annotations

import asyncio
import signal
import socket
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import uvicorn

from briefcheck.web.app import Service, make_app
from briefcheck.web.connections import PunctualProtocol
from briefcheck.web.guard import Access
from briefcheck.web.pool import Pool, PoolLimits

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.web.jobs import LinterRecipe
    from briefcheck.wording import Language

#: How many connections may wait to be accepted.
_BACKLOG = 256
_GRACE_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What to serve, and to whom."""

    recipe: LinterRecipe
    language: Language = "nl"
    access: Access = field(default_factory=Access)
    pool_limits: PoolLimits = field(default_factory=PoolLimits)


def open_socket(host: str, port: int) -> socket.socket:
    """Take an address; port 0 is any that is free.

    Raises:
        OSError: The address is taken, or not one of this machine.
    """
    family = socket.getaddrinfo(host, port)[0][0]
    return socket.create_server((host, port), family=family, backlog=_BACKLOG)


def serve(plan: Plan, listener: socket.socket, on_ready: Callable[[], None]) -> None:
    """Serve until the process is asked to stop; *on_ready* is called when warm.

    Raises:
        PipelineError: The pipeline is missing or unfit.
    """
    # uvicorn hands on the signal that stopped it: workers are to be stopped first.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # Ctrl-C is how a server is stopped, and no mishap.
    with suppress(KeyboardInterrupt):
        # In debug mode asyncio logs what it carries around.
        asyncio.run(_serve(plan, listener, on_ready), debug=False)


async def _serve(
    plan: Plan, listener: socket.socket, on_ready: Callable[[], None]
) -> None:
    pool = Pool(plan.recipe, plan.pool_limits)
    try:
        await pool.open()
        service = Service(pool, plan.recipe.rulebook, plan.language, plan.access)
        server = uvicorn.Server(_config(service))
        on_ready()
        await server.serve(sockets=[listener])
    finally:
        pool.close()


def _config(service: Service) -> uvicorn.Config:
    return uvicorn.Config(
        make_app(service),
        http=PunctualProtocol,
        ws="none",
        # Nobody is told to come from elsewhere: origins are compared by their host.
        proxy_headers=False,
        lifespan="off",
        log_config=None,
        access_log=False,
        log_level="error",
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
