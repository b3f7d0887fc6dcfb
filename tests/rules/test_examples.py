from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from briefcheck.engine import Linter
from briefcheck.examples import test_examples as failures_of
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.examples import ExampleFailure

RULEBOOK, PROBLEMS = read_rulebook(bundled_rules())

RULES = {
    "opening": ("rejection", "no-receipt", "no-date"),
    "core": (
        *("no-summary", "no-verdict", "no-reason", "no-grounds", "no-apology"),
        *("no-acknowledgement", "no-explanation", "no-prevention"),
        *("no-compensation", "justified-first", "heavy-first"),
    ),
    "closing": (
        *("no-outcome", "reopens-unjustified", "no-deadline", "vague-deadline"),
        *("no-friendly-line", "unfriendly", "no-sign-off"),
    ),
    "tone": (
        *("accusation", "hedging", "brush-off", "defensive"),
        *("no-empathy", "mixed-address"),
    ),
    "template": ("placeholder", "impersonal", "copy-paste"),
    "process": (
        *("no-next-step", "no-dispute-route", "open-agreement", "slow-deadline"),
        *("no-goodwill-gesture", "no-review-request"),
    ),
}
ACTS = (
    *("thanks", "receipt", "summary", "empathy", "apology", "acknowledgement"),
    *("explanation", "prevention", "remedy", "compensation", "deadline"),
    *("vague_deadline", "rejection", "reason", "grounds", "next_step"),
    *("dispute_route", "contact_offer", "goodwill", "agreement", "review_request"),
)
OFF = (
    "process/slow-deadline",
    "process/no-goodwill-gesture",
    "process/no-review-request",
)
LONGEST_MESSAGE = 15  # words

EXAMPLES = [
    pytest.param(name, text, id=f"{name}-{mark}{number}")
    for name, examples in chain(
        ((f"acts/{act.name}", act.examples) for act in RULEBOOK.acts.values()),
        ((rule.id, rule.examples) for rule in RULEBOOK.rules.values()),
    )
    for mark, texts in (("wrong", examples.wrong), ("right", examples.right))
    for number, text in enumerate(texts, 1)
]

Failures = dict[tuple[str, str], "ExampleFailure"]


@pytest.fixture(scope="session")
def failures() -> Failures:
    """Return every example that fails, by its rule and its text without marks."""
    found = failures_of(RULEBOOK, Linter(RULEBOOK))
    return {(failure.rule, failure.example): failure for failure in found}


def test_the_shipped_rules_have_no_problem() -> None:
    assert list(map(str, PROBLEMS)) == []


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_an_example_does_what_it_shows(
    failures: Mapping[tuple[str, str], ExampleFailure], name: str, text: str
) -> None:
    bare = text.replace("«", "").replace("»", "")

    assert failures.get((name, bare)) is None


@pytest.mark.parametrize(
    "rule", [f"{group}/{name}" for group, names in RULES.items() for name in names]
)
def test_every_rule_of_the_catalogue_is_there(rule: str) -> None:
    assert rule in RULEBOOK.rules


@pytest.mark.parametrize("act", ACTS)
def test_every_act_of_the_catalogue_is_there(act: str) -> None:
    assert act in RULEBOOK.acts


@pytest.mark.parametrize("rule", OFF)
def test_a_rule_of_taste_is_off(rule: str) -> None:
    assert RULEBOOK.rules[rule].level is None


@pytest.mark.parametrize("rule", sorted(RULEBOOK.rules))
def test_a_message_is_short(rule: str) -> None:
    message = RULEBOOK.rules[rule].message.nl

    assert len(message.split()) <= LONGEST_MESSAGE
    assert "fout" not in message.lower()
