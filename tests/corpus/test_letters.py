from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.corpus import LabelledLetter, read_corpus
from briefcheck.decoding import decode
from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.sections import read_letter
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from briefcheck.findings import Finding, Report

LETTERS = list(read_corpus(Path(__file__).parents[2] / "corpus" / "dev"))


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    rulebook, _ = read_rulebook(bundled_rules())
    letters = [read_letter(letter.data, letter.id) for letter in LETTERS]
    return {report.path: report for report in Linter(rulebook).lint(letters)}


def between(source: SourceText, finding: Finding) -> str:
    starts = source.line_starts
    start = starts[finding.start.line - 1] + finding.start.column - 1
    end = starts[finding.end.line - 1] + finding.end.column - 1
    return source.text[start:end]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.id)
def test_every_letter_gives_findings_at_their_words(
    letter: LabelledLetter, reports: dict[str, Report]
) -> None:
    source = SourceText(letter.id, decode(letter.data, letter.id))

    report = reports[letter.id]

    places = [(each.start, each.rule) for each in report.findings]
    assert report.failure is None
    assert places == sorted(places)
    assert [each.excerpt for each in report.findings] == [
        between(source, each) for each in report.findings
    ]
