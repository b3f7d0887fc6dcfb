"""``/v1/lint`` and ``/v1/review``: one letter in, one JSON document out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from briefcheck.web.clients import run_for
from briefcheck.web.jobs import Draft, Lint, Review
from briefcheck.web.requests import read_letter_request

if TYPE_CHECKING:
    from starlette.requests import Request

    from briefcheck.web.jobs import Job
    from briefcheck.web.pool import Pool
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
        return await self._do(Lint(await self._draft(request)), request)

    async def review(self, request: Request) -> Response:
        """Answer with all that an editor shows of a letter."""
        return await self._do(Review(await self._draft(request)), request)

    async def _draft(self, request: Request) -> Draft:
        asked = await read_letter_request(request)
        return Draft(asked.text, asked.lang or self.language, asked.kind)

    async def _do(self, job: Job, request: Request) -> Response:
        return Response(await run_for(request, self.pool, job), media_type=_JSON)
