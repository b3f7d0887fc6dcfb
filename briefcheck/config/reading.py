"""One table of TOML -> what it lays down. Its fields gather what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.config.keys import FAIL_LEVELS, LANGUAGES, LEVELS, OVERRIDE_KEYS
from briefcheck.config.model import Config, Laid, Override
from briefcheck.config.patterns import Patterns, is_sound
from briefcheck.fields import options, quoted, remedy
from briefcheck.formats.slots import words_of
from briefcheck.kind_names import meant_kind
from briefcheck.letter import Kind
from briefcheck.places import absolute
from briefcheck.reading.known import Known
from briefcheck.reading.phrases import read_phrases
from briefcheck.settings import RuleLevel
from briefcheck.tree import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefcheck.fields import Field
    from briefcheck.tree import Node

_FAIL_LEVELS = {level: level for level in FAIL_LEVELS}
_EVERY_RULE = "/*"


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a configuration may use: ids and groups of rules, and lists."""

    rules: frozenset[str]
    lists: frozenset[str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table stands: its file, that file's name, and where patterns start."""

    file: Path
    shown: str
    base: Path

    def place(self, node: Node) -> str:
        """Return the place of a key or value, as people read it."""
        return f"{self.shown}:{node.line}:{node.column}"


def read_folders(fields: Mapping[str, Field], origin: Origin) -> tuple[Path, ...]:
    """Return the folders with rules of the house's own."""
    named = [fields["rule-folders"]]
    if isinstance(fields["rules"].node, Listing):
        named.append(fields["rules"])
    return tuple(path for field in named for path in _folders(field, origin))


def read_values(fields: Mapping[str, Field], origin: Origin, names: Names) -> Config:
    """Return what the keys lay down, but for the folders of rules."""
    has_levels = not isinstance(fields["rules"].node, Listing)
    return Config(
        file=origin.file,
        templates=tuple(_templates(fields["templates"], origin)),
        levels=_levels(fields["rules"], origin, names) if has_levels else (),
        lists=tuple(_lists(fields["lists"], names)),
        slots=tuple(_slots(fields["slots"])),
        overrides=tuple(_overrides(fields["overrides"], origin, names)),
        include=_patterns(fields["include"], origin),
        exclude=_patterns(fields["exclude"], origin),
        lang=fields["lang"].choice(LANGUAGES),
        fail_on=fields["fail-on"].choice(_FAIL_LEVELS),
        max_warnings=_count(fields["max-warnings"]),
        baseline=_file(fields["baseline"], origin),
        laid=tuple(_laid(fields, origin)),
    )


def _folders(field: Field, origin: Origin) -> Iterator[Path]:
    for item in field.items():
        name = item.text()
        if name and not (origin.file.parent / name).is_dir():
            item.complain(f"no folder {quoted(name)} (name it from this file's folder)")
        elif name:
            yield origin.file.parent / name


def _templates(field: Field, origin: Origin) -> Iterator[Path]:
    for item in field.items():
        pattern = item.text()
        paths = _glob(origin.file.parent, pattern) if pattern else ()
        if paths is None:
            item.complain(
                f"{quoted(pattern)} is no pattern (write it from this folder)"
            )
        elif pattern and not paths:
            item.complain(f"{quoted(pattern)} matches no file")
        yield from paths or ()


def _glob(folder: Path, pattern: str) -> tuple[Path, ...] | None:
    try:
        paths = sorted(folder.glob(pattern))
    except (ValueError, NotImplementedError):
        return None
    return tuple(path for path in paths if path.is_file())


def _file(field: Field, origin: Origin) -> Path | None:
    name = field.text()
    return absolute(origin.file.parent / name) if name else None


def _levels(field: Field, origin: Origin, names: Names) -> tuple[RuleLevel, ...]:
    if field.is_absent:
        return ()
    known = {*names.rules, *(f"{name}{_EVERY_RULE}" for name in names.rules)}
    levels = []
    for key, value in field.entries():
        name = key.text.removesuffix(_EVERY_RULE)
        if key.text not in known:
            advice = remedy(key.text, sorted(names.rules))
            value.complain_at(key, f"unknown rule {quoted(key.text)} {advice}")
        level = value.choice(LEVELS, "level")
        levels.append(RuleLevel(name, level, origin.place(key)))
    # The last one counts, and a rule is nearer than the group that it belongs to.
    return tuple(sorted(levels, key=lambda each: each.name.count("/")))


def _lists(field: Field, names: Names) -> Iterator[tuple[str, tuple[str, ...]]]:
    if field.is_absent:
        return
    known = Known(lists=names.lists)
    for key, value in field.entries():
        if key.text not in names.lists:
            advice = remedy(key.text, sorted(names.lists))
            value.complain_at(key, f"unknown list {quoted(key.text)} {advice}")
        yield key.text, read_phrases(value, known)


def _slots(field: Field) -> Iterator[tuple[str, str]]:
    if field.is_absent:
        return
    for key, value in field.entries():
        words = value.text()
        if not words_of(key.text):
            value.complain_at(key, f"{quoted(key.text)} names no slot (use letters)")
        if "\n" in words:
            value.complain(
                "a slot is read as words on one line (take out the line end)"
            )
        yield key.text, words


def _overrides(field: Field, origin: Origin, names: Names) -> Iterator[Override]:
    for item in field.items():
        fields = item.table(OVERRIDE_KEYS)
        if fields["files"].is_absent:
            item.complain("missing key 'files' (it says for which letters this holds)")
        yield Override(
            patterns=Patterns(origin.base, _lines(fields["files"])),
            kind=fields["kind"].choice(options(Kind), meant=meant_kind),
            is_template=fields["template"].flag(),
            levels=_levels(fields["rules"], origin, names),
            place=origin.place(item.node) if item.node else "",
        )


def _patterns(field: Field, origin: Origin) -> tuple[Patterns, ...]:
    return () if field.is_absent else (Patterns(origin.base, _lines(field)),)


def _lines(field: Field) -> tuple[str, ...]:
    for item in field.items():
        if not is_sound(item.text()):
            item.complain(
                f"{quoted(item.text())} is no pattern (write it as in .gitignore)"
            )
    return tuple(item.text() for item in field.items() if is_sound(item.text()))


def _count(field: Field) -> int | None:
    if field.is_absent:
        return None
    number = field.number()
    if number != int(number):
        field.complain(f"{field.name!r} is no whole number (such as 0 or 10)")
    return int(number)


def _laid(fields: Mapping[str, Field], origin: Origin) -> Iterator[Laid]:
    for name, field in fields.items():
        if field.node is not None:
            yield Laid(name, origin.place(field.node))
