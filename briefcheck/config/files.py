"""From a folder to the configuration that counts there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefcheck.config.keys import CONFIG_KEYS
from briefcheck.config.model import Config
from briefcheck.config.reading import Names, Origin, read_folders, read_values
from briefcheck.config.version import check_version
from briefcheck.errors import ConfigError
from briefcheck.fields import Field, Problem, quoted
from briefcheck.locate import bundled_rules
from briefcheck.places import absolute, shown_path
from briefcheck.rule_files import Sort, names_in
from briefcheck.toml_tree import read_toml
from briefcheck.tree import Table, TreeError

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.tree import Node

_OWN = "briefcheck.toml"
_SHARED = "pyproject.toml"
_TABLE = ("tool", "briefcheck")


def nearest_file(folder: Path) -> Path | None:
    """Return the configuration in an absolute folder, or else the nearest above it.

    Raises:
        ConfigError: A pyproject.toml that names briefcheck is not TOML.
    """
    for candidate in (folder, *folder.parents):
        own, shared = candidate / _OWN, candidate / _SHARED
        if _is_file(own):
            return own
        if _is_file(shared) and _table(shared) is not None:
            return shared
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # Nobody may look: a letter that lies there cannot be read either.
        return False


def read_config(file: Path, base: Path | None = None) -> Config:
    """Read a configuration, and those that it extends.

    Patterns for letters start from its own folder, or from *base*.

    Raises:
        ConfigError: Something is wrong in it; the error tells all problems at once.
    """
    if _table(file) is None:
        raise ConfigError(f"{shown_path(file)}: no table [{'.'.join(_TABLE)}] in it")
    reading = _Reading(base or file.parent)
    config = reading.read(file)
    if reading.problems:
        raise ConfigError(*reading.problems)
    return config


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads one configuration, file by file; patterns start from ``base``."""

    base: Path
    problems: list[str] = field(default_factory=list)

    def read(self, file: Path, above: tuple[Path, ...] = ()) -> Config:
        """Read a file; *above* are those that extend it."""
        origin = Origin(file, shown_path(file), self._base_of(file))
        found: list[Problem] = []
        fields = Field("the file", _table(file), found).table(CONFIG_KEYS)
        check_version(fields["required-version"])
        parent = self._parent(fields["extend"], (*above, file))
        folders = (*parent.rule_folders, *read_folders(fields, origin))
        own = read_values(fields, origin, _names(folders))
        # Some values are read twice, so their problems are found twice.
        self.problems.extend(
            f"{origin.shown}:{problem.line}:{problem.column}: {problem.message}"
            for problem in sorted(set(found))
        )
        return _over(parent, replace(own, rule_folders=folders))

    def _base_of(self, file: Path) -> Path:
        """Return where a file's patterns start: its own folder, if letters lie there.

        A configuration that several repositories share lies outside all of them.
        """
        folder = file.parent
        return folder if self.base.is_relative_to(folder) else self.base

    def _parent(self, extend: Field, above: tuple[Path, ...]) -> Config:
        name = extend.text()
        file = absolute(above[-1].parent / name)
        if not name:
            return Config()
        if file in above:
            extend.complain(f"{quoted(name)} leads back here (leave one 'extend' out)")
        elif not file.is_file():
            extend.complain(f"no file {quoted(name)} (name it from this file's folder)")
        elif _table(file) is None:
            extend.complain(f"{quoted(name)} has no table [{'.'.join(_TABLE)}]")
        else:
            return self.read(file, above)
        return Config()


def _over(parent: Config, own: Config) -> Config:
    """Put a configuration over the one that it extends."""
    if parent.file is None:
        return own
    return replace(
        own,
        extended=(parent.file, *parent.extended),
        templates=(*parent.templates, *own.templates),
        levels=(*parent.levels, *own.levels),
        lists=(*parent.lists, *own.lists),
        slots=(*parent.slots, *own.slots),
        overrides=(*parent.overrides, *own.overrides),
        include=(*parent.include, *own.include),
        exclude=(*parent.exclude, *own.exclude),
        lang=own.lang or parent.lang,
        fail_on=own.fail_on or parent.fail_on,
        max_warnings=_first(own.max_warnings, parent.max_warnings),
        baseline=own.baseline or parent.baseline,
        laid=(*parent.laid, *own.laid),
    )


def _first(*values: int | None) -> int | None:
    return next((value for value in values if value is not None), None)


def _names(folders: tuple[Path, ...]) -> Names:
    """Return what may be named, by the names of all rule files."""
    found = [name for each in (bundled_rules(), *folders) for name in names_in(each)]
    rules = {name for sort, name in found if sort is Sort.RULE}
    groups = {name.rpartition("/")[0] for name in rules} - {""}
    lists = (name for sort, name in found if sort is Sort.LIST)
    return Names(frozenset(rules | groups), frozenset(lists))


def _table(file: Path) -> Node | None:
    """Return our table in a file; None for a file of others that has none."""
    text = _text(file)
    if file.name != _SHARED:
        return _tree(file, text)
    if _TABLE[-1] not in text:
        return None  # A stranger's file may be as broken as it likes.
    node: Node | None = _tree(file, text)
    for name in _TABLE:
        entries = node.entries if isinstance(node, Table) else ()
        node = next((value for key, value in entries if key.text == name), None)
    return node


def _tree(file: Path, text: str) -> Table:
    try:
        return read_toml(text)
    except TreeError as error:
        place = f"{shown_path(file)}:{error.line}:{error.column}"
        raise ConfigError(f"{place}: {error.message}") from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = "not UTF-8 (save the file as UTF-8)"
        raise ConfigError(f"{shown_path(file)}: {message}") from error
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise ConfigError(f"{shown_path(file)}: {message}") from error
