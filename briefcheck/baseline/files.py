"""Baselines as YAML: sorted, a line for each entry, so that changes can be read."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from briefcheck.baseline.entries import Baseline, Entry
from briefcheck.errors import ConfigError
from briefcheck.fields import Field, Key
from briefcheck.places import shown_path
from briefcheck.tree import TreeError
from briefcheck.yaml_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefcheck.fields import Problem
    from briefcheck.tree import Node

_VERSION = "1"
_KEYS = (Key("version", {}, "", is_required=True), Key("letters", {}, ""))
_ENTRY = re.compile(r"(?P<rule>[a-z0-9_-]+(?:/[a-z0-9_-]+)+)(?: (?P<sentence>\w+))?")
_HEAD = f"""\
# Findings that are known: rule, digest of the sentence, how often. No words of letters.
# Kept by: briefcheck baseline write, check, prune.
version: {_VERSION}
"""


def read_baseline(file: Path) -> Baseline:
    """Read a baseline.

    Raises:
        ConfigError: It is not there, or is no baseline; all its problems are told.
    """
    problems: list[Problem] = []
    try:
        root = Field("the file", _read_tree(file), problems)
    except TreeError as error:
        place = f"{shown_path(file)}:{error.line}:{error.column}"
        raise ConfigError(f"{place}: {error.message}") from error
    counts = dict(_read_entries(root))
    if problems:
        raise ConfigError(*(_tell_problem(file, each) for each in sorted(problems)))
    return Baseline(file, counts)


def render_baseline(counts: Mapping[Entry, int]) -> str:
    """Return the text of a baseline; the same entries give the same bytes."""
    entries = sorted(entry for entry, count in counts.items() if count > 0)
    lines = [_HEAD, "letters:\n" if entries else "letters: {}\n"]
    for path, of_letter in groupby(entries, key=lambda entry: entry.path):
        lines.append(f"  {_quote(path)}:\n")
        lines += (f"    {_tell(entry)}: {counts[entry]}\n" for entry in of_letter)
    return "".join(lines)


def _tell(entry: Entry) -> str:
    return f"{entry.rule} {entry.sentence}".rstrip()


def _quote(path: str) -> str:
    plain = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(map(_escape, plain))}"'


def _escape(char: str) -> str:
    return char if char.isprintable() else f"\\U{ord(char):08x}"


def _read_tree(file: Path) -> Node | None:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        remedy = "(briefcheck baseline write makes one)"
        reason = error.strerror or str(error)
        message = f"cannot be read: {reason} {remedy}"
        raise ConfigError(f"{shown_path(file)}: {message}") from error
    except UnicodeDecodeError as error:
        message = "not UTF-8 (save it as UTF-8)"
        raise ConfigError(f"{shown_path(file)}: {message}") from error
    node = read_tree(text)
    if node is None:
        raise TreeError(1, 1, "nothing stands here (briefcheck baseline write)")
    return node


def _read_entries(root: Field) -> Iterator[tuple[Entry, int]]:
    table = root.table(_KEYS)
    version = table["version"]
    if version.text() not in {_VERSION, ""}:
        version.complain(f"unknown version (known: {_VERSION}; update briefcheck)")
        return
    for path, letter in _entries(table["letters"]):
        for name, count in _entries(letter):
            match = _ENTRY.fullmatch(name)
            if match is None:
                count.complain(f"no entry: {name[:60]!r} (rule, and a digest or none)")
                continue
            yield (
                Entry(path, match["rule"], match["sentence"] or ""),
                int(count.number()),
            )


def _entries(field: Field) -> Iterator[tuple[str, Field]]:
    if not field.is_absent:
        yield from ((key.text, value) for key, value in field.entries())


def _tell_problem(file: Path, problem: Problem) -> str:
    place = f"{shown_path(file)}:{problem.line}:{problem.column}"
    return f"{place}: {problem.message}"
