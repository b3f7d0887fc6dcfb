"""Which rules and settings count for a letter, by the place where it lies.

This is the way in for whatever lints letters: the command line, editors, servers.

    houses = Houses(Preferences(lang="en"))
    house = houses.house_of(path)              # its configuration and its rules
    settings = house.settings_for(path)        # levels, kind and the like, for this one
    letter = read_letter(data, name, settings)
    report = linter.with_rules(house.rulebook).under(settings).lint([letter])

Cheap until the rules are asked for, and spaCy is never imported. A configuration is
read once, so make new houses when files may have changed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefcheck.config import Config, nearest_file, read_config
from briefcheck.errors import RuleError
from briefcheck.gathering import Choice, is_called_letter
from briefcheck.limits import FAIL_ON, MAX_WARNINGS, Limit, Limits
from briefcheck.locate import bundled_rules
from briefcheck.places import absolute
from briefcheck.reading.lists import list_problems
from briefcheck.rule_files import Sort, digest_of, digest_with, read_files
from briefcheck.settings import Settings
from briefcheck.templates import read_template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

    from briefcheck.config import Override, Patterns
    from briefcheck.letter import Kind
    from briefcheck.rule_files import RuleFile
    from briefcheck.rulebook import Rulebook
    from briefcheck.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What somebody asks for over any configuration; None or empty where nothing.

    ``config`` is the one configuration for all letters; ``isolated`` does without
    any. ``rule_folders`` come on top of those of the house.
    """

    config: Path | None = None
    isolated: bool = False
    rule_folders: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    kind: Kind | None = None
    lang: Language | None = None
    fail_on: str | None = None
    max_warnings: int | None = None
    no_exclude: bool = False
    baseline: Path | None = None


_NONE = Preferences()


@dataclass(frozen=True, eq=False)
class House:
    """A configuration, what is preferred to it, and the rules that follow."""

    config: Config
    preferences: Preferences = _NONE

    @property
    def language(self) -> Language:
        """Return the language for people."""
        return self.preferences.lang or self.config.lang or "nl"

    @property
    def limits(self) -> Limits:
        """Return how much may be found in the letters of the house."""
        asked, laid = self.preferences, self.config
        level = self._limit(FAIL_ON, asked.fail_on, laid.fail_on)
        number = self._limit(MAX_WARNINGS, asked.max_warnings, laid.max_warnings)
        return Limits(level or Limit(FAIL_ON, "error"), number)

    def _limit(
        self, name: str, asked: str | int | None, laid: str | int | None
    ) -> Limit | None:
        if asked is not None:
            return Limit(name, str(asked), f"--{name}")
        if laid is not None:
            return Limit(name, str(laid), self.config.place_of(name) or "")
        return None

    @property
    def baseline(self) -> Path | None:
        """Return the file with the findings that are known, if there is one."""
        return self.preferences.baseline or self.config.baseline

    @property
    def rulebook(self) -> Rulebook:
        """Return the rules that ship and those of the house, as far as sound."""
        return self._rules[0]

    @property
    def problems(self) -> tuple[RuleError, ...]:
        """Return what is wrong in rule files."""
        return self._rules[1]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing is wrong in rule files."""
        return not self.problems

    @cached_property
    def templates(self) -> tuple[str, ...]:
        """Return the texts of the house's templates.

        Raises:
            ConfigError: A template cannot be read.
            TextError: A template is no text.
        """
        return tuple(read_template(path) for path in self.config.templates)

    def is_letter(self, path: Path) -> bool:
        """Tell whether a file in a folder is a letter, by its name."""
        if not self.config.include:
            return is_called_letter(path)
        return _chosen(self.config.include, absolute(path))

    def is_excluded(self, path: Path) -> bool:
        """Tell whether a file is left alone, even when it is named."""
        if self.preferences.no_exclude or not self.config.exclude:
            return False
        return _chosen(self.config.exclude, absolute(path))

    def settings_for(self, path: Path | None) -> Settings:
        """Return what counts for a letter; None where it lies nowhere yet."""
        if path is None or not (self.config.overrides or self.config.templates):
            return self._settings
        where = absolute(path)
        overrides = self.config.overrides_for(where)
        levels = [level for each in overrides for level in each.levels]
        return replace(
            self._settings,
            levels=(*self.config.levels, *levels),
            path_kind=_last_kind(overrides),
            is_template=self._is_template(where, overrides),
        )

    def _is_template(self, path: Path, overrides: tuple[Override, ...]) -> bool:
        said = [each.is_template for each in overrides if each.is_template is not None]
        return said[-1] if said else path in self.config.templates

    @cached_property
    def _settings(self) -> Settings:
        asked = self.preferences
        return Settings(
            select=asked.select,
            ignore=asked.ignore,
            lang=self.language,
            templates=self.templates,
            kind=asked.kind,
            levels=self.config.levels,
            slots=self.config.slots,
        )

    @cached_property
    def digest(self) -> str:
        """Return the digest of the rulebook, without reading any rule."""
        files = (file for found, _ in self._files for file in found)
        return digest_with(digest_of(files), self.config.lists)

    @property
    def is_readable(self) -> bool:
        """Tell whether all rule files can be read; what they say is another matter."""
        return not any(problems for _, problems in self._files)

    @property
    def rule_names(self) -> frozenset[str]:
        """Return the ids of all rules, without reading any."""
        files = (file for found, _ in self._files for file in found)
        return frozenset(file.name for file in files if file.sort is Sort.RULE)

    @cached_property
    def _files(self) -> tuple[tuple[list[RuleFile], list[RuleError]], ...]:
        return tuple(map(read_files, self._folders))

    @property
    def _folders(self) -> tuple[Traversable, ...]:
        own = (*self.config.rule_folders, *self.preferences.rule_folders)
        return bundled_rules(), *own

    @cached_property
    def _rules(self) -> tuple[Rulebook, tuple[RuleError, ...]]:
        # Imported late: where nothing changed since the last run, no rule is read.
        from briefcheck.rules import (  # noqa: PLC0415 -- see above
            add_words,
            read_rulebook,
        )

        rulebook, problems = read_rulebook(*self._folders)
        full = add_words(rulebook, self.config.lists)
        broken = tuple(self._endless(full))
        # Lists that go round in a circle stay as they ship.
        return (rulebook if broken else full), (*problems, *broken)

    def _endless(self, rulebook: Rulebook) -> Iterator[RuleError]:
        place, own = self.config.place_of("lists"), dict(self.config.lists)
        for name, message in list_problems(rulebook.lists):
            if name in own:
                yield RuleError(f"{place}: list {name!r}: {message}")


@dataclass(frozen=True)
class Houses:
    """Finds the house of a letter; each configuration is read once."""

    preferences: Preferences = _NONE
    _files: dict[Path, Path | None] = field(default_factory=dict)
    _houses: dict[Path | None, House] = field(default_factory=dict)
    _near: dict[str | None, Path | None] = field(default_factory=dict)

    def house_of(self, path: Path | None = None) -> House:
        """Return the house of a letter; without a path that of the working directory.

        Raises:
            ConfigError: Its configuration is wrong.
        """
        # Folders are looked at once: there may be hundreds of letters in each.
        folder = os.path.dirname(path) if path else None  # noqa: PTH120 -- idem
        if folder not in self._near:
            where = absolute(path).parent if path else Path.cwd()
            self._near[folder] = self._file_for(where)
        file = self._near[folder]
        if file not in self._houses:
            self._houses[file] = House(self._config(file), self.preferences)
        return self._houses[file]

    @property
    def choice(self) -> Choice:
        """Return which files are letters, each by its own house."""
        return Choice(
            lambda path: self.house_of(path).is_letter(path),
            lambda path: self.house_of(path).is_excluded(path),
        )

    def speaking(self, language: Language) -> Houses:
        """Return houses that all speak one language."""
        return Houses(replace(self.preferences, lang=language))

    def _file_for(self, folder: Path) -> Path | None:
        asked = self.preferences
        if asked.config or asked.isolated:
            return None if asked.isolated else asked.config
        if folder not in self._files:
            self._files[folder] = nearest_file(folder)
        return self._files[folder]

    def _config(self, file: Path | None) -> Config:
        if file is None:
            return Config()
        if self.preferences.config is None:
            return read_config(file)
        return read_config(absolute(file), Path.cwd())


def _chosen(patterns: tuple[Patterns, ...], path: Path) -> bool:
    """Tell what the last patterns that say anything of a path say of it."""
    said = [verdict for each in patterns if (verdict := each.judge(path)) is not None]
    return bool(said) and said[-1]


def _last_kind(overrides: tuple[Override, ...]) -> Kind | None:
    said = [each.kind for each in overrides if each.kind]
    return said[-1] if said else None
