"""The Dutch of formats and outputs, by its English."""

from __future__ import annotations

from types import MappingProxyType

OUTPUTS = MappingProxyType(
    {
        # Help.
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
        "Findings that stand in this file do not count (see: briefcheck baseline).": (
            "Bevindingen die in dit bestand staan, tellen niet mee (zie: briefcheck "
            "baseline)."
        ),
        "Only what changed since a revision of git: main, HEAD~1, main...": (
            "Alleen wat sinds een revisie van git veranderd is: main, HEAD~1, main..."
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
        "{file}: known findings that do not occur any more: {count} "
        "(briefcheck baseline prune takes them out)": (
            "{file}: bekende bevindingen die niet meer voorkomen: {count} "
            "(briefcheck baseline prune haalt ze eruit)"
        ),
        "Exit code 0: there was no letter to check.": (
            "Afsluitcode 0: er was geen brief om te controleren."
        ),
        "  … and {count} more": "  … en nog {count}",
        "no git repository here (run briefcheck in the folder of one)": (
            "hier is geen git-repository (start briefcheck in de map ervan)"
        ),
        "'{word}' and HEAD have no commit in common (git fetch --unshallow)": (
            "'{word}' en HEAD hebben geen commit gemeen (git fetch --unshallow)"
        ),
        "git is not installed, and --diff asks it": (
            "git is niet geïnstalleerd, en --diff heeft het nodig"
        ),
        "git does not answer: {word}": "git geeft geen antwoord: {word}",
        "'{word}' is no revision (name a commit, branch or tag)": (
            "'{word}' is geen revisie (noem een commit, branch of tag)"
        ),
        "unknown revision '{word}' (git fetch; in GitHub Actions: fetch-depth: 0)": (
            "onbekende revisie '{word}' (git fetch; in GitHub Actions: fetch-depth: 0)"
        ),
    }
)
