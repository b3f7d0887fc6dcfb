"""The files in folders of rules: which there are, and what stands in them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from briefcheck.errors import RuleError
from briefcheck.places import shown_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.abc import Traversable

_SUFFIXES = frozenset({".yml", ".yaml"})
_ID = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*")
_LARGEST = 1_000_000
#: Keeps a symbolic link that leads back to its own folder from going round.
_DEEPEST = 4


class Sort(str, Enum):
    """What a file describes, by the folder it lies in."""

    ACT = "acts"
    LIST = "lists"
    RULE = "rules"


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file of rules: its id, and the path that people know it by."""

    id: str
    path: str
    data: bytes

    @property
    def sort(self) -> Sort:
        """Return what the file describes."""
        top, _, rest = self.id.partition("/")
        return Sort(top) if rest and top in {"acts", "lists"} else Sort.RULE

    @property
    def name(self) -> str:
        """Return the id of a rule, or the name of an act or a list."""
        return self.id if self.sort is Sort.RULE else self.id.partition("/")[2]


def read_files(folder: Traversable) -> tuple[list[RuleFile], list[RuleError]]:
    """Return the rule files of a folder, sorted, and those that cannot be read."""
    files: dict[str, RuleFile] = {}
    problems: list[RuleError] = []
    top = _shown(folder)
    for path, entry in _walk(folder, PurePosixPath(), problems):
        found = _read(entry, path, f"{top}/{path}", files)
        if isinstance(found, RuleError):
            problems.append(found)
            continue
        files[found.id] = found
    if not files and not problems:
        problems.append(_error(top, "no rule files here (named *.yml)"))
    return list(files.values()), problems


def names_in(folder: Traversable) -> Iterator[tuple[Sort, str]]:
    """Yield what the files of a folder describe, by their names alone."""
    for path, _ in _walk(folder, PurePosixPath(), []):
        file = RuleFile(str(path.with_suffix("")), "", b"")
        yield file.sort, file.name


def digest_of(files: Iterable[RuleFile]) -> str:
    """Return 12 hex digits that change whenever one of the files does."""
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda file: file.id):
        digest.update(f"{file.id}\0{len(file.data)}\0".encode())
        digest.update(file.data)
    return digest.hexdigest()[:12]


def digest_with(digest: str, lists: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """Return the digest of a rulebook with more words in some of its lists."""
    if not lists:
        return digest
    return hashlib.sha256(f"{digest} {lists!r}".encode()).hexdigest()[: len(digest)]


def _walk(
    folder: Traversable, path: PurePosixPath, problems: list[RuleError]
) -> Iterator[tuple[PurePosixPath, Traversable]]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        remedy = "name a folder that can be read"
        problems.append(_error(_shown(folder), f"{error.strerror} ({remedy})"))
        return
    for entry in entries:
        inside = path / entry.name
        if entry.name.startswith(".") or len(inside.parts) > _DEEPEST:
            continue
        if entry.is_dir():
            yield from _walk(entry, inside, problems)
        elif inside.suffix in _SUFFIXES and entry.is_file():
            yield inside, entry


def _read(
    entry: Traversable, path: PurePosixPath, shown: str, others: dict[str, RuleFile]
) -> RuleFile | RuleError:
    name = str(path.with_suffix(""))
    if not _ID.fullmatch(name):
        message = f"{name!r} is no id (name it with a-z, 0-9, - and _ only)"
        return _error(shown, message)
    if name in others:
        return _error(shown, f"{others[name].path} has this id too (keep one)")
    try:
        with entry.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        return _error(shown, f"{error.strerror} (make it readable)")
    if len(data) > _LARGEST:
        return _error(shown, "too big for a rule file (at most 1 MB)")
    return RuleFile(name, shown, data)


def _shown(folder: Traversable) -> str:
    if not isinstance(folder, Path):
        return str(folder).rstrip("/")
    return shown_path(folder)


def _error(shown: str, message: str) -> RuleError:
    return RuleError(f"{shown}: {message}")
