"""Findings as the diagnostics of an editor."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck.findings import Level
from briefcheck.lsp import wording
from briefcheck.lsp.review import Failure
from briefcheck.lsp.wording import say
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcheck.lsp.positions import Ruler
    from briefcheck.lsp.review import Advice, Review
    from briefcheck.wording import Language

SOURCE = "briefcheck"
SEVERITIES: Mapping[Level, types.DiagnosticSeverity] = MappingProxyType(
    {
        Level.ERROR: types.DiagnosticSeverity.Error,
        Level.WARNING: types.DiagnosticSeverity.Warning,
        Level.SUGGESTION: types.DiagnosticSeverity.Information,
    },
)
#: Editors fade what may go: these rules point at words that do nothing.
_UNNECESSARY = frozenset({"template/unused-disable"})


def make_diagnostics(
    outcome: Review | Failure,
    ruler: Ruler,
    language: Language,
    link: Callable[[Advice], str | None],
) -> list[types.Diagnostic]:
    """Return the diagnostics of a text; *link* gives the address of an explanation."""
    if isinstance(outcome, Failure):
        return [_failure(outcome, ruler, language)]
    if outcome.report.failure:
        message = outcome.report.failure
        return [_at_start(message, types.DiagnosticSeverity.Information)]
    return [_diagnostic(advice, ruler, link(advice)) for advice in outcome.advice]


def too_long(most: int, language: Language) -> types.Diagnostic:
    """Make the diagnostic of a text that is too long to review."""
    figure = f"{most:,}".replace(",", "." if language == "nl" else ",")
    message = say(wording.TOO_LONG, language, most=figure)
    return _at_start(message, types.DiagnosticSeverity.Warning)


def _diagnostic(advice: Advice, ruler: Ruler, address: str | None) -> types.Diagnostic:
    finding = advice.finding
    is_unnecessary = finding.rule in _UNNECESSARY
    return types.Diagnostic(
        range=ruler.range(advice.span),
        severity=SEVERITIES[finding.level],
        code=finding.rule,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        message=finding.message,
        tags=[types.DiagnosticTag.Unnecessary] if is_unnecessary else None,
    )


def _failure(failure: Failure, ruler: Ruler, language: Language) -> types.Diagnostic:
    if failure.is_ours:
        message = say(wording.OUR_FAULT, language, fault=failure.message)
        return _at_start(message, types.DiagnosticSeverity.Warning)
    diagnostic = _at_start(failure.message, types.DiagnosticSeverity.Error)
    if failure.place is not None:
        start = ruler.source.offset(failure.place)
        end = _end_of_word(ruler.source.text, start)
        diagnostic.range = ruler.range(Span(start, end))
    return diagnostic


def _at_start(message: str, severity: types.DiagnosticSeverity) -> types.Diagnostic:
    line = types.Range(types.Position(0, 0), types.Position(1, 0))
    return types.Diagnostic(
        range=line, severity=severity, source=SOURCE, message=message
    )


def _end_of_word(text: str, start: int) -> int:
    words = text[start:].split(maxsplit=1)
    return start + len(words[0]) if words else start
