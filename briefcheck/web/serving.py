"""The server at work: a socket, uvicorn, and connections that keep to the time."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import uvicorn

from briefcheck.errors import ConfigError
from briefcheck.web.app import Service, make_app
from briefcheck.web.connections import PunctualProtocol
from briefcheck.web.guard import Access
from briefcheck.web.pool import Pool, PoolLimits

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.web.jobs import Recipe
    from briefcheck.wording import Language

#: How many connections may wait to be accepted.
_BACKLOG = 256
_GRACE_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """Where and how to serve; ``port`` 0 takes any that is free."""

    recipe: Recipe
    language: Language = "nl"
    host: str = "127.0.0.1"
    port: int = 8010
    access: Access = field(default_factory=Access)
    pool_limits: PoolLimits = field(default_factory=PoolLimits)


def open_socket(plan: Plan) -> socket.socket:
    """Take the address of a plan.

    Raises:
        ConfigError: The address is taken, or not one of this machine.
    """
    place = f"{plan.host}:{plan.port}"
    try:
        family = socket.getaddrinfo(plan.host, plan.port)[0][0]
        return socket.create_server(
            (plan.host, plan.port), family=family, backlog=_BACKLOG
        )
    except OSError as error:
        reason = error.strerror or "no such address"
        raise ConfigError(
            f"{place}: cannot listen there: {reason} (choose another --port or --host)"
        ) from error


def serve(plan: Plan, listener: socket.socket, on_ready: Callable[[], None]) -> None:
    """Serve until the process is asked to stop; *on_ready* is called when warm.

    Raises:
        PipelineError: The pipeline is missing or unfit.
    """
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
        await pool.close()


def _config(service: Service) -> uvicorn.Config:
    return uvicorn.Config(
        make_app(service),
        http=PunctualProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
