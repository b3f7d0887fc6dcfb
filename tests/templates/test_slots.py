"""Slots of templates, read as values of the sort that their names tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.formats.slots import find_slots
from briefcheck.sections import read_letter
from briefcheck.settings import Settings

if TYPE_CHECKING:
    from briefcheck import Linter
    from briefcheck.analysis import Analysis
    from tests.templates.conftest import Lint

TEMPLATE = """\
---
kind: justified
template: true
---
Geachte {{naam_klant}},

Bedankt voor uw brief van {{datum}} over uw bank. Wij begrijpen dat dit vervelend is.

Uw klacht is terecht. Onze excuses daarvoor. De kras kwam doordat onze bezorger de \
bank tegen de deurpost stootte. Wij pakken banken voortaan in karton in.

Wij proberen {{bedrag}} binnen {{termijn}} aan u terug te storten.
Bel gerust: {{telefoon}}.

Met vriendelijke groet,

{{medewerker}}
"""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("binnen {{termijn}}", "binnen drie werkdagen"),
        ("binnen {{ behandel_termijn }} werkdagen", "binnen drie werkdagen"),
        ("binnen {{aantal_dagen}} dagen", "binnen drie dagen"),
        ("uiterlijk {{leverDatum}}", "uiterlijk 12 juni"),
        ("op {{dag}} {{datum}}", "op vrijdag 12 juni"),
        ("in week {{week_nr}}", "in week 24"),
        ("om {{tijdstip}}", "om 14.00 uur"),
        ("om {{tijd}} uur", "om 14.00 uur"),
        ("{{bedrag}} terug", "€ 25,00 terug"),
        ("€ {{bedrag}} terug", "€ 25,00 terug"),
        ("{{bedrag}} euro terug", "25,00 euro terug"),
        ("{{korting}}% korting", "10% korting"),
        ("Beste {{naam}},", "Beste Sanne,"),
        ("Geachte mevrouw {{klant.achternaam}},", "Geachte mevrouw De Vries,"),
        ("Geachte heer {klantnaam},", "Geachte heer De Vries,"),
        ("Geachte {!Contact.Name},", "Geachte mevrouw De Vries,"),
        ("{{{naam_medewerker}}}", "Sanne Jansen"),
        ("zaak ${zaaknummer}", "zaak 2026-0412"),
        ("[telefoonnummer]", "088 123 45 67"),
        ("{{ datum | date('d') }}", "12 juni"),
        ("uw {{product_naam}}", "uw bank"),
    ],
)
def test_a_slot_is_read_as_a_value_of_its_sort(text: str, read: str) -> None:
    data = f"---\ntemplate: true\n---\nHallo!\n\n{text}".encode()

    source = read_letter(data, "a.txt").source

    assert source.text.endswith(f"\n\n{read}")


@pytest.mark.parametrize(
    "text",
    [
        *("{{zin_1}}", "{{#if naam}}", "{{/naam}}", "{% naam %}", "[1]", "[naam](x)"),
        *("{{}}", "{{naam", "[naam]: http://x", "{{na\nam}}"),
    ],
)
def test_what_names_no_value_stays_as_it_is(text: str) -> None:
    assert list(find_slots(text, 0, {})) == []


def test_a_slot_of_the_house_is_read_as_the_house_says() -> None:
    settings = Settings(is_template=True, slots=(("soort_Fiets", "stadsfiets"),))

    source = read_letter(b"Uw {{soort fiets}} is af.", "a.txt", settings).source

    assert source.text == "Uw stadsfiets is af."


def test_only_templates_have_slots_that_are_read() -> None:
    letter = read_letter(b"Binnen {{termijn}} bellen wij.", "a.txt")

    assert letter.source.text == "Binnen {{termijn}} bellen wij."


def test_a_letter_that_is_no_template_says_so_over_its_place() -> None:
    data = b"---\ntemplate: false\n---\nBinnen {{termijn}} bellen wij."

    letter = read_letter(data, "a.txt", Settings(is_template=True))

    assert not letter.is_template


def test_findings_in_a_template_keep_the_places_of_the_file(lint: Lint) -> None:
    report = lint(TEMPLATE)

    assert [(f.rule, f.start.line, f.start.column) for f in report.findings] == [
        ("tone/hedging", 11, 5)
    ]


@pytest.mark.parametrize(
    ("slot", "act"),
    [
        ("binnen {{termijn}} ", "deadline"),
        (" van {{datum}}", "complaint_date"),
        ("{{bedrag}} ", None),
    ],
)
def test_patterns_find_in_a_template_what_its_slots_stand_for(
    linter: Linter, slot: str, act: str | None
) -> None:
    with_slot, without = (
        linter.analyse(read_letter(text.encode(), "brief.txt"))
        for text in (TEMPLATE, TEMPLATE.replace(slot, ""))
    )

    assert by_pattern(with_slot) - by_pattern(without) == ({act} if act else set())


def by_pattern(analysis: Analysis) -> set[str]:
    return {act.name for act in analysis.acts if not act.is_learned}


@pytest.mark.parametrize(
    ("slot", "rule"),
    [
        ("binnen {{termijn}} ", "closing/no-deadline"),
        (" van {{datum}}", "opening/no-date"),
        ("{{bedrag}} ", ""),
    ],
)
def test_without_its_slots_a_template_would_lack_what_they_stand_for(
    lint: Lint, slot: str, rule: str
) -> None:
    report = lint(TEMPLATE.replace(slot, ""))

    assert {finding.rule for finding in report.findings} - {"tone/hedging"} == (
        {rule} if rule else set()
    )


def test_an_excerpt_with_a_slot_shows_the_slot(lint: Lint) -> None:
    text = TEMPLATE.replace("binnen {{termijn}}", "zo snel mogelijk na {{datum}}")
    text = text.replace("Wij proberen", "U heeft {{artikel}} verkeerd gebruikt. Wij")

    findings = lint(text).findings

    accusation = next(each for each in findings if each.rule == "tone/accusation")
    assert "{{artikel}}" in accusation.excerpt
    assert "{{artikel}}" in accusation.message
