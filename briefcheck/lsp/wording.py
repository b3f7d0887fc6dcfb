"""What the language server says, in Dutch and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from briefcheck.wording import Language

REPLACE = Texts("Vervang door «{words}»", "Replace with «{words}»")
ADD = Texts("Voeg toe: «{words}»", "Add: «{words}»")
OFF_HERE = Texts("{rule}: uit voor deze brief", "{rule}: off for this letter")
OFF_PROJECT = Texts(
    "{rule}: uit voor alle brieven in deze map ({file})",
    "{rule}: off for all letters in this folder ({file})",
)
SET_KIND = Texts("Soort brief: {kind}", "Kind of reply: {kind}")
CHOOSE_KIND = Texts("Soort brief kiezen…", "Choose the kind of reply…")
WHICH_KIND = Texts("Wat voor brief is dit?", "What kind of reply is this?")
SURE = Texts("{percent}% zeker", "{percent}% sure")
TOO_LONG = Texts(
    "Deze tekst is te lang voor een brief (meer dan {most} tekens) en wordt niet "
    "gecontroleerd.",
    "This text is too long for a letter (more than {most} characters) and is not "
    "checked.",
)
OUR_FAULT = Texts(
    "briefcheck kon deze brief niet controleren door een fout in briefcheck zelf "
    "({fault}).",
    "briefcheck could not check this letter: a fault of its own ({fault}).",
)


def say(texts: Texts, language: Language, **values: object) -> str:
    """Return a text with its values filled in."""
    wording = pick(texts, language)
    for name, value in values.items():
        wording = wording.replace(f"{{{name}}}", str(value))
    return wording
