"""Patterns for the paths of letters, as in a ``.gitignore``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns meant from a folder; of several that match a path the last counts."""

    folder: Path
    lines: tuple[str, ...]

    def judge(self, path: Path) -> bool | None:
        """Tell whether they match an absolute path; None if none of them speaks of it.

        They never speak of a path outside the folder.
        """
        try:
            inside = path.relative_to(self.folder)
        except ValueError:
            return None
        return _compile(self.lines).check_file(inside.as_posix()).include

    def match(self, path: Path) -> bool:
        """Tell whether they match an absolute path."""
        return bool(self.judge(path))


def is_sound(line: str) -> bool:
    """Tell whether a pattern can be understood."""
    try:
        _compile((line,))
    except ValueError:
        return False
    return True


@lru_cache(maxsize=256)
def _compile(lines: tuple[str, ...]) -> GitIgnoreSpec:
    # Imported late: a house without patterns needs none of it.
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 -- see above

    return GitIgnoreSpec.from_lines(lines)
