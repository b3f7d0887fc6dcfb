"""The files that make a folder of letters one that is checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from textwrap import indent
from typing import TYPE_CHECKING

from briefcheck.config import nearest_file
from briefcheck.locate import bundled_starters
from briefcheck.places import absolute
from briefcheck.starting.configs import make_config
from briefcheck.starting.hooks import add_entry, has_hook
from briefcheck.version import __version__
from briefcheck.writing import create_file, replace_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.wording import Language

_HOOKS = ".pre-commit-config.yaml"
_WORKFLOW = ".github/workflows/briefcheck.yml"


class Fate(str, Enum):
    """What became of a file."""

    WRITTEN = "written"
    ADDED = "added"
    KEPT = "kept"
    #: Somebody has to put the entry in by hand.
    UNUSUAL = "unusual"


@dataclass(frozen=True, slots=True)
class FirstFile:
    """A file that a folder needs, and what became of it."""

    path: Path
    fate: Fate


def write_config(folder: Path, language: Language) -> FirstFile:
    """Write a configuration, unless one counts in the folder already."""
    counts = nearest_file(absolute(folder))
    if counts:
        return FirstFile(counts, Fate.KEPT)
    path = folder / "briefcheck.toml"
    return _write(path, make_config(folder, language))


def write_hook(folder: Path) -> FirstFile:
    """Write an entry for pre-commit, or add it to those that are there."""
    path, entry = folder / _HOOKS, hook_entry()
    if not path.exists():
        return _write(path, f"repos:\n{indent(entry, '  ')}")
    data = path.read_bytes()
    config = data.decode("utf-8", errors="surrogateescape")
    if has_hook(config):
        return FirstFile(path, Fate.KEPT)
    changed = add_entry(config, entry)
    if changed is None:
        return FirstFile(path, Fate.UNUSUAL)
    replace_file(path, changed.encode("utf-8", errors="surrogateescape"))
    return FirstFile(path, Fate.ADDED)


def write_workflow(folder: Path) -> FirstFile:
    """Write a workflow for GitHub Actions."""
    return _write(folder / _WORKFLOW, _starter("workflow.yml"))


def hook_entry() -> str:
    """Return the entry for pre-commit, as a list of one."""
    return _starter("pre-commit.yml")


def _starter(name: str) -> str:
    text = (bundled_starters() / name).read_text(encoding="utf-8")
    # A checkout that is not installed has a version that no index knows.
    is_released = "+" not in __version__
    requirement = f"briefcheck=={__version__}" if is_released else "briefcheck"
    return text.replace("REQUIREMENT", requirement)


def _write(path: Path, text: str) -> FirstFile:
    try:
        create_file(path, text.encode())
    except FileExistsError:
        return FirstFile(path, Fate.KEPT)
    return FirstFile(path, Fate.WRITTEN)
