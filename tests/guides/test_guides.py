"""The model sentences of the two guides: what they recommend and advise against."""

from __future__ import annotations

import pytest

from briefcheck import Linter, read_rulebook
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.locate import bundled_rules
from briefcheck.text import SourceText, Span

RECOMMENDED = (
    "We begrijpen dat het vervelend is en pakken dit nu voor u op.",
    "Waarschijnlijk was het artikel niet duidelijk genoeg toegelicht.",
    "Zoals telefonisch besproken, sturen wij u morgen het nieuwe artikel op.",
)
ADVISED_AGAINST = (
    ("U heeft de CBW-voorwaarden niet gelezen.", "tone/accusation"),
    ("We kijken ernaar.", "tone/brush-off"),
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    rulebook, _ = read_rulebook(bundled_rules())
    return Linter(rulebook)


def tone_rules(linter: Linter, text: str) -> set[str]:
    block = Block(PartName.CORE, BlockSort.PARAGRAPH, Span(0, len(text)))
    (report,) = linter.lint([Letter(SourceText("letter", text), (block,))])
    return {
        finding.rule
        for finding in report.findings
        if finding.rule.startswith("tone/") and finding.excerpt
    }


@pytest.mark.parametrize("text", RECOMMENDED)
def test_what_a_guide_recommends_raises_no_tone_finding(
    linter: Linter, text: str
) -> None:
    assert tone_rules(linter, text) == set()


@pytest.mark.parametrize(("text", "rule"), ADVISED_AGAINST)
def test_what_a_guide_advises_against_is_found(
    linter: Linter, text: str, rule: str
) -> None:
    assert tone_rules(linter, text) == {rule}
