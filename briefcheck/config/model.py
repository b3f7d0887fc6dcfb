"""What a configuration file lays down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.config.patterns import Patterns
    from briefcheck.letter import Kind
    from briefcheck.settings import RuleLevel
    from briefcheck.wording import Language


@dataclass(frozen=True, slots=True)
class Laid:
    """A key that is laid down, and where: ``file:line:column``."""

    key: str
    place: str


@dataclass(frozen=True, slots=True)
class Override:
    """What holds for the letters at some paths only; None where nothing is said."""

    patterns: Patterns
    kind: Kind | None = None
    is_template: bool | None = None
    levels: tuple[RuleLevel, ...] = ()
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Config:
    """What one file lays down, with those that it extends; None where it does not.

    ``file`` is None where there is no configuration. ``extended`` are the files that
    it builds on, the nearest first. ``templates`` are the files of the house's
    templates, ``lists`` the words added to lists, by name, ``slots`` what the slots of
    templates are read as. Of ``levels`` and
    ``overrides`` the last that speaks counts. All paths are absolute.
    """

    file: Path | None = None
    extended: tuple[Path, ...] = ()
    rule_folders: tuple[Path, ...] = ()
    templates: tuple[Path, ...] = ()
    levels: tuple[RuleLevel, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    slots: tuple[tuple[str, str], ...] = ()
    overrides: tuple[Override, ...] = ()
    include: tuple[Patterns, ...] = ()
    exclude: tuple[Patterns, ...] = ()
    lang: Language | None = None
    fail_on: str | None = None
    max_warnings: int | None = None
    baseline: Path | None = None
    laid: tuple[Laid, ...] = field(default=(), compare=False)

    def overrides_for(self, path: Path) -> tuple[Override, ...]:
        """Return the overrides whose patterns match an absolute path, in order."""
        return tuple(each for each in self.overrides if each.patterns.match(path))

    def place_of(self, key: str) -> str | None:
        """Return where a key is laid down; of several places the one that counts."""
        places = [laid.place for laid in self.laid if laid.key == key]
        return places[-1] if places else None
