"""The Dutch of ``briefcheck baseline``, by its English."""

from __future__ import annotations

from types import MappingProxyType

BASELINE = MappingProxyType(
    {
        # Help.
        "[PATH]...": "[PAD]...",
        "Keep known findings apart, so that only new ones count.": (
            "Houd bekende bevindingen apart, zodat alleen nieuwe tellen."
        ),
        "Write down what is found now.": "Leg vast wat er nu gevonden wordt.",
        "Say which known findings do not occur any more.": (
            "Toon welke bekende bevindingen niet meer voorkomen."
        ),
        "Take out known findings that do not occur any more.": (
            "Haal bekende bevindingen eruit die niet meer voorkomen."
        ),
        "PATH is a file or a folder (all .txt, .md, .html). What the baseline says "
        "of other letters, and of rules that were not selected, stays as it is.": (
            "PAD is een bestand of een map (alle .txt, .md, .html). Wat het bestand "
            "van andere brieven zegt, en van regels die niet gekozen zijn, blijft "
            "staan."
        ),
        "Without PATH, all letters of the baseline are looked at. New findings are "
        "for briefcheck lint --baseline.": (
            "Zonder PAD worden alle brieven bekeken die in het bestand staan. Nieuwe "
            "bevindingen toont briefcheck lint --baseline."
        ),
        "Exit codes: 0 all still occur, 1 some do not, 2 wrong usage or no such file, "
        "3 a letter could not be checked. Of several, the highest.": (
            "Afsluitcodes: 0 alles komt nog voor, 1 iets komt niet meer voor, 2 "
            "verkeerd aangeroepen of bestand niet gevonden, 3 een brief kon niet "
            "worden gecontroleerd. Bij meer dan één telt de hoogste."
        ),
        "Without PATH, all letters of the baseline are looked at. Nothing is added.": (
            "Zonder PAD worden alle brieven bekeken die in het bestand staan. Er komt "
            "niets bij."
        ),
        "The file (default: as laid down, or else briefcheck-baseline.yml).": (
            "Het bestand (standaard: zoals ingesteld, anders briefcheck-baseline.yml)."
        ),
        # Messages.
        "{path}: no such file (make it with briefcheck baseline write)": (
            "{path}: dit bestand is er niet (maak het met briefcheck baseline write)"
        ),
        "{path}: {rule} does not occur any more ({count}×)": (
            "{path}: {rule} komt niet meer voor ({count}×)"
        ),
        "{file}: known findings: {count}, in letters: {letters}": (
            "{file}: bekende bevindingen: {count}, in brieven: {letters}"
        ),
        "So that they do not count: briefcheck lint --baseline {file}, or write "
        'baseline = "{file}" in briefcheck.toml': (
            "Zo tellen ze niet mee: briefcheck lint --baseline {file}, of zet "
            'baseline = "{file}" in briefcheck.toml'
        ),
        "{file}: findings that still occur: {known}, that do not any more: {gone}": (
            "{file}: bevindingen die nog voorkomen: {known}, niet meer: {gone}"
        ),
        "{file}: findings taken out: {gone}, left: {known}": (
            "{file}: bevindingen eruit gehaald: {gone}, nog bekend: {known}"
        ),
    }
)
