from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.addressing import make_familiar
from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.remedies import find_remedies
from briefcheck.rules import read_rulebook
from briefcheck.sections import read_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.remedies import Remedy

    Remedies = Callable[[str, str], tuple[Remedy, ...]]
    Rules = Callable[[str], list[str]]

RULEBOOK, _ = read_rulebook(bundled_rules())
FORMAL = """\
---
kind: justified
---
Geachte mevrouw Postma,

Bedankt voor uw brief van 3 mei. Wij begrijpen dat u hiervan baalt.

U heeft gelijk, de lamp was stuk. Dat kwam door een fout in ons magazijn. Wij sturen u
morgen een nieuwe lamp.

Nogmaals dank voor uw geduld.

Met vriendelijke groet,
Noor Bakker
"""
FAMILIAR = """\
---
kind: justified
---
Beste Tom,

Dank voor je mail van 3 mei. Wij begrijpen dat je hiervan baalt.

Je hebt gelijk, de lamp was stuk. Dat kwam door een fout in ons magazijn. Wij sturen je
morgen een nieuwe lamp. Onze excuses voor de fout.

De lamp komt met de post.

Groeten,
Noor Bakker
"""


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(RULEBOOK)


@pytest.fixture(scope="module")
def rules_of(linter: Linter) -> Rules:
    def lint(text: str) -> list[str]:
        (report,) = linter.lint([read_letter(text.encode(), "brief.txt")])
        return [finding.rule for finding in report.findings]

    return lint


@pytest.fixture(scope="module")
def remedies(linter: Linter) -> Remedies:
    def find(text: str, rule: str) -> tuple[Remedy, ...]:
        analysis = linter.analyse(read_letter(text.encode(), "brief.txt"))
        findings = linter.report(analysis).findings
        finding = next(each for each in findings if each.rule == rule)
        return find_remedies(finding, RULEBOOK.rules[rule], analysis)

    return find


def apply(text: str, remedy: Remedy) -> str:
    return text[: remedy.span.start] + remedy.words + text[remedy.span.end :]


def test_an_apology_goes_between_the_cause_and_the_remedy(remedies: Remedies) -> None:
    remedy = remedies(FORMAL, "core/no-apology")[0]

    assert remedy.sentence == "Onze excuses voor de late bezorging."
    assert FORMAL[: remedy.span.start].endswith("een fout in ons magazijn.")
    assert remedy.words == f" {remedy.sentence}"


def test_a_letter_that_says_je_gets_a_sentence_that_says_je(
    remedies: Remedies,
) -> None:
    words = [remedy.words for remedy in remedies(FAMILIAR, "closing/no-friendly-line")]

    assert " Heb je nog vragen? Bel of mail mij gerust." in words
    assert not any(" u " in word or " uw " in word for word in words)


@pytest.mark.parametrize("text", [FORMAL, FAMILIAR], ids=["u", "je"])
def test_every_addition_mends_its_finding_and_makes_no_other(
    text: str, remedies: Remedies, rules_of: Rules
) -> None:
    before = rules_of(text)
    missing = [rule for rule in before if "/no-" in rule]

    assert missing
    for rule in missing:
        for remedy in remedies(text, rule):
            after = rules_of(apply(text, remedy))
            assert rule not in after
            assert set(after) < set(before)


def test_a_phrase_replaces_the_words_and_takes_their_capital(
    remedies: Remedies,
) -> None:
    text = "Beste Tom,\n\nBinnenkort sturen wij je een nieuwe lamp.\n\nGroet,\nNoor\n"

    remedy = remedies(text, "closing/vague-deadline")[0]

    assert apply(text, remedy).startswith(
        "Beste Tom,\n\nBinnen drie werkdagen sturen wij"
    )


def test_an_example_sentence_replaces_nothing(remedies: Remedies) -> None:
    text = "Beste Tom,\n\nWij hopen de lamp vrijdag te leveren.\n\nGroet,\nNoor\n"

    assert remedies(text, "tone/hedging") == ()


def test_below_a_list_the_sentence_is_a_paragraph(remedies: Remedies) -> None:
    text = FORMAL.replace(
        "Wij sturen u\nmorgen een nieuwe lamp.",
        "Wij doen dit:\n\n- Wij sturen u een nieuwe lamp.\n- U houdt de oude.",
    ).replace("Nogmaals", "Dank en nogmaals")

    remedy = remedies(text, "core/no-prevention")[0]

    assert remedy.words == f"\n\n{remedy.sentence}"
    assert text[: remedy.span.start].endswith("- U houdt de oude.")


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_greeting_comes_above_the_name(remedies: Remedies, end: str) -> None:
    text = FORMAL.replace("Met vriendelijke groet,\nNoor Bakker", "Team Lampen BV")
    text = text.replace("\n", end)

    remedy = remedies(text, "closing/no-sign-off")[0]

    assert f"{end}{end}Met vriendelijke groet,{end}" in apply(text, remedy)


@pytest.mark.parametrize(
    ("formal", "familiar"),
    [
        ("Heeft u nog vragen?", "Heb je nog vragen?"),
        ("U heeft gelijk, wij belden u niet.", "Je hebt gelijk, wij belden je niet."),
        ("Bedankt voor uw brief.", "Bedankt voor je brief."),
        ("Onze excuses.", "Onze excuses."),
        ("Wilt u uw bon bewaren?", "Wil je je bon bewaren?"),
        ("U had zich hierop verheugd.", None),
        ("Mijn collega belt u morgen.", None),
        ("Fijn dat u ons gebeld heeft.", None),
    ],
)
def test_u_becomes_je_where_a_table_will_do(formal: str, familiar: str | None) -> None:
    assert make_familiar(formal) == familiar
