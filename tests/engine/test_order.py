"""Findings come in the order of the letter, whatever the order they are found in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefcheck.analysis import Analysis
from briefcheck.engine import Linter
from briefcheck.findings import Finding, Level
from briefcheck.rulebook import Examples, Rule, Rulebook, TextMatch, Texts
from briefcheck.sections import split_letter
from briefcheck.text import SourceText, Span


def make_rule(number: int, expressions: tuple[str, ...]) -> Rule:
    texts = Texts("«{match}»", "«{match}»")
    check, examples = TextMatch(expressions), Examples((), ())
    name = f"huis/regel-{number}"
    return Rule(name, texts, Level.ERROR, check, texts, texts, (), (), examples)


RULES = tuple(
    make_rule(number, expressions)
    for number, expressions in enumerate(
        [("koffie",), ("koffie|thee",), ("k", "kof"), ("[^.]+",), ("(?m)^.*$",)]
    )
)
WORDS = st.sampled_from(["koffie", "thee", "de", "🙈", ". ", "\n", "\r\n", "\n\n"])
LETTERS = st.lists(WORDS, max_size=30).map("".join)


def findings(rules: tuple[Rule, ...], text: str) -> tuple[Finding, ...]:
    rulebook = Rulebook({rule.id: rule for rule in rules}, {}, {}, "")
    letter = split_letter(SourceText("brief.txt", text))
    return Linter(rulebook).report(Analysis(letter, ())).findings


@given(LETTERS, st.permutations(RULES))
def test_the_order_of_rules_makes_no_difference(text: str, rules: list[Rule]) -> None:
    assert findings(tuple(rules), text) == findings(RULES, text)


@given(LETTERS)
def test_findings_are_ordered_by_place_then_rule(text: str) -> None:
    found = [(each.start, each.rule, each.end) for each in findings(RULES, text)]

    assert found == sorted(set(found))


@given(LETTERS)
def test_an_excerpt_is_what_stands_at_its_place(text: str) -> None:
    source = SourceText("brief.txt", text)

    for finding in findings(RULES, text):
        start, end = map(source.offset, (finding.start, finding.end))
        assert source.slice(Span(start, end)) == finding.excerpt
