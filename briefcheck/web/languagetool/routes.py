"""The addresses of ``/v2``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from briefcheck.web.clients import run_for
from briefcheck.web.languagetool.asking import read_question
from briefcheck.web.languagetool.checking import Check
from briefcheck.web.languagetool.matches import category_name, category_of, software
from briefcheck.web.languagetool.wholeness import holds_alone
from briefcheck.web.requests import LONGEST_TEXT
from briefcheck.wording import pick

if TYPE_CHECKING:
    from starlette.requests import Request

    from briefcheck.rulebook import Rule, Rulebook
    from briefcheck.web.pool import Pool
    from briefcheck.wording import Language

#: LibreOffice only asks for the exact language of a document.
_LANGUAGES = [
    {"name": "Dutch", "code": "nl", "longCode": "nl"},
    {"name": "Dutch (Netherlands)", "code": "nl", "longCode": "nl-NL"},
    {"name": "Dutch (Belgium)", "code": "nl", "longCode": "nl-BE"},
]


@dataclass(frozen=True, slots=True)
class LanguageTool:
    """Answers what clients of LanguageTool ask."""

    pool: Pool
    rulebook: Rulebook
    language: Language

    def routes(self) -> list[Route]:
        """Return the addresses of this part."""
        return [
            Route("/v2/check", self.check, methods=["GET", "POST"]),
            Route("/v2/languages", self.languages),
            Route("/v2/maxtextlength", self.longest_text),
            Route("/v2/info", self.info),
            Route("/v2/configinfo", self.configuration),
            Route("/v2/healthcheck", self.health),
        ]

    async def check(self, request: Request) -> Response:
        """Answer with the matches in a text."""
        job = Check(await read_question(request), self.language)
        answer = await run_for(request, self.pool, job)
        return Response(answer, media_type="application/json")

    async def languages(self, _: Request) -> Response:
        """Answer that it is Dutch that can be checked."""
        return JSONResponse(_LANGUAGES)

    async def longest_text(self, _: Request) -> Response:
        """Answer how many characters a text may have."""
        return PlainTextResponse(str(LONGEST_TEXT))

    async def info(self, _: Request) -> Response:
        """Answer what this server is."""
        return JSONResponse({"software": software()})

    async def configuration(self, _: Request) -> Response:
        """Answer with the limits and the rules."""
        document = {
            "software": software(),
            "parameter": {"maxTextLength": LONGEST_TEXT},
            "rules": [self._rule(rule) for rule in self.rulebook.rules.values()],
        }
        return JSONResponse(document)

    async def health(self, _: Request) -> Response:
        """Answer that texts can be checked."""
        return PlainTextResponse("OK")

    def _rule(self, rule: Rule) -> dict[str, str]:
        record = {
            "ruleId": rule.id,
            "description": pick(rule.title, self.language),
            "categoryId": category_of(rule.id),
            "categoryName": category_name(rule.id, self.language),
            "locQualityIssueType": "style",
        }
        if rule.level is None:
            record["isDefaultOff"] = "yes"
        if not holds_alone(rule):
            record["isTextLevelRule"] = "yes"
        return record
