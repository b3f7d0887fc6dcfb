"""Where a finding shows in a client that can only underline words.

What is missing has no words. It is shown on the word beside which it belongs; of
several that belong there, each gets a word of its own, for many clients show one
finding a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.remedies import find_remedies
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.findings import Finding
    from briefcheck.letter import Letter
    from briefcheck.remedies import Remedy
    from briefcheck.rulebook import Rule

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding, the words it is shown on, and what may stand there instead."""

    finding: Finding
    rule: Rule
    span: Span
    sentence: str
    replacements: tuple[str, ...] = ()


def mark_findings(
    findings: Iterable[Finding], rules: Mapping[str, Rule], analysis: Analysis
) -> list[Mark]:
    """Return the marks of some findings, in the order of the letter."""
    return sorted(_Marker(rules, analysis).marks(findings), key=_order)


def _order(mark: Mark) -> tuple[Span, str]:
    return mark.span, mark.finding.rule


class _Marker:
    """Finds words for findings, and keeps in mind which ones are taken."""

    def __init__(self, rules: Mapping[str, Rule], analysis: Analysis) -> None:
        self._rules = rules
        self._analysis = analysis
        self._words = list(_words(analysis.letter))
        self._taken: list[Span] = []

    def marks(self, findings: Iterable[Finding]) -> Iterator[Mark]:
        missing = []
        for finding in findings:
            span = self._span(finding)
            if span.start == span.end:
                missing.append(finding)
                continue
            self._taken.append(span)
            yield self._mark(finding, span)
        if self._words:
            yield from map(self._mark_missing, missing)

    def _span(self, finding: Finding) -> Span:
        source = self._analysis.letter.source
        return Span(source.offset(finding.start), source.offset(finding.end))

    def _mark_missing(self, finding: Finding) -> Mark:
        remedies = self._remedies(finding)
        place = remedies[0].span.start if remedies else self._span(finding).start
        span = self._free_word(place)
        self._taken.append(span)
        return self._mark(finding, span)

    def _mark(self, finding: Finding, span: Span) -> Mark:
        words = self._analysis.letter.source.file.slice(span)
        fitting = (_replace(remedy, words, span) for remedy in self._remedies(finding))
        replacements = tuple(filter(None, fitting))
        rule = self._rules[finding.rule]
        return Mark(finding, rule, span, self._sentence(span), replacements)

    def _sentence(self, span: Span) -> str:
        source = self._analysis.letter.source
        spans = (source.in_file(each.span) for each in self._analysis.sentences)
        around = next((each for each in spans if each.overlaps(span)), span)
        return source.file.slice(around)

    def _free_word(self, place: int) -> Span:
        """Return the word that begins or ends at a place, or one soon after it."""
        following = bisect_left(self._words, Span(place, place))
        ends = following > 0 and self._words[following - 1].end == place
        first = min(following - ends, len(self._words) - 1)
        words = self._words[first:]
        free = (word for word in words if not any(map(word.overlaps, self._taken)))
        return next(free, words[0])

    def _remedies(self, finding: Finding) -> tuple[Remedy, ...]:
        return find_remedies(finding, self._rules[finding.rule], self._analysis)


def _replace(remedy: Remedy, words: str, span: Span) -> str:
    """Return what a remedy makes of some words; nothing if it stands elsewhere."""
    if remedy.span == span:
        return remedy.words
    if remedy.span == Span(span.start, span.start):
        return remedy.words + words
    if remedy.span == Span(span.end, span.end):
        return words + remedy.words
    return ""


def _words(letter: Letter) -> Iterator[Span]:
    source = letter.source
    for block in letter.blocks:
        span = source.in_file(block.span)
        for match in _WORD.finditer(source.file.text, span.start, span.end):
            yield Span(match.start(), match.end())
