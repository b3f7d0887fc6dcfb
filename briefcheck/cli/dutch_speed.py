"""The Dutch of what makes long runs short: results that are kept, and processes."""

from __future__ import annotations

from types import MappingProxyType

SPEED = MappingProxyType(
    {
        "Show or throw away the results of earlier runs.": (
            "Toon of wis de bewaarde uitkomsten van eerdere controles."
        ),
        "What was found in a letter is kept, so that a letter that stays the same need "
        "not be checked again. Of the letter itself not a word is kept.": (
            "Wat briefcheck in een brief vindt, wordt bewaard. Zo hoeft een brief die "
            "niet verandert niet opnieuw te worden gecontroleerd. Van de brief zelf "
            "wordt geen woord bewaard."
        ),
        "Show in which folder results are kept.": (
            "Toon in welke map de uitkomsten staan."
        ),
        "The variable BRIEFCHECK_CACHE_DIR names another one.": (
            "Met de variabele BRIEFCHECK_CACHE_DIR kiest u een andere map."
        ),
        "Throw all results away.": "Gooi alle bewaarde uitkomsten weg.",
        "{folder}: results thrown away: {count}": (
            "{folder}: weggegooide uitkomsten: {count}"
        ),
        "{path}: cannot be thrown away ({reason})": (
            "{path}: kan niet worden weggegooid ({reason})"
        ),
        "How many processes work side by side (default: 1; 0: one for each core).": (
            "Hoeveel processen naast elkaar werken (standaard: 1; 0: een per kern van "
            "de processor)."
        ),
        "Check letters anew, even when nothing changed.": (
            "Controleer alle brieven opnieuw, ook als er niets is veranderd."
        ),
        "Check again whenever a letter, a rule or the configuration changes.": (
            "Controleer opnieuw zodra een brief, een regel of de configuratie "
            "verandert."
        ),
        "--watch: - cannot be watched, only files": (
            "--watch: - kan niet in de gaten worden gehouden, alleen bestanden"
        ),
        "watching for changes; Ctrl-C stops": (
            "wacht op veranderingen; stop met Ctrl-C"
        ),
        "Letters checked": "Brieven gecontroleerd",
        "not checked, by a bug in briefcheck: {bug}": (
            "niet gecontroleerd, door een fout in briefcheck zelf: {bug}"
        ),
    }
)
