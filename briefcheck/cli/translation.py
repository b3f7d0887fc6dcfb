"""Help and messages of the command line in Dutch.

The commands are written in English; what is shown passes through the table of
``briefcheck.cli.dutch`` on its way out.
"""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING

import click

from briefcheck.cli.dutch import DUTCH
from briefcheck.nearest import find_nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefcheck.wording import Language


LANGUAGES: Mapping[str, Language] = {"nl": "nl", "en": "en"}


def language_of(arguments: Sequence[str]) -> Language | None:
    """Return the language asked for, before any argument has been parsed.

    Of several ``--lang`` the last counts, before or after the command.
    """
    asked = os.environ.get("BRIEFCHECK_LANG", "")
    for option, value in pairwise([*arguments, ""]):
        if option == "--lang":
            asked = value
        elif option.startswith("--lang="):
            asked = option.removeprefix("--lang=")
    return LANGUAGES.get(asked)


def current_language() -> Language:
    """Return the language in which the running command speaks."""
    context = click.get_current_context(silent=True)
    return language_in(context) if context else "nl"


def language_in(context: click.Context) -> Language:
    """Return the language in which a command speaks, whether it runs or not."""
    return "en" if context.find_root().obj == "en" else "nl"


def translate(text: str, language: Language | None = None, **values: object) -> str:
    """Return an English text in a language, with its values filled in."""
    language = language or current_language()
    wording = text if language == "en" else DUTCH.get(text, text)
    return wording.format(**values) if values else wording


def reason_of(error: OSError) -> str:
    """Return why the system refused something."""
    return translate(error.strerror or str(error))


def advise(word: str, known: Iterable[str]) -> str:
    """Return what somebody may have meant by a word that is not known, or nothing."""
    nearest = find_nearest(word, known)
    return translate(" (did you mean '{word}'?)", word=nearest) if nearest else ""
