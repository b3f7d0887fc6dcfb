"""Reports for people: calm, 80 columns, in the order of the letter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.findings import Level
from briefcheck.paint import Ink, Paint, plain
from briefcheck.paragraphs import quote, squeeze, wrap
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.findings import Finding, Report
    from briefcheck.wording import Language

_INDENT = 9
_LEVEL_INK = {
    Level.ERROR: Ink.ERROR,
    Level.WARNING: Ink.WARNING,
    Level.SUGGESTION: Ink.SUGGESTION,
}


def render_text(
    reports: Iterable[Report], language: Language = "nl", paint: Paint = plain
) -> Iterator[str]:
    """Yield the reports as whole lines, those of a letter as soon as it is done."""
    seen = []
    for report in reports:
        seen.append(report)
        yield _render_report(report, language, paint)
    yield _space_before_summary(seen) + _render_summary(seen, language)


def _render_report(report: Report, language: Language, paint: Paint) -> str:
    lines = [_heading(report, language, paint)]
    if report.failure:
        lines.append(wrap(report.failure, 2))
    elif report.kind is None:
        lines.append(paint(wrap(pick(wording.KIND_REMEDY, language), 2), Ink.QUIET))
    findings = [_render_finding(each, language, paint) for each in report.findings]
    end = "\n\n" if findings else "\n"
    return "\n\n".join(["\n".join(lines), *findings]) + end


def _heading(report: Report, language: Language, paint: Paint) -> str:
    name = paint(report.path, Ink.NAME)
    if report.failure:
        return f"{name} — {pick(wording.NOT_CHECKED, language)}"
    nothing = "" if report.findings else f": {pick(wording.NO_FINDINGS, language)}"
    kind = wording.describe_kind(report.kind, language, stated=report.kind_stated)
    return f"{name} — {kind}{nothing}"


def _render_finding(finding: Finding, language: Language, paint: Paint) -> str:
    level = pick(wording.LEVELS[finding.level], language)
    place = f"{finding.start.line}:{finding.start.column}".rjust(_INDENT - 2)
    ink = _LEVEL_INK[finding.level]
    head = f"{place}  {paint(level, ink)}  {paint(finding.rule, Ink.QUIET)}"
    return "\n".join([head, *_explain(finding, language, paint)])


def _explain(finding: Finding, language: Language, paint: Paint) -> Iterator[str]:
    if squeeze(finding.excerpt) not in squeeze(finding.message):
        yield paint(wrap(quote(finding.excerpt), _INDENT), Ink.WORDS)
    yield wrap(finding.message, _INDENT)
    if finding.suggestions:
        write = pick(wording.WRITE, language)
        yield wrap(f"{write} {finding.suggestions[0]}", _INDENT)


def _space_before_summary(reports: Sequence[Report]) -> str:
    return "" if not reports or reports[-1].findings else "\n"


def _render_summary(reports: Sequence[Report], language: Language) -> str:
    failed = sum(report.failure is not None for report in reports)
    levels = Counter(finding.level for report in reports for finding in report.findings)
    counts = [
        wording.count(levels[level], level, language)
        for level in Level
        if levels[level]
    ]
    counts = counts or [pick(wording.NO_FINDINGS, language)]
    if failed:
        counts.append(f"{failed} {pick(wording.NOT_CHECKED, language)}")
    line = f"{wording.count_letters(len(reports), language)}: {', '.join(counts)}"
    return "\n".join([line, *_more(reports, language)]) + "\n"


def _more(reports: Sequence[Report], language: Language) -> Iterator[str]:
    finding = next((each for report in reports for each in report.findings), None)
    if finding:
        yield f"{pick(wording.MORE, language)} briefcheck explain {finding.rule}"
