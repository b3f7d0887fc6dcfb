"""From the paths that somebody names to the letters that lie there."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: How letters in a folder are called; a file named by itself may be called anything.
SUFFIXES = (".txt", ".md", ".html", ".htm")
#: The path that stands for the standard input, and its name in reports.
STDIN = "-"
STDIN_NAME = "<stdin>"


@dataclass(frozen=True, slots=True)
class Source:
    """A letter not yet read: its name for reports, and its file (None: stdin)."""

    name: str
    path: Path | None

    @property
    def place(self) -> Path | None:
        """Return where the letter lies, or would lie by its name; None if nowhere."""
        if self.path is not None:
            return self.path
        return None if self.name == STDIN_NAME else Path(self.name)

    def read(self) -> bytes:
        """Return the bytes of the letter; the standard input gives them once."""
        if self.path is None:
            return sys.stdin.buffer.read()
        return self.path.read_bytes()


def is_called_letter(path: Path) -> bool:
    """Tell whether a file is called as letters are where nobody says otherwise."""
    return path.name.lower().endswith(SUFFIXES)


def _is_left_alone(_: Path) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Choice:
    """Which files of a folder are letters, and which are left alone even when named."""

    is_letter: Callable[[Path], bool] = is_called_letter
    is_excluded: Callable[[Path], bool] = _is_left_alone


@dataclass(frozen=True, slots=True)
class Gathered:
    """Letters to read, each once, and the paths that lead to none.

    ``absent`` do not exist, ``empty`` are folders without letters, ``excluded`` are
    files that were named but must be left alone.
    """

    sources: tuple[Source, ...]
    absent: tuple[str, ...]
    empty: tuple[str, ...]
    excluded: tuple[str, ...]


_BY_NAME = Choice()


def gather(
    paths: Iterable[str], stdin_name: str = STDIN_NAME, choice: Choice = _BY_NAME
) -> Gathered:
    """Find the letters at some paths: files, folders with all below, ``-`` for stdin.

    Sources come in the order of the paths, those of a folder by name.
    """
    found: dict[Path | None, Source] = {}
    missing: dict[str, list[str]] = {"absent": [], "empty": [], "excluded": []}
    for name in paths:
        sources = list(_sources(name, stdin_name, choice))
        if not sources:
            missing["empty" if _is_folder(Path(name)) else "absent"].append(name)
        for source in sources:
            if not _is_folder(Path(name)) and _is_excluded(source, choice):
                missing["excluded"].append(source.name)
            else:
                found.setdefault(source.path, source)
    fates = {fate: tuple(names) for fate, names in missing.items()}
    return Gathered(tuple(found.values()), **fates)


def _is_excluded(source: Source, choice: Choice) -> bool:
    return source.place is not None and choice.is_excluded(source.place)


def _sources(name: str, stdin_name: str, choice: Choice) -> Iterator[Source]:
    if name == STDIN:
        return iter([Source(stdin_name, None)])
    path = Path(name)
    if _is_folder(path):
        return (Source(each.as_posix(), each) for each in _letters_below(path, choice))
    return iter([Source(path.as_posix(), path)] if _is_there(path) else [])


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # Nobody may look: whoever reads it learns why.
        return True


def _letters_below(folder: Path, choice: Choice) -> Iterator[Path]:
    closed: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        # Sorted in place: that is the order in which os.walk goes down.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and _is_chosen(path, choice):
                yield path
    # A folder that may not be entered is no letter, but it must not go unnoticed.
    yield from (Path(str(error.filename)) for error in closed)


def _is_chosen(path: Path, choice: Choice) -> bool:
    return choice.is_letter(path) and not choice.is_excluded(path)
