"""Places that patterns match, and which of them count in any case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck.checks.find import make_find
from briefcheck.hits import Certainty
from briefcheck.locate import bundled_rules
from briefcheck.patterns import Pattern, Within
from briefcheck.rulebook import Find
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.analysis import Analysis

RULEBOOK, _ = read_rulebook(bundled_rules())
RULE = RULEBOOK.rules["tone/defensive"]
BROKEN = Pattern(words=("kapot",))
BELL = Pattern(words=("bel",))


@pytest.fixture
def denied(told: Analysis) -> Analysis:
    """Return a letter of which the model is sure that no sentence breaks the rule."""
    certainties = {
        (number, RULE.id): Certainty.DENIED for number in range(len(told.views))
    }
    return replace(told, certainties=certainties)


def test_what_the_model_denies_does_not_count(denied: Analysis) -> None:
    assert found(Find((BROKEN,), learned=True), denied) == []


def test_what_is_clear_counts_whatever_the_model_says(denied: Analysis) -> None:
    check = Find((), clear=(BROKEN,), learned=True)

    assert found(check, denied) == [("kapot", Certainty.CLEAR)]


def test_what_is_clear_has_no_exceptions(denied: Analysis) -> None:
    check = Find((BROKEN,), unless=(BROKEN,), clear=(BROKEN,))

    assert found(check, denied) == [("kapot", Certainty.CLEAR)]


def test_a_clause_gets_one_hit_the_clearest(told: Analysis) -> None:
    certainties = {(1, RULE.id): Certainty.LIKELY}
    check = Find((BELL,), clear=(BROKEN,), learned=True)

    hits = found(check, replace(told, certainties=certainties))

    assert hits == [("kapot", Certainty.CLEAR)]


def test_a_sentence_gets_one_hit_if_the_rule_says_so(
    analyse: Callable[[str], Analysis],
) -> None:
    analysis = analyse("Beste Tom,\n\nDe bel is kapot en de lamp valt om.\n")
    both = Find((BROKEN, Pattern(words=("lamp",))), per=Within.SENTENCE)

    assert len(found(replace(both, per=Within.CLAUSE), analysis)) == 2
    assert [words for words, _ in found(both, analysis)] == ["kapot"]


def found(check: Find, analysis: Analysis) -> list[tuple[str, Certainty]]:
    text = analysis.letter.source.text
    hits = make_find(check, RULE, {})(analysis)
    return [(text[hit.span.start : hit.span.end], hit.certainty) for hit in hits]
