"""Folders of rule files made into a rulebook.

Every file is read for itself: a broken one is left out and its problems are told,
the others count.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefcheck.errors import RuleError
from briefcheck.fields import Field, Problem
from briefcheck.reading.documents import read_act, read_list, read_rule
from briefcheck.reading.known import Known
from briefcheck.reading.lists import list_problems
from briefcheck.rule_files import Sort, digest_of, digest_with, read_files
from briefcheck.rulebook import Rulebook
from briefcheck.text import SourceText
from briefcheck.tree import TreeError
from briefcheck.yaml_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.abc import Traversable

    from briefcheck.rule_files import RuleFile
    from briefcheck.rulebook import ActDefinition, Rule


@dataclass(slots=True)
class _Shelf:
    """What has been read so far."""

    known: Known
    rules: dict[str, Rule] = field(default_factory=dict)
    acts: dict[str, ActDefinition] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_rulebook(*folders: Traversable) -> tuple[Rulebook, tuple[RuleError, ...]]:
    """Read folders of rules; return what is sound in them, and all problems.

    A rule or an act of a later folder replaces one of the same name; the words of a
    list are added to those of the same name.
    """
    files: list[RuleFile] = []
    problems: list[RuleError] = []
    for folder in folders:
        found, unreadable = read_files(folder)
        files += found
        problems += unreadable
    known = _names(files)
    # A list that cannot be read is an empty one, so that rules that name it still work.
    shelf = _Shelf(known, lists=dict.fromkeys(known.lists, ()))
    for file in files:
        problems += _read_file(file, shelf)
    problems += _empty_endless_lists(shelf, files)
    rulebook = Rulebook(shelf.rules, shelf.acts, shelf.lists, digest_of(files))
    return rulebook, tuple(problems)


def add_words(
    rulebook: Rulebook, lists: tuple[tuple[str, tuple[str, ...]], ...]
) -> Rulebook:
    """Return a rulebook with more words in some of its lists."""
    if not lists:
        return rulebook
    full = dict(rulebook.lists)
    for name, words in lists:
        full[name] = (*full.get(name, ()), *words)
    return replace(rulebook, lists=full, digest=digest_with(rulebook.digest, lists))


def _names(files: Iterable[RuleFile]) -> Known:
    names: dict[Sort, set[str]] = {sort: set() for sort in Sort}
    for file in files:
        names[file.sort].add(file.name)
    return Known(frozenset(names[Sort.ACT]), frozenset(names[Sort.LIST]))


def _read_file(file: RuleFile, shelf: _Shelf) -> Iterable[RuleError]:
    problems: list[Problem] = []
    root = _root(file, problems)
    if root is not None:
        _place(file, root, shelf)
    # Some values are read twice, so their problems are found twice.
    return [
        RuleError(f"{file.path}:{problem.line}:{problem.column}: {problem.message}")
        for problem in sorted(set(problems))
    ]


def _empty_endless_lists(
    shelf: _Shelf, files: Iterable[RuleFile]
) -> Iterator[RuleError]:
    paths = {file.name: file.path for file in files if file.sort is Sort.LIST}
    for name, message in list(list_problems(shelf.lists)):
        shelf.lists[name] = ()
        yield RuleError(f"{paths[name]}:1:1: {message}")


def _root(file: RuleFile, problems: list[Problem]) -> Field | None:
    try:
        node = read_tree(file.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        problems.append(_encoding_problem(file.data, error.start))
        return None
    except TreeError as error:
        problems.append(Problem(error.line, error.column, error.message))
        return None
    if node is None:
        problems.append(Problem(1, 1, "nothing stands here (see the README of rules)"))
        return None
    return Field("the file", node, problems)


def _encoding_problem(data: bytes, offset: int) -> Problem:
    before = data[:offset].decode("utf-8")
    place = SourceText("", before).position(len(before))
    return Problem(place.line, place.column, "not UTF-8 (save the file as UTF-8)")


def _place(file: RuleFile, root: Field, shelf: _Shelf) -> None:
    """Put what a file describes where it belongs, unless there is a problem."""
    if file.sort is Sort.LIST:
        words = read_list(root, shelf.known)
        if not root.problems:
            shelf.lists[file.name] += words
    elif file.sort is Sort.ACT:
        act = read_act(root, file.name, shelf.known)
        if not root.problems:
            shelf.acts[file.name] = act
    else:
        rule = read_rule(root, file.name, shelf.known)
        if not root.problems:
            shelf.rules[file.name] = rule
