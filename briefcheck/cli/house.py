"""What a run works with: the configuration of the house and all rules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefcheck.cli.screen import tell
from briefcheck.cli.translation import LANGUAGES
from briefcheck.config import find_config
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from briefcheck.config import Config
    from briefcheck.rulebook import Rulebook
    from briefcheck.wording import Language


@dataclass(frozen=True, slots=True)
class House:
    """Configuration and rules; ``is_sound`` is false when a rule file is wrong.

    ``language`` is for what people see: asked for, laid down, or Dutch.
    """

    config: Config
    rulebook: Rulebook
    language: Language
    is_sound: bool


def read_house(*folders: Path) -> House:
    """Read the configuration and all rules, and speak their language from here on.

    What is wrong in rule files goes to the standard error; the other rules are used.
    """
    config, language = read_config()
    rulebook, problems = read_rulebook(bundled_rules(), *config.rules, *folders)
    for problem in problems:
        tell(str(problem))
    return House(config, rulebook, language, is_sound=not problems)


def read_config() -> tuple[Config, Language]:
    """Read the configuration, and speak its language from here on."""
    config = find_config(Path.cwd())
    root = click.get_current_context().find_root()
    root.obj = language = root.obj or LANGUAGES[config.lang or "nl"]
    return config, language
