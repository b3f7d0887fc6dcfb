"""Findings that are not sure weigh less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck import Linter, read_rulebook
from briefcheck.findings import Level
from briefcheck.hits import Certainty, Hit
from briefcheck.letter import Kind
from briefcheck.locate import bundled_rules
from briefcheck.sections import read_letter
from briefcheck.settings import RuleLevel, Settings
from briefcheck.text import Span
from briefcheck.weighing import weigh

if TYPE_CHECKING:
    from briefcheck.rulebook import Rule

CLEAR = Hit(Span(0, 5))
SURE = replace(CLEAR, certainty=Certainty.SURE)
LIKELY = replace(CLEAR, certainty=Certainty.LIKELY)
UNSURE = replace(CLEAR, certainty=Certainty.UNSURE)
HEDGING = """Beste Tom,

Bedankt voor je brief van 3 mei.

De bel is kapot. Dat is onze fout. Wij proberen je morgen een nieuwe te sturen.

Groeten,
Femke
"""
ERROR, WARNING, SUGGESTION = Level.ERROR, Level.WARNING, Level.SUGGESTION


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(read_rulebook(bundled_rules())[0])


@pytest.fixture(scope="module")
def rule(linter: Linter) -> Rule:
    return next(rule for rule in linter.rules if rule.id == "tone/hedging")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([(ERROR, CLEAR)], [ERROR]),
        ([(ERROR, SURE), (SUGGESTION, SURE)], [ERROR, SUGGESTION]),
        ([(ERROR, SURE)], [WARNING]),
        ([(WARNING, SURE)], [WARNING]),
        ([(ERROR, SURE), (ERROR, UNSURE)], [ERROR, WARNING]),
        ([(WARNING, SURE), (WARNING, UNSURE)], [WARNING, SUGGESTION]),
        ([(SUGGESTION, SURE), (ERROR, UNSURE)], [SUGGESTION, SUGGESTION]),
        ([(ERROR, UNSURE), (WARNING, UNSURE)], [SUGGESTION, SUGGESTION]),
        ([(WARNING, SURE), (ERROR, LIKELY)], [WARNING, ERROR]),
        ([(ERROR, LIKELY), (WARNING, LIKELY)], [SUGGESTION, SUGGESTION]),
        ([], []),
    ],
    ids=[
        "clear weighs as the rule does",
        "sure does so beside another",
        "and is no error alone",
        "but a warning may stand alone",
        "unsure weighs one level less",
        "an unsure warning is a suggestion",
        "a suggestion alone makes no other finding likelier",
        "where nothing is sure all are suggestions",
        "beside a sure one a likely one weighs as its rule does",
        "likely ones do not bear each other out",
        "nothing found",
    ],
)
def test_levels(
    rule: Rule, found: list[tuple[Level, Hit]], expected: list[Level]
) -> None:
    places = [Span(10 * n, 10 * n + 5) for n in range(len(found))]

    weighed = weigh(
        [
            (replace(rule, level=level), level, replace(hit, span=place))
            for place, (level, hit) in zip(places, found, strict=True)
        ]
    )

    assert [level for _, level, _ in weighed] == expected


def test_a_level_that_somebody_chose_stays(rule: Rule) -> None:
    ((_, level, _),) = weigh([(rule, Level.ERROR, UNSURE)], chosen=[rule.id])

    assert level is Level.ERROR


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((), WARNING), ((RuleLevel("tone", ERROR),), ERROR)],
    ids=["by itself", "laid down, though it is the same"],
)
def test_a_level_that_is_laid_down_is_chosen(
    linter: Linter, levels: tuple[RuleLevel, ...], expected: Level
) -> None:
    letter = read_letter(HEDGING.encode(), "brief.txt")
    analysis = linter.analyse(replace(letter, stated_kind=Kind.JUSTIFIED))
    numbers = range(len(analysis.sentences))
    doubtful = {(number, "tone/hedging"): Certainty.UNSURE for number in numbers}

    report = linter.under(Settings(levels=levels)).report(
        replace(analysis, certainties=doubtful)
    )

    (hedging,) = (each for each in report.findings if each.rule == "tone/hedging")
    assert hedging.level is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Span(6, 9), Level.WARNING),
        (Span(12, 15), Level.ERROR),
        (Span(10, 10), Level.ERROR),
    ],
    ids=["in the same sentence", "in the next sentence", "something missing"],
)
def test_two_findings_in_a_sentence_do_not_bear_each_other_out(
    rule: Rule, other: Span, expected: Level
) -> None:
    sentences = [Span(0, 10), Span(10, 20)]
    beside = replace(SURE, span=other)
    rules = [replace(rule, level=level) for level in (Level.ERROR, Level.WARNING)]

    weighed = weigh(
        [(rules[0], Level.ERROR, SURE), (rules[1], Level.WARNING, beside)], sentences
    )

    assert [level for _, level, _ in weighed] == [expected, Level.WARNING]
