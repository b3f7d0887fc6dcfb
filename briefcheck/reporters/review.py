"""All that an editor shows of one letter: JSON of the shape ``briefcheck-review/1``.

Offsets count in UTF-16, as editors in browsers do; lines count from 1. The shape is a
public promise; its schema is ``briefcheck/schemas/review.schema.json``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.checklist import make_checklist
from briefcheck.remedies import find_remedies
from briefcheck.text import Span
from briefcheck.utf16 import Utf16Offsets
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.analysis import Analysis
    from briefcheck.checklist import Item
    from briefcheck.findings import Finding, Report
    from briefcheck.remedies import Remedy
    from briefcheck.rulebook import Rule
    from briefcheck.wording import Language


def render_review(
    analysis: Analysis, report: Report, rules: Sequence[Rule], language: Language
) -> str:
    """Return the review of a letter; *rules* are those that were on."""
    count = Utf16Offsets(analysis.letter.source.file.text)
    review = _Review(analysis, report, rules, language, count)
    return _render(report, analysis.kind.confidence, review.lists())


def render_failed_review(report: Report) -> str:
    """Return the review of a letter that could not be read."""
    return _render(report, 0.0, {"findings": [], "parts": [], "checklist": []})


def _render(report: Report, confidence: float, lists: dict[str, object]) -> str:
    document = {
        "schema": "briefcheck-review/1",
        "kind": report.kind.value if report.kind else None,
        "kind_stated": report.kind_stated,
        "confidence": confidence if report.kind else 0.0,
        "kind_because": list(report.kind_because),
        "failure": report.failure,
        **lists,
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


@dataclass(frozen=True, slots=True)
class _Review:
    """One letter with what was found in it, about to be written down."""

    analysis: Analysis
    report: Report
    rules: Sequence[Rule]
    language: Language
    utf16: Utf16Offsets

    def lists(self) -> dict[str, object]:
        return {
            "findings": list(self._findings()),
            "parts": list(self._parts()),
            "checklist": [self._item(item) for item in self._items()],
        }

    def _items(self) -> tuple[Item, ...]:
        return make_checklist(self.rules, self.analysis, self.report)

    def _findings(self) -> Iterator[dict[str, object]]:
        by_id = {rule.id: rule for rule in self.rules}
        for finding in self.report.findings:
            yield self._finding(finding, by_id[finding.rule])

    def _finding(self, finding: Finding, rule: Rule) -> dict[str, object]:
        source = self.analysis.letter.source
        span = Span(source.offset(finding.start), source.offset(finding.end))
        return {
            **self._place(span),
            "line": finding.start.line,
            "end_line": finding.end.line,
            "rule": finding.rule,
            "title": pick(rule.title, self.language),
            "level": finding.level.value,
            "part": self._part_at(span.start),
            "excerpt": finding.excerpt,
            "message": finding.message,
            "why": finding.why,
            "missing": span.start == span.end,
            "suggestions": list(self._suggestions(finding, rule)),
        }

    def _suggestions(self, finding: Finding, rule: Rule) -> Iterator[dict[str, object]]:
        remedies = find_remedies(finding, rule, self.analysis)
        for remedy in remedies:
            yield {"text": remedy.sentence, "edit": self._edit(remedy)}
        if not remedies:
            for text in finding.suggestions:
                yield {"text": text, "edit": None}

    def _edit(self, remedy: Remedy) -> dict[str, object]:
        return {**self._place(remedy.span), "text": remedy.words}

    def _parts(self) -> Iterator[dict[str, object]]:
        source = self.analysis.letter.source
        for part, span in self.analysis.letter.stretches:
            yield {
                "part": part.value,
                **self._place(source.in_file(span)),
                "line": source.position(span.start).line,
                "end_line": source.position(max(span.start, span.end - 1)).line,
            }

    def _part_at(self, offset: int) -> str | None:
        source = self.analysis.letter.source
        for part, span in self.analysis.letter.stretches:
            filed = source.in_file(span)
            if filed.start <= offset <= filed.end:
                return part.value
        return None

    def _item(self, item: Item) -> dict[str, object]:
        source = self.analysis.letter.source
        return {
            "rule": item.rule,
            "title": pick(item.title, self.language),
            "state": item.state.value,
            "places": [self._place(source.in_file(span)) for span in item.spans],
        }

    def _place(self, span: Span) -> dict[str, int]:
        """Return the place of a span of the file, as browsers count."""
        return {"start": self.utf16(span.start), "end": self.utf16(span.end)}
