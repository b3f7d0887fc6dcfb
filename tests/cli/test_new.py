from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck import Linter, Settings, read_letter, read_rulebook
from briefcheck.fixing import fix_bytes
from briefcheck.letter import Kind
from briefcheck.locate import bundled_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.usefixtures("house")

KINDS = [kind.value for kind in Kind]

CASES = (
    {
        "naam_klant": "mevrouw De Graaf",
        "onderwerp": "uw kledingkast",
        "datum_klacht": "3 mei",
        "klacht": "de deur van de kast klemt",
        "klacht_1": "de deur een kier heeft",
        "klacht_2": "de lade niet is geleverd",
        "oorzaak": "onze monteur de scharnieren verkeerd heeft afgesteld",
        "maatregel": "controleren wij elke deur voordat de monteur vertrekt",
        "datum_oplossing": "12 juni",
        "oplossing": "vervangen wij de deur kosteloos",
        "tegemoetkoming": "een tegoedbon van 25 euro",
        "bewijsstuk": "het rapport van de monteur van 10 mei",
        "feit": "de deur recht hangt en goed sluit",
        "artikelnummer": "7",
        "naam_voorwaarden": "leveringsvoorwaarden",
        "inhoud_artikel": "een kier tot twee millimeter binnen de norm valt",
        "geschillencommissie": "de Geschillencommissie Wonen",
        "collega_of_afdeling": "onze montagedienst",
        "datum_antwoord": "vrijdag 8 mei",
        "dossiernummer": "24518",
        "datum_gesprek": "4 mei",
        "telefoonnummer": "076 123 45 67",
        "e-mailadres": "noor@linde.example",
        "naam_medewerker": "Noor Bakker",
        "functie": "klantenservice",
        "bedrijf": "Meubelhuis Linde",
    },
    {
        "naam_klant": "heer Yilmaz",
        "onderwerp": "de vertraagde levering",
        "datum_klacht": "14 februari",
        "klacht": "u twee keer voor niets thuis bent gebleven",
        "klacht_1": "de bezorger niet heeft aangebeld",
        "klacht_2": "onze medewerker onaardig tegen u deed",
        "oorzaak": "onze planner uw adres in de verkeerde route had gezet",
        "maatregel": "bellen wij elke klant een dag van tevoren",
        "datum_oplossing": "20 februari tussen 9 en 12 uur",
        "oplossing": "bezorgen wij uw bank alsnog",
        "tegemoetkoming": "de bezorgkosten terug",
        "bewijsstuk": "de track-and-tracegegevens",
        "feit": "de bezorger op 12 februari om 10.15 uur bij u heeft aangebeld",
        "artikelnummer": "4.2",
        "naam_voorwaarden": "algemene voorwaarden",
        "inhoud_artikel": "de levertijd een indicatie is",
        "geschillencommissie": "De Geschillencommissie Thuiswinkel",
        "collega_of_afdeling": "de vervoerder",
        "datum_antwoord": "17 februari",
        "dossiernummer": "LK-88",
        "datum_gesprek": "15 februari",
        "telefoonnummer": "0800-1122",
        "e-mailadres": "service@bankenhal.example",
        "naam_medewerker": "Tom de Wit",
        "functie": "teamleider klachten",
        "bedrijf": "Bankenhal Gouda",
    },
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    """Give a linter with every rule on, those that are off by default too."""
    rulebook, _ = read_rulebook(bundled_rules())
    return Linter(rulebook, settings=Settings(select=tuple(rulebook.rules)))


def found(linter: Linter, letter: bytes, *, is_stated: bool) -> object:
    read = read_letter(letter, "brief.txt")
    read = read if is_stated else replace(read, stated_kind=None)
    (report,) = linter.lint([read])
    return report.kind, [(each.rule, each.excerpt) for each in report.findings]


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_has_not_one_finding_by_any_rule(
    run: Run, house: Path, linter: Linter, kind: str
) -> None:
    run("new", kind, "nieuw.txt")
    data = (house / "nieuw.txt").read_bytes()

    assert found(linter, data, is_stated=True) == (Kind(kind), [])
    assert fix_bytes(data, "nieuw.txt").edits == ()


@pytest.mark.parametrize("is_stated", [True, False], ids=["stated", "inferred"])
@pytest.mark.parametrize("case", CASES, ids=["kast", "levering"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_template_filled_in_is_a_letter_of_its_kind_without_findings(
    run: Run, linter: Linter, kind: str, case: dict[str, str], *, is_stated: bool
) -> None:
    template = run("new", kind, "-")[1].replace("template: true\n", "")
    letter = re.sub(r"\{\{(.+?)\}\}", lambda slot: case[slot[1]], template)

    assert found(linter, letter.encode(), is_stated=is_stated) == (Kind(kind), [])


def test_a_template_is_named_after_its_kind(run: Run, house: Path) -> None:
    code, out, err = run("new", "justified")

    assert (house / "terechte-klacht.txt").is_file()
    assert (code, err) == (0, "")
    assert out.startswith("terechte-klacht.txt: sjabloon, terechte klacht\n")
    assert out.endswith("\n  briefcheck lint terechte-klacht.txt\n")


def test_a_template_goes_into_a_folder_or_makes_one(run: Run, house: Path) -> None:
    (house / "sjablonen").mkdir()

    run("new", "receipt", "sjablonen")
    run("new", "receipt", "nieuwe map/bevestiging.txt")

    assert (house / "sjablonen" / "ontvangstbevestiging.txt").is_file()
    assert (house / "nieuwe map" / "bevestiging.txt").is_file()


def test_a_file_that_is_there_is_replaced_by_force_only(run: Run, house: Path) -> None:
    path = house / "brief.txt"
    path.write_text("van mij", encoding="utf-8")

    refused = run("new", "mixed", "brief.txt")
    kept = path.read_text("utf-8")
    forced = run("new", "mixed", "brief.txt", "--force")[0]

    message = "brief.txt: dit bestand is er al (--force vervangt het)"
    assert refused == (2, "", f"briefcheck: {message}\n")
    assert kept == "van mij"
    assert forced == 0
    assert path.read_text("utf-8").startswith("---\nkind: mixed\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("justfied",), "SOORT: onbekende waarde 'justfied' (bedoelt u 'justified'?)"),
        (("Deels terecht",), "(bedoelt u 'mixed'?)"),
        ((), "SOORT ontbreekt"),
        (("mixed", "koffie.txt/brief.txt"), "koffie.txt/brief.txt: kan niet worden"),
    ],
    ids=["unknown kind", "Dutch kind", "no kind", "no folder"],
)
def test_what_is_wrong_is_told(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run("new", *arguments)

    assert (code, out) == (2, "")
    assert message in err
