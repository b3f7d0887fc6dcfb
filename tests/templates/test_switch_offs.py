"""Rules that a letter turns off in itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.findings import Level
from briefcheck.letter import Kind
from briefcheck.settings import Settings

if TYPE_CHECKING:
    from briefcheck.findings import Report
    from tests.templates.conftest import Lint

LETTER = """\
Beste Tom,

Bedankt voor je bericht van gisteren over de fiets.

Wij hopen de fiets vrijdag te brengen.

Wij hopen de bel maandag te brengen.

Groetjes,
Els
"""
OFF = "<!-- briefcheck-disable tone/hedging: de vervoerder beslist -->"
NEXT = "<!-- briefcheck-disable-next-line tone/hedging: de vervoerder beslist -->"
ON = "<!-- briefcheck-enable tone/hedging -->"


def places(report: Report, *rules: str) -> list[str]:
    return [
        f"{finding.start.line}:{finding.start.column} {finding.rule} {finding.excerpt}"
        for finding in report.findings
        if finding.rule in rules
    ]


FAULTS = (
    "template/unused-disable",
    "template/unexplained-disable",
    "template/unknown-disable",
)


def with_front_matter(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", LETTER])


@pytest.mark.parametrize(
    "lines",
    [
        ["disable: {tone/hedging: de vervoerder beslist}"],
        ["disable:", "  tone/hedging: de vervoerder beslist"],
        ["disable: {tone: de vervoerder beslist}"],
        ["disable: {tone/*: de vervoerder beslist}"],
        ["disable: [{rule: tone/hedging, because: de vervoerder beslist}]"],
        [
            "disable:",
            '  - rule: "tone/hedging"',
            "    because: >",
            "      de vervoerder",
        ],
    ],
    ids=["short", "block", "group", "star", "list", "quoted"],
)
def test_front_matter_turns_rules_off_with_a_reason(
    lint: Lint, lines: list[str]
) -> None:
    report = lint(with_front_matter(*lines))

    assert places(report, "tone/hedging", *FAULTS) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["disable: [tone/hedging]"],
            ["2:11 template/unexplained-disable tone/hedging"],
        ),
        (["disable: tone"], ["2:10 template/unexplained-disable tone"]),
        (
            ["disable: {'tone/hedging': }"],
            ["2:12 template/unexplained-disable tone/hedging"],
        ),
        (
            ["disable:", "  tone/hedging: het moet", "  tone/accusation: het moet"],
            ["4:3 template/unused-disable tone/accusation"],
        ),
        (
            ["disable: {tone/hedgin: het moet, tone/hedging: het moet}"],
            ["2:11 template/unknown-disable tone/hedgin"],
        ),
    ],
    ids=["no-reason", "bare", "empty-reason", "unused", "unknown"],
)
def test_what_is_wrong_with_a_switch_off_is_a_finding_at_its_place(
    lint: Lint, lines: list[str], told: list[str]
) -> None:
    report = lint(with_front_matter(*lines))

    assert places(report, "tone/hedging", *FAULTS) == told


def test_an_unknown_rule_is_told_with_the_one_that_was_meant(lint: Lint) -> None:
    report = lint(with_front_matter("disable: {tone/hedgin: het moet}"))

    (finding,) = (f for f in report.findings if f.rule == "template/unknown-disable")
    assert finding.level is Level.ERROR
    assert finding.message == "Deze regel is er niet. Zie: tone/hedging"


def test_a_rule_that_did_not_run_is_not_called_unused(lint: Lint) -> None:
    text = with_front_matter("disable: {tone/accusation: het moet}")

    report = lint(text, settings=Settings(select=("tone/hedging", "template")))

    assert places(report, *FAULTS) == []


def test_a_rule_for_another_kind_of_letter_is_called_unused(lint: Lint) -> None:
    text = with_front_matter("disable: {core/no-apology: het moet}")

    report = lint(text, settings=Settings(path_kind=Kind.RECEIPT))

    assert places(report, *FAULTS) == ["2:11 template/unused-disable core/no-apology"]


@pytest.mark.parametrize("name", ["brief.md", "brief.markdown", "brief.MD"])
def test_a_comment_turns_a_rule_off_from_there_on(lint: Lint, name: str) -> None:
    text = LETTER.replace("Wij hopen de bel", f"{OFF}\n\nWij hopen de bel")

    report = lint(text, name)

    assert places(report, "tone/hedging", *FAULTS) == ["5:5 tone/hedging hopen"]


def test_a_comment_turns_it_on_again(lint: Lint) -> None:
    text = LETTER.replace("Wij hopen de fiets", f"{OFF}\nWij hopen de fiets")
    text = text.replace("Wij hopen de bel", f"{ON}\nWij hopen de bel")

    report = lint(text, "brief.md")

    assert places(report, "tone/hedging", *FAULTS) == ["9:5 tone/hedging hopen"]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", " "])
def test_a_comment_for_the_next_line_holds_for_that_one_only(
    lint: Lint, gap: str
) -> None:
    text = LETTER.replace("Wij hopen de fiets", f"{NEXT}{gap}Wij hopen de fiets")

    report = lint(text, "brief.md")

    (place,) = places(report, "tone/hedging", *FAULTS)
    assert place.endswith(":5 tone/hedging hopen")
    assert int(place.split(":")[0]) > 6


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- briefcheck-disable tone/hedging -->", FAULTS[1]),
        ("<!-- briefcheck-disable tone/hedgin: het moet -->", FAULTS[2]),
        ("<!-- briefcheck-disable -->", FAULTS[2]),
        ("<!-- briefcheck-disable tone/accusation: het moet -->", FAULTS[0]),
        (ON, FAULTS[0]),
    ],
    ids=["no-reason", "unknown", "no-rule", "unused", "nothing-to-turn-on"],
)
def test_what_is_wrong_with_a_comment_is_a_finding_at_the_comment(
    lint: Lint, comment: str, told: str
) -> None:
    report = lint(LETTER.replace("Wij hopen de fiets", f"{comment}\nWij hopen"), "a.md")

    assert places(report, *FAULTS) == [f"5:1 {told} {comment}"]


def test_comments_are_not_read_and_places_stay_those_of_the_file(lint: Lint) -> None:
    text = LETTER.replace("hopen de bel", "hopen <!-- wij hopen dat --> de bel")

    report = lint(text, "brief.md")

    assert places(report, "tone/hedging") == [
        "5:5 tone/hedging hopen",
        "7:5 tone/hedging hopen",
    ]


def test_in_plain_text_a_comment_turns_nothing_off_and_is_told(lint: Lint) -> None:
    report = lint(f"{LETTER.replace('Wij hopen', f'{OFF} Wij hopen', 1)}")

    assert places(report, "tone/hedging", *FAULTS) == [
        f"5:1 template/unused-disable {OFF}",
        "5:69 tone/hedging hopen",
        "7:5 tone/hedging hopen",
    ]
