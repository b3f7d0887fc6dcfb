"""What the slots of templates are read as, by the words in their names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """The words of a value beside certain others, given as regular expressions."""

    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and the words that name it; of several the first one counts."""

    words: str
    heads: tuple[str, ...]
    forms: tuple[Form, ...] = ()


def _heads(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_EURO_BEFORE = r"(?:€|\beuro|\bEUR)\s*$"
_EURO_AFTER = r"\s*(?:euro|EUR)\b"
_TIME_AFTER = r"\s*(?:uur|uren|(?:werk)?dag(?:en)?|we(?:ek|ken)|maand(?:en)?)\b"
_FAMILIAR = r"\b(?:beste|hallo|hoi|hé|hey|hi|dag|lieve)\s+$"
_TITLED = r"\b(?:heer|meneer|mijnheer|mevrouw|familie|dhr\.?|mevr\.?|mw\.?|fam\.?)\s+$"

VALUES = (
    Value("service@voorbeeld.nl", _heads("email mail emailadres mailadres mailbox")),
    Value(
        "088 123 45 67",
        _heads("telefoon telefoonnummer tel doorkiesnummer gsm mobiel phone"),
    ),
    Value("www.voorbeeld.nl", _heads("url website webadres webpagina link site")),
    Value("3511 AB", _heads("postcode zip")),
    Value("Dorpsstraat 12", _heads("adres straat straatnaam address street")),
    Value("Utrecht", _heads("woonplaats plaats stad gemeente city")),
    Value("De Geschillencommissie", _heads("geschillencommissie geschilinstantie")),
    Value("garantievoorwaarden", _heads("voorwaarden")),
    Value(
        "€ 25,00",
        _heads("bedrag prijs kosten saldo totaal restbedrag amount price total"),
        (Form("25,00", _EURO_BEFORE), Form("25,00", after=_EURO_AFTER)),
    ),
    Value(
        "10%",
        _heads("percentage procent korting kortingspercentage discount"),
        (Form("10", after=r"\s*(?:%|procent)"),),
    ),
    Value("een tegoedbon van € 25,00", _heads("tegemoetkoming compensatie")),
    Value("2026", _heads("jaar jaartal year")),
    Value("juni", _heads("maand month")),
    Value(
        "12 juni",
        _heads("datum date deadline dagtekening"),
        (Form("vrijdag", before=r"\b(?:volgende|aanstaande|komende)\s+$"),),
    ),
    Value("vrijdag", _heads("dag weekdag day")),
    Value(
        "week 24",
        _heads("week weeknummer weeknr"),
        (Form("24", before=r"\bweek\s+$"),),
    ),
    Value(
        "drie werkdagen",
        _heads(
            "termijn levertijd doorlooptijd reactietijd behandeltijd wachttijd "
            "werkdagen dagen term"
        ),
        (Form("drie", after=_TIME_AFTER),),
    ),
    Value(
        "14.00 uur",
        _heads("tijd tijdstip uur uren time"),
        (Form("14.00", after=r"\s*uur\b"),),
    ),
    Value("3", _heads("aantal hoeveelheid count quantity")),
    Value(
        "2026-0412",
        _heads(
            "nummer nr id kenmerk referentie code zaak dossier ticket order case "
            "number reference"
        ),
    ),
    Value("bank", _heads("product productnaam artikel artikelnaam item")),
    Value("de levering", _heads("onderwerp subject")),
    Value("Voorbeeld BV", _heads("bedrijf bedrijfsnaam organisatie firma company")),
    Value("klantenservice", _heads("afdeling team afdelingsnaam department")),
    Value("medewerker klantenservice", _heads("functie functienaam")),
    Value(
        "Sanne Jansen",
        _heads(
            "medewerker medewerkster collega behandelaar contactpersoon ondertekenaar "
            "afzender monteur adviseur agent employee sender"
        ),
    ),
    Value("Sanne", _heads("voornaam firstname first roepnaam")),
    Value("De Vries", _heads("achternaam lastname surname familienaam last")),
    Value("mevrouw De Vries", _heads("aanspreking"), (Form("De Vries", _TITLED),)),
    Value("Geachte mevrouw De Vries", _heads("aanhef salutation")),
    Value("mevrouw", _heads("titel geslacht aanspreektitel title")),
    Value(
        "mevrouw De Vries",
        _heads("naam klant klantnaam ontvanger name customer client geadresseerde"),
        (Form("Sanne", _FAMILIAR), Form("De Vries", _TITLED)),
    ),
)
