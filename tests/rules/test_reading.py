"""What the keys of a rule file come to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefcheck.analysis import Role, Tense
from briefcheck.findings import Level
from briefcheck.letter import Kind, PartName
from briefcheck.patterns import ClausePattern, Mark, Pattern, Within
from briefcheck.rulebook import (
    Address,
    Copy,
    Examples,
    Find,
    Missing,
    Order,
    SignOff,
    Term,
    TextMatch,
    Texts,
)

if TYPE_CHECKING:
    from briefcheck.rulebook import Check
    from tests.rules.conftest import House

ITEMS = {
    "hopen": Pattern(words=("hopen",)),
    "{words: [a, b], without: c}": Pattern(words=("a", "b"), without=("c",)),
    "{words: 24}": Pattern(words=("24",)),
    "{words: [no, off]}": Pattern(words=("no", "off")),
    '{clause: {verb: "@maanden"}}': Pattern(
        clause=ClausePattern(verb=frozenset({"@maanden"})),
        within=Within.CLAUSE,
        mark=Mark.VERB,
    ),
    '"in @maanden"': Pattern(words=("in @maanden",)),
    "{starts: helaas}": Pattern(starts=("helaas",)),
    "{words: a, mark: sentence}": Pattern(words=("a",), mark=Mark.SENTENCE),
    "{acts: apology}": Pattern(acts=frozenset({"apology"}), mark=Mark.ACT),
    "{sentence: question, parts: core}": Pattern(
        ending="question", parts=frozenset({PartName.CORE}), mark=Mark.SENTENCE
    ),
    "{clause: {verb: Hopen}}": Pattern(
        clause=ClausePattern(verb=frozenset({"hopen"})),
        within=Within.CLAUSE,
        mark=Mark.VERB,
    ),
    "{clause: {subject: [customer, none]}, words: a, within: sentence}": Pattern(
        words=("a",),
        clause=ClausePattern(subject=frozenset({Role.CUSTOMER, Role.NONE})),
        within=Within.SENTENCE,
        mark=Mark.WORDS,
    ),
    "{clause: {negated: false, reported: any, modal: none}}": Pattern(
        clause=ClausePattern(negated=False, reported=None, modal=frozenset({"none"})),
        within=Within.CLAUSE,
        mark=Mark.VERB,
    ),
    "{clause: {above: {tense: past, reported: true}}}": Pattern(
        clause=ClausePattern(
            above=ClausePattern(tense=frozenset({Tense.PAST}), reported=True)
        ),
        within=Within.CLAUSE,
        mark=Mark.VERB,
    ),
}


@pytest.mark.parametrize(("item", "pattern"), ITEMS.items(), ids=list(ITEMS))
def test_item_is_read_as_a_pattern(house: House, item: str, pattern: Pattern) -> None:
    assert house.rule({4: f"find: [{item}]"}).check == Find((pattern,))


def test_tokens_keep_the_types_of_their_values(house: House) -> None:
    tokens = '[{LENGTH: {">=": 3}, IS_ALPHA: true}, {LOWER: {IN: [zo, no]}, OP: "?"}]'

    check = house.rule({4: f"find: [{{tokens: {tokens}}}]"}).check

    assert isinstance(check, Find)
    assert json.loads(check.find[0].tokens or "") == [
        {"LENGTH": {">=": 3}, "IS_ALPHA": True},
        {"LOWER": {"IN": ["zo", "no"]}, "OP": "?"},
    ]
    assert check.find[0].mark is Mark.WORDS


GROUP = frozenset({"apology"})
CHECKS = {
    "missing, one group": (
        ["check: missing", "acts: [apology]", "place: core"],
        Missing((GROUP,), PartName.CORE),
    ),
    "missing, groups": (
        ["check: missing", "acts: [[apology], apology]", "place: closing"],
        Missing((GROUP, GROUP), PartName.CLOSING),
    ),
    "missing, narrowed": (
        [
            "check: missing",
            "acts: apology",
            "place: core",
            "where: [opening, core]",
            "when: apology",
            "unless: sorry",
        ],
        Missing(
            acts=(GROUP,),
            place=PartName.CORE,
            where=frozenset({PartName.OPENING, PartName.CORE}),
            when=GROUP,
            unless=(Pattern(words=("sorry",)),),
        ),
    ),
    "text": (
        ["check: text", r"expressions: ['\[\w+\]']", "skip_templates: true"],
        TextMatch((r"\[\w+\]",), (), skip_templates=True),
    ),
    "order by acts": (
        ["check: order", "first: apology", "then: [apology]"],
        Order(GROUP, GROUP),
    ),
    "order by weight": (
        ["check: order", "weights: [[brand, rook], kras]"],
        Order(weights=(("brand", "rook"), ("kras",))),
    ),
    "address": (["check: address"], Address()),
    "sign-off": (["check: sign_off", "greetings: [groet]"], SignOff(("groet",), 100)),
    "copy": (["check: copy", "likeness: 92.5"], Copy(92.5)),
    "copy, as usual": (["check: copy"], Copy(95.0)),
    "term": (
        ["check: term", "norms: {justified: 48, receipt: 24}"],
        Term({Kind.JUSTIFIED: 48, Kind.RECEIPT: 24}),
    ),
}


@pytest.mark.parametrize(("lines", "check"), CHECKS.values(), ids=list(CHECKS))
def test_check_is_read_with_its_parameters(
    house: House, lines: list[str], check: Check
) -> None:
    kind, *parameters = lines

    rule = house.rule({3: kind, 4: "", **dict(enumerate(parameters, start=10))})

    assert rule.check == check


def test_common_keys_are_read(house: House) -> None:
    rule = house.rule({10: "kinds: mixed", 11: "parts: [core]", 12: "source: S1"})

    assert rule.id == "tone/hedging"
    assert rule.title == Texts("Slag om de arm", "Hedged promise")
    assert rule.message == Texts("«{match}» is onzeker.", "«{match}» is unsure.")
    assert rule.level is Level.ERROR
    assert rule.kinds == {Kind.MIXED}
    assert rule.parts == {PartName.CORE}
    assert rule.source == ("S1",)
    assert rule.examples == Examples(
        wrong=("Wij «hopen» het.", "Dat «hoopt» hij.", "We «hopen» zo."),
        right=("Wij komen.", "Wij beloven het.", "Het staat vast."),
    )


def test_text_without_languages_serves_for_both(house: House) -> None:
    assert house.rule({1: "title: Slag"}).title == Texts("Slag", "Slag")


def test_dutch_serves_where_english_is_left_out(house: House) -> None:
    assert house.rule({1: "title: {nl: Slag}"}).title == Texts("Slag", "Slag")


@pytest.mark.parametrize("word", ["off", '"off"'])
def test_off_is_no_level(house: House, word: str) -> None:
    assert house.rule({2: f"level: {word}"}).level is None


def test_examples_of_a_missing_act_need_no_mark(house: House) -> None:
    lines = {3: "check: missing", 4: "acts: apology", 8: "  wrong: [a, b, c]"}

    rule = house.rule({**lines, 10: "place: core"})

    assert rule.examples.wrong == ("a", "b", "c")


def test_act_is_read_with_its_examples(house: House) -> None:
    act = house.read().acts["apology"]

    assert act.title == Texts("Excuses", "Excuses")
    assert act.find == (Pattern(words=("excuses",)), Pattern(words=("sorry",)))
    assert act.examples == Examples(
        wrong=("Onze «excuses».", "«Sorry» hoor.", "Veel «excuses»."),
        right=("Dank u.", "Tot ziens.", "Dat is jammer."),
    )
