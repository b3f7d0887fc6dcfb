from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from briefcheck.findings import Level
from briefcheck.letter import Kind, PartName
from briefcheck.reporters.explanation import explain_act, explain_rule
from briefcheck.reporters.rule_table import render_rules
from briefcheck.rulebook import ActDefinition, Examples, Rule, TextMatch, Texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

COFFEE = Rule(
    id="huis/koffie",
    title=Texts("Koffie in de brief", "Coffee in the letter"),
    level=Level.WARNING,
    check=TextMatch(("koffie",)),
    message=Texts("«{match}» hoort in een kop.", "«{match}» belongs in a cup."),
    why=Texts("De klant wil geen vlekken.", "The customer wants no stains."),
    instead=("De monteur belt u om tien uur.",),
    source=("S1", "S2", "Handboek van het huis"),
    examples=Examples(("De «koffie» staat klaar.",), ("Beste Tom,\n\nKom langs.\n",)),
    kinds=frozenset({Kind.MIXED, Kind.RECEIPT}),
    parts=frozenset({PartName.CLOSING, PartName.CORE}),
)
TEA = Rule(
    id="huis/thee-met-een-hele-lange-naam",
    title=Texts("Thee die veel te lang in een kop staat te trekken", "Tea"),
    level=None,
    check=TextMatch(("thee",)),
    message=Texts("Thee.", "Tea."),
    why=Texts("Koud.", "Cold."),
    instead=(),
    source=("common sense",),
    examples=Examples((), ()),
)

PAGE = """\
huis/koffie — Koffie in de brief

  Niveau: waarschuwing
  Soorten brief: deels terechte klacht, ontvangstbevestiging
  Delen: kern, slot

Wat u ziet:
  - «…» hoort in een kop.

Waarom:
  - De klant wil geen vlekken.

Zo niet:
  - De «koffie» staat klaar.

Zo wel:
  - Beste Tom,

    Kom langs.

Schrijf bijvoorbeeld:
  - De monteur belt u om tien uur.

Bron:
  - stappenplan klachtenbrieven van een brancheorganisatie
  - artikel over klachtafhandeling voor webwinkels
  - Handboek van het huis
"""

TABLE = """\
huis/koffie                  waarschuwing  ··DO·  Koffie in de brief
huis/thee-met-een-hele-lange-naam
                             uit           TNDOA  Thee die veel te lang in een
                                                  kop staat te trekken

T terechte klacht, N onterechte klacht, D deels terechte klacht, O
ontvangstbevestiging, A afspraakbevestiging.
"""


def test_a_rule_is_explained_on_one_page() -> None:
    assert explain_rule(COFFEE) == PAGE


def test_a_rule_is_explained_in_english() -> None:
    page = explain_rule(COFFEE, "en")

    assert page.startswith("huis/koffie — Coffee in the letter\n\n  Level: warning\n")
    assert "  - a trade association's step plan for complaint letters\n" in page


def test_an_act_is_explained_by_what_is_and_is_not_one() -> None:
    act = ActDefinition(
        "apology",
        Texts("Excuses", "Apology"),
        (),
        (),
        Examples(("«Onze excuses».",), ("Het spijt ons voor u.",)),
    )

    assert (
        explain_act(act)
        == """\
acts/apology — Excuses

  Delen: de hele brief

Dit is er een:
  - «Onze excuses».

Dit niet:
  - Het spijt ons voor u.
"""
    )


def test_rules_are_a_table_of_80_columns() -> None:
    table = render_rules([COFFEE, TEA])

    assert table == TABLE
    assert max(map(len, table.splitlines())) <= 80


@pytest.mark.usefixtures("house")
def test_rules_of_the_house_are_listed(run: Run) -> None:
    out = run("rules")[1]

    assert "huis/koffie                  waarschuwing  TNDOA  Koffie in de" in out


@pytest.mark.usefixtures("house")
def test_rules_are_listed_for_programs(run: Run) -> None:
    document = json.loads(run("rules", "--format", "json")[1])

    assert document["schema"] == "briefcheck-rules/1"
    assert [rule for rule in document["rules"] if rule["id"] == "huis/koffie"] == [
        {
            "id": "huis/koffie",
            "level": "warning",
            "kinds": ["justified", "unjustified", "mixed", "receipt", "follow_up"],
            "title": {"nl": "Koffie in de brief", "en": "Coffee in the letter"},
            "message": {
                "nl": "«{match}» hoort in een kop.",
                "en": "«{match}» belongs in a cup.",
            },
            "why": {
                "nl": "De klant wil geen vlekken.",
                "en": "The customer wants no stains.",
            },
            "instead": ["De monteur belt u om tien uur."],
            "source": ["S2"],
        }
    ]


@pytest.mark.usefixtures("house")
def test_a_rule_of_the_house_is_explained(run: Run) -> None:
    out = run("explain", "huis/koffie")[1]

    assert out.startswith("huis/koffie — Koffie in de brief\n")


@pytest.mark.usefixtures("house")
def test_an_unknown_rule_is_met_with_what_was_meant(run: Run) -> None:
    code, out, err = run("explain", "huis/kofie")

    assert (code, out) == (2, "")
    assert err.startswith(
        "briefcheck: onbekende regel 'huis/kofie' (bedoelt u 'huis/koffie'?)"
    )


def test_the_schema_of_rule_files_is_shown(run: Run) -> None:
    code, out, _ = run("rules", "schema")

    shipped = files("briefcheck") / "schemas" / "rule.schema.json"
    assert (code, out) == (0, shipped.read_text(encoding="utf-8"))
