"""Which letters changed since a revision, and where."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefcheck.changes.git import diff, find_revision, find_root, list_tracked
from briefcheck.changes.lines import WHOLE
from briefcheck.changes.patches import read_changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.changes.lines import Change

#: A line end that git does not count, and we do.
_LONE_RETURN = re.compile(rb"\r(?!\n)")


@dataclass(frozen=True, slots=True)
class Changes:
    """What git knows of a work tree: its root, its files, and which have changed."""

    root: str
    tracked: frozenset[str]
    changed: Mapping[str, tuple[Change, ...]]

    def of(self, letter: Path | None) -> tuple[Change, ...]:
        """Return the changes of a letter; none at all if it is as it was.

        What git does not keep is new, and so is the standard input (None).
        """
        path = letter and self._path_of(letter)
        if path is None or path not in self.tracked:
            return (WHOLE,)
        return self.changed.get(path, ())

    def _path_of(self, letter: Path) -> str | None:
        real = Path(os.path.realpath(letter))
        return real.relative_to(self.root).as_posix() if self._holds(real) else None

    def _holds(self, path: Path) -> bool:
        return path.is_relative_to(self.root)


def find_changes(revision: str, folder: Path) -> Changes:
    """Find what changed since a revision in the work tree around a folder.

    Raises:
        GitError: There is no git, no work tree or no such revision.
    """
    root = os.path.realpath(find_root(folder))
    commit = find_revision(folder, revision)
    changes = read_changes(diff(folder, commit))
    tracked = frozenset(list_tracked(folder))
    return Changes(root, tracked, _with_lone_returns(Path(root), changes))


def _with_lone_returns(
    root: Path, changes: Mapping[str, tuple[Change, ...]]
) -> dict[str, tuple[Change, ...]]:
    """Count a file as new where git's lines are not ours."""
    return {
        path: (WHOLE,) if _has_lone_returns(root / path) else found
        for path, found in changes.items()
    }


def _has_lone_returns(path: Path) -> bool:
    try:
        return _LONE_RETURN.search(path.read_bytes()) is not None
    except OSError:  # it is gone, or whoever reads it as a letter learns why
        return False
