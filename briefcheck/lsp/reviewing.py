"""Reviewing letters, in the process that does nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefcheck.errors import BriefcheckError, TextError
from briefcheck.findings import Report
from briefcheck.front_matter import read_front_matter
from briefcheck.lsp.desks import Desks
from briefcheck.lsp.review import Advice, Failure, Request, Review
from briefcheck.remedies import find_remedies
from briefcheck.reporters.explanation_markdown import explain_rule_markdown
from briefcheck.sections import letter_from
from briefcheck.text import Position, SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefcheck.analysis import Analysis
    from briefcheck.findings import Finding
    from briefcheck.letter import PartName
    from briefcheck.lsp.desks import Desk
    from briefcheck.wording import Language

_WORD = re.compile(r"\S+")
_PLACE = re.compile(r":(\d+):(\d+)$")
#: Any letter will do to have everything loaded that letters need.
_SAMPLE = (
    "Geachte heer Smit,\n\nWij bezorgen de kast vrijdag.\n\nMet vriendelijke groet,\n"
)


class CancelledError(Exception):
    """A newer version of the text is waiting."""


@dataclass(slots=True)
class Reviewer:
    """Reviews one text after another; rules and configuration are read when changed.

    ``is_cancelled`` is asked now and then whether anybody still wants the outcome.
    """

    is_cancelled: Callable[[], bool]
    _desks: Desks = field(default_factory=Desks)

    def review(self, request: Request) -> Review | Failure | None:
        """Return what is found in a text, or why nothing is; None when cancelled."""
        try:
            return self._review(request)
        except CancelledError:
            return None
        except TextError as error:
            return _failure(error, request.language or "nl")
        except BriefcheckError as error:
            return Failure(str(error))
        except Exception as error:  # noqa: BLE001 -- one letter must not end the process
            return Failure(_tell(error), is_ours=True)

    def warm_up(self, folder: Path) -> None:
        """Load what the first letter in a folder needs."""
        self.review(Request("brief", folder / "brief", _SAMPLE))

    def _review(self, request: Request) -> Review:
        desk = self._desks.desk_for(request)
        settings = replace(desk.house.settings_for(request.path), kind=request.kind)
        source = SourceText(request.name, request.text)
        start = read_front_matter(source).end
        language = desk.house.language
        config = desk.house.config.file
        if not request.text[start:].strip():
            report = Report(request.name, request.kind, kind_stated=False)
            return Review(report, language, config=config)
        linter = desk.linter.under(settings)
        self._look_up()
        analysis = linter.analyse(letter_from(source, settings))
        self._look_up()
        report = linter.report(analysis)
        return Review(
            report=report,
            language=language,
            advice=tuple(_advice(analysis, report, desk)),
            parts=tuple(_parts(analysis)),
            start=start,
            confidence=analysis.kind.confidence,
            config=config,
        )

    def _look_up(self) -> None:
        if self.is_cancelled():
            raise CancelledError


def _advice(analysis: Analysis, report: Report, desk: Desk) -> Iterator[Advice]:
    language = desk.house.language
    for finding in report.findings:
        rule = replace(desk.rulebook.rules[finding.rule], level=finding.level)
        yield Advice(
            finding=finding,
            span=underlined(finding, analysis.letter.source.file),
            remedies=find_remedies(finding, rule, analysis),
            hover=explain_rule_markdown(rule, language, finding.message),
            page=explain_rule_markdown(rule, language),
        )


def _parts(analysis: Analysis) -> Iterator[tuple[PartName, Span]]:
    source = analysis.letter.source
    for name, span in analysis.letter.parts:
        yield name, source.in_file(span)


def underlined(finding: Finding, source: SourceText) -> Span:
    """Return the words of a finding; where something is missing, the word there.

    Editors show nothing of an empty range. *source* is the text of the file.
    """
    span = Span(source.offset(finding.start), source.offset(finding.end))
    if span.start < span.end:
        return span
    there = _WORD.match(source.text, span.start)
    words = source.text[: span.start].split()
    if there or not words:
        return Span(*there.span()) if there else span
    start = source.text.rindex(words[-1], 0, span.start)
    return Span(start, start + len(words[-1]))


def _failure(error: TextError, language: Language) -> Failure:
    place = _PLACE.search(error.place)
    message = error.message(language)
    if place is None:
        return Failure(message)
    return Failure(message, Position(int(place[1]), int(place[2])))


def _tell(error: Exception) -> str:
    """Return the sort of an error and where it arose: its words may be a letter's."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" {place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place else ""
    return type(error).__name__ + where
