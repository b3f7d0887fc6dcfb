"""The answer of ``/v2/check``: places in UTF-16, as all its clients count."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.findings import Level
from briefcheck.rulebook import Texts
from briefcheck.text import Span
from briefcheck.utf16 import Utf16Offsets
from briefcheck.version import __version__
from briefcheck.wording import GROUPS, WRITE, pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefcheck.findings import Finding
    from briefcheck.web.languagetool.asking import Question
    from briefcheck.web.languagetool.marking import Mark
    from briefcheck.wording import Language

DUTCH = Texts("Nederlands", "Dutch")
#: By these, clients choose a colour.
_ISSUE_TYPES: Mapping[Level, str] = {
    Level.ERROR: "grammar",
    Level.WARNING: "style",
    Level.SUGGESTION: "style",
}
_CONTEXT = 40
_MOST_REPLACEMENTS = 5


def software() -> dict[str, object]:
    """Return what clients are told about the server."""
    return {
        "name": "briefcheck",
        "version": __version__,
        "buildDate": "",
        "apiVersion": 1,
        "premium": False,
        "status": "",
    }


def category_of(rule: str) -> str:
    """Return the id of the category of a rule: its group, as LanguageTool writes it."""
    return rule.partition("/")[0].upper()


def category_name(rule: str, language: Language) -> str:
    """Return what the category of a rule is called."""
    group = rule.partition("/")[0]
    name = GROUPS.get(group)
    return pick(name, language) if name else group


def render_matches(
    marks: Iterable[Mark], question: Question, language: Language
) -> str:
    """Return the answer as one JSON document."""
    answer = _Answer(question, language, Utf16Offsets(question.text.original))
    document = {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": _language(question),
        "matches": [answer.match(mark) for mark in marks],
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


def _language(question: Question) -> dict[str, object]:
    code = "nl" if question.language == "auto" else question.language
    told = {"name": DUTCH.en if question.is_dutch else code, "code": code}
    return {**told, "detectedLanguage": {**told, "confidence": 1.0}}


def _place(span: Span, utf16: Utf16Offsets) -> dict[str, int]:
    start = utf16(span.start)
    return {"offset": start, "length": utf16(span.end) - start}


@dataclass(frozen=True, slots=True)
class _Answer:
    """Writes marks down as matches in the text that the client sent."""

    question: Question
    language: Language
    utf16: Utf16Offsets

    def match(self, mark: Mark) -> dict[str, object]:
        span = self.question.text.original_span(mark.span)
        return {
            "message": self._message(mark),
            "shortMessage": pick(mark.rule.title, self.language),
            "replacements": [
                {"value": words} for words in mark.replacements[:_MOST_REPLACEMENTS]
            ],
            **_place(span, self.utf16),
            "context": self._context(span),
            "sentence": mark.sentence,
            "type": {"typeName": "Other"},
            "rule": self._rule(mark.finding),
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": -1,
        }

    def _message(self, mark: Mark) -> str:
        finding = mark.finding
        if mark.replacements or not finding.suggestions:
            return finding.message
        write = pick(WRITE, self.language)
        return f"{finding.message} {write} {finding.suggestions[0]}"

    def _context(self, span: Span) -> dict[str, object]:
        text = self.question.text.original
        start = max(0, span.start - _CONTEXT)
        around = text[start : span.end + _CONTEXT]
        place = Span(span.start - start, span.end - start)
        return {"text": around, **_place(place, Utf16Offsets(around))}

    def _rule(self, finding: Finding) -> dict[str, object]:
        return {
            "id": finding.rule,
            "description": finding.why,
            "issueType": _ISSUE_TYPES[finding.level],
            "category": {
                "id": category_of(finding.rule),
                "name": category_name(finding.rule, self.language),
            },
        }
