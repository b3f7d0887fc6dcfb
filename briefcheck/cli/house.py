"""The house that a command works for, and the language that it speaks from then on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from briefcheck.cli.options import CONFIG, ISOLATED
from briefcheck.cli.screen import tell
from briefcheck.cli.translation import translate
from briefcheck.houses import Houses, Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.houses import House
    from briefcheck.wording import Language


def read_house(*folders: Path) -> House:
    """Read the configuration of the working directory, and its rules.

    *folders* hold more rules. What is wrong in rule files goes to the standard error;
    the other rules are used.
    """
    house = open_houses(Preferences(rule_folders=folders)).house_of()
    enter(house)
    return house


def find_language() -> Language:
    """Return the language of the house, and speak it from here on."""
    root = click.get_current_context().find_root()
    root.obj = language = open_houses(Preferences()).house_of().language
    return language


def open_houses(preferences: Preferences) -> Houses:
    """Return the houses of a run, by the options that all commands share."""
    context = click.get_current_context()
    if CONFIG in context.meta and ISOLATED in context.meta:
        message = "--config and --isolated exclude each other"
        raise click.UsageError(translate(message))
    return Houses(
        replace(
            preferences,
            config=context.meta.get(CONFIG),
            isolated=context.meta.get(ISOLATED, False),
            lang=context.find_root().obj,
        )
    )


def enter(house: House) -> None:
    """Tell what is wrong in the rules of a house, and speak its language from here on.

    A language that was asked for counts before that of the house.
    """
    speak(house)
    tell_problems(house)


def speak(house: House) -> None:
    """Speak the language of a house from here on."""
    click.get_current_context().find_root().obj = house.language


def tell_problems(house: House) -> bool:
    """Tell what is wrong in the rules of a house, and return whether nothing is."""
    for problem in house.problems:
        tell(str(problem))
    return house.is_sound
