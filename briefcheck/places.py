"""Paths of files, and how they are named to people."""

from __future__ import annotations

import os
from pathlib import Path


def absolute(path: Path) -> Path:
    """Return a path from the root, without ``..``; links stay as they are."""
    # Path.resolve would follow links out of the folder whose configuration counts.
    return Path(os.path.abspath(path))  # noqa: PTH100 -- see above


def shown_path(path: Path) -> str:
    """Return a path as seen from the working directory, if it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return path.as_posix()
