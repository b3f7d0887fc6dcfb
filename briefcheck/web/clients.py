"""A client that waits for an answer, or no longer does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

    from briefcheck.web.jobs import Job
    from briefcheck.web.pool import Pool


async def run_for(request: Request, pool: Pool, job: Job) -> str:
    """Have a job done for a client, and drop it from the queue if the client leaves."""
    work = asyncio.ensure_future(pool.run(job))
    leaving = asyncio.ensure_future(_leaving(request))
    try:
        await asyncio.wait({work, leaving}, return_when=asyncio.FIRST_COMPLETED)
        # Of a client that left, nobody reads the answer.
        return work.result() if work.done() else ""
    finally:
        work.cancel()
        leaving.cancel()


async def _leaving(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
