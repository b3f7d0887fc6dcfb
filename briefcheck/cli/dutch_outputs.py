"""The Dutch of formats and outputs, by its English."""

from __future__ import annotations

from types import MappingProxyType

OUTPUTS = MappingProxyType(
    {
        # Help.
        "FORMAT=FILE": "FORMAAT=BESTAND",
        "How findings are written (default: text; in GitHub Actions: github).": (
            "Hoe bevindingen worden getoond (standaard: text; in GitHub Actions: "
            "github)."
        ),
        "Write the findings to a file too; may be given more than once.": (
            "Schrijf de bevindingen ook naar een bestand; mag vaker worden gegeven."
        ),
        "Show how often each rule fires, not where (text or json).": (
            "Toon hoe vaak elke regel iets vindt, niet waar (text of json)."
        ),
        # Messages.
        "{path}: cannot be written ({reason})": (
            "{path}: kan niet worden geschreven ({reason})"
        ),
        "'{value}' is not FORMAT=FILE": "'{value}' is geen FORMAAT=BESTAND",
        " (for example: {example})": " (bijvoorbeeld: {example})",
        "--output: {path} is a letter, or named twice": (
            "--output: {path} is een brief, of is twee keer genoemd"
        ),
        "--statistics knows no format '{word}'": (
            "--statistics kent geen formaat '{word}'"
        ),
    }
)
