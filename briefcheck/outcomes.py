"""What was found in a letter, before any of its words are cut out.

An outcome may lie in a cache or travel between processes: it says where and what, and
holds not a word of the letter. With the source beside it, it becomes the report.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefcheck.findings import Context, Finding, Level, Report

if TYPE_CHECKING:
    from briefcheck.letter import Kind
    from briefcheck.text import SourceText, Span


#: In hexadecimal digits; a house has no two sentences alike by chance.
_DIGEST = 16


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of a place in a letter.

    ``span`` is that place in the text that is read, ``around`` the sentence there,
    None around something missing. ``{match}`` in the message stands for the words.
    """

    rule: str
    level: Level
    span: Span
    around: Span | None
    message: str
    why: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that was found in one letter, or why it could not be linted."""

    kind: Kind | None
    kind_stated: bool
    remarks: tuple[Remark, ...] = ()
    failure: str | None = None


def report_on(source: SourceText, outcome: Outcome) -> Report:
    """Return the report on a letter, its words cut out of its source."""
    findings = {_finding(source, remark) for remark in outcome.remarks}
    return Report(
        path=source.name,
        kind=outcome.kind,
        kind_stated=outcome.kind_stated,
        findings=tuple(sorted(findings, key=_order)),
        failure=outcome.failure,
    )


def _finding(source: SourceText, remark: Remark) -> Finding:
    span = source.in_file(remark.span)
    words = " ".join(source.shown(remark.span).split())
    return Finding(
        rule=remark.rule,
        level=remark.level,
        start=source.file.position(span.start),
        end=source.file.position(span.end),
        excerpt=source.file.slice(span),
        message=remark.message.replace("{match}", words),
        why=remark.why,
        suggestions=remark.suggestions,
        context=context_at(source, remark.around) if remark.around else None,
    )


def context_at(source: SourceText, around: Span) -> Context:
    """Return the lines and the digest of a sentence."""
    start, words = around.start, source.slice(around).rstrip()
    last = source.position(start + max(0, len(words) - 1))
    return Context(source.position(start).line, last.line, _digest(words))


def _order(finding: Finding) -> tuple[object, ...]:
    # Down to the message: sets have no order of their own that can be relied upon.
    return finding.start, finding.rule, finding.end, finding.message


def _digest(words: str) -> str:
    """Return what stands for some words, however they are set or wrapped."""
    plain = " ".join(normalize("NFKC", words).casefold().split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_DIGEST]
