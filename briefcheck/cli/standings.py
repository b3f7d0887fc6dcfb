"""What counts for a path, worked out from its house and from the letter itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.decoding import decode
from briefcheck.front_matter import FrontMatter, read_front_matter
from briefcheck.places import absolute, shown_path
from briefcheck.settings import find_level, is_named
from briefcheck.standing import (
    BY_DEFAULT,
    BY_LETTER,
    BY_RULE,
    Fact,
    OverrideFact,
    RuleFact,
    Standing,
)
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefcheck.config import Override
    from briefcheck.houses import House
    from briefcheck.limits import Limit


def find_standing(house: House, path: Path) -> Standing:
    """Return what counts for a letter, or for the letters of a folder.

    Raises:
        TextError: The letter is there, and what stands above it is wrong.
    """
    config = house.config
    files = (config.file, *config.extended) if config.file else ()
    holding = config.overrides_for(absolute(path))
    return Standing(
        path=path.as_posix(),
        files=tuple(shown_path(file) for file in files),
        facts=(*_letter_facts(house, path, holding), *_run_facts(house)),
        overrides=tuple(_override_facts(house, None if path.is_dir() else holding)),
        rules=tuple(_rule_facts(house, path)),
    )


def _letter_facts(
    house: House, path: Path, holding: tuple[Override, ...]
) -> Iterator[Fact]:
    if path.is_dir():
        return
    settings, stated = house.settings_for(path), _stated(path)
    kind = stated.kind or settings.path_kind
    if stated.kind:
        yield Fact("kind", stated.kind.value, BY_LETTER)
    else:
        places = [each.place for each in holding if each.kind]
        yield Fact("kind", kind.value if kind else None, _last(places))
    if stated.is_template is not None:
        yield Fact("template", stated.is_template, BY_LETTER)
    else:
        places = [each.place for each in holding if each.is_template is not None]
        listed = house.config.place_of("templates") if settings.is_template else None
        yield Fact("template", settings.is_template, _last(places, listed))
    excluded = house.is_excluded(path)
    yield Fact(
        "excluded", excluded, _laid(house, "exclude") if excluded else BY_DEFAULT
    )


def _run_facts(house: House) -> Iterator[Fact]:
    config, limits = house.config, house.limits
    yield Fact("lang", house.language, _laid(house, "lang"))
    yield _limit_fact(limits.fail_on)
    if limits.max_warnings:
        yield _limit_fact(limits.max_warnings)
    folders = ", ".join(shown_path(folder) for folder in config.rule_folders)
    if folders:
        laid = config.place_of("rule-folders") or _laid(house, "rules")
        yield Fact("rule-folders", folders, laid)
    for name, words in config.lists:
        yield Fact(f"lists.{name}", f"+{len(words)}", _laid(house, "lists"))
    for name, value in config.slots:
        yield Fact(f"slots.{name}", value, _laid(house, "slots"))
    if config.templates:
        count = len(config.templates)
        yield Fact("templates", count, _laid(house, "templates"))


def _limit_fact(limit: Limit) -> Fact:
    return Fact(limit.name, limit.value, limit.setter or BY_DEFAULT)


def _override_facts(
    house: House, holding: tuple[Override, ...] | None
) -> Iterator[OverrideFact]:
    for each in house.config.overrides:
        holds = None if holding is None else each in holding
        yield OverrideFact(each.place, each.patterns.lines, holds)


def _rule_facts(house: House, path: Path) -> Iterator[RuleFact]:
    levels = house.settings_for(path).levels
    off = _stated(path).switch_offs
    for rule in house.rulebook.rules.values():
        laid = find_level(rule.id, levels)
        if any(is_named(rule.id, [each.rule]) for each in off):
            yield RuleFact(rule.id, None, BY_LETTER)
        elif laid:
            yield RuleFact(rule.id, laid.level, laid.place)
        else:
            yield RuleFact(rule.id, rule.level, BY_RULE)


def _stated(path: Path) -> FrontMatter:
    if not path.is_file():
        return FrontMatter()
    name = path.as_posix()
    return read_front_matter(SourceText(name, decode(path.read_bytes(), name)))


def _laid(house: House, key: str) -> str:
    return house.config.place_of(key) or BY_DEFAULT


def _last(places: list[str], otherwise: str | None = None) -> str:
    return places[-1] if places else otherwise or BY_DEFAULT
