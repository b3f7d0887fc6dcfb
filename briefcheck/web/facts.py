"""``/v1/rules``, health, version, and the description of all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from briefcheck.reporters.rule_table import render_rule_json, render_rules_json
from briefcheck.version import __version__
from briefcheck.web.openapi import read_openapi
from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from starlette.requests import Request

    from briefcheck.rulebook import Rulebook
    from briefcheck.web.pool import Pool

_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Facts:
    """Tells what the server works with."""

    pool: Pool
    rulebook: Rulebook

    def routes(self) -> list[Route]:
        """Return the addresses of this part."""
        return [
            Route("/v1/rules", self.rules),
            Route("/v1/rules/{rule:path}", self.rule),
            Route("/v1/health", self.health),
            Route("/v1/version", self.version),
            Route("/openapi.json", self.openapi),
        ]

    async def rules(self, _: Request) -> Response:
        """Answer with all rules."""
        rules = self.rulebook.rules.values()
        return Response(render_rules_json(rules), media_type=_JSON)

    async def rule(self, request: Request) -> Response:
        """Answer with one rule and its examples."""
        rule = self.rulebook.rules.get(request.path_params["rule"])
        if rule is None:
            raise RequestError(Problem.NOT_FOUND)
        return Response(render_rule_json(rule), media_type=_JSON)

    async def health(self, _: Request) -> Response:
        """Answer that letters can be checked: the server begins with a warm worker."""
        return JSONResponse({"status": "ok"})

    async def version(self, _: Request) -> Response:
        """Answer with the versions of briefcheck and its parts."""
        document = {
            "briefcheck": __version__,
            "rules": self.rulebook.digest,
            "pipeline": self.pool.pipeline,
        }
        return JSONResponse(document)

    async def openapi(self, _: Request) -> Response:
        """Answer with the description of the whole server."""
        return JSONResponse(read_openapi())
