"""``/v1/lint`` and ``/v1/review``: one letter in, one JSON document out."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from briefcheck.web.requests import read_letter_request
from briefcheck.web.tasks import Job

if TYPE_CHECKING:
    from starlette.requests import Request

    from briefcheck.web.pool import Pool
    from briefcheck.web.tasks import Task
    from briefcheck.wording import Language

_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Letters:
    """Has letters checked by a pool; *language* is for who asks for none."""

    pool: Pool
    language: Language

    def routes(self) -> list[Route]:
        """Return the addresses of this part."""
        return [
            Route("/v1/lint", self.lint, methods=["POST"]),
            Route("/v1/review", self.review, methods=["POST"]),
        ]

    async def lint(self, request: Request) -> Response:
        """Answer with the report of a letter."""
        return await self._do("lint", request)

    async def review(self, request: Request) -> Response:
        """Answer with all that an editor shows of a letter."""
        return await self._do("review", request)

    async def _do(self, task: Task, request: Request) -> Response:
        asked = await read_letter_request(request)
        job = Job(task, asked.text, asked.lang or self.language, asked.kind)
        return Response(await run_for(request, self.pool, job), media_type=_JSON)


async def run_for(request: Request, pool: Pool, job: Job) -> str:
    """Have a job done for a client, and drop it from the queue if the client leaves."""
    work = asyncio.ensure_future(pool.run(job))
    leaving = asyncio.ensure_future(_leaving(request))
    try:
        await asyncio.wait({work, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            return work.result()
        return ""  # Nobody is there to read it.
    finally:
        work.cancel()
        leaving.cancel()


async def _leaving(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
