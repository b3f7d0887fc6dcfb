"""Findings that are not sure weigh less."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck import read_rulebook
from briefcheck.findings import Level
from briefcheck.hits import Certainty, Hit
from briefcheck.locate import bundled_rules
from briefcheck.text import Span
from briefcheck.weighing import weigh

if TYPE_CHECKING:
    from briefcheck.rulebook import Rule

CLEAR = Hit(Span(0, 5))
SURE = replace(CLEAR, certainty=Certainty.SURE)
LIKELY = replace(CLEAR, certainty=Certainty.LIKELY)
UNSURE = replace(CLEAR, certainty=Certainty.UNSURE)
ERROR, WARNING, SUGGESTION = Level.ERROR, Level.WARNING, Level.SUGGESTION


@pytest.fixture(scope="module")
def rule() -> Rule:
    rulebook, _ = read_rulebook(bundled_rules())
    return rulebook.rules["tone/hedging"]


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
    default = replace(rule, level=Level.WARNING)

    ((_, level, _),) = weigh([(default, Level.ERROR, UNSURE)])

    assert level is Level.ERROR


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
