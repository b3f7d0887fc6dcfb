"""Where the rules and the language pipeline that ship with briefcheck lie."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.abc import Traversable


def bundled_rules() -> Traversable:
    """Return the folder with the rules that ship with briefcheck.

    A wheel carries them as briefcheck/_rules; a checkout reads its own rules/
    folder, so that an edit counts at once.
    """
    packaged = files("briefcheck") / "_rules"
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).resolve().parents[1]
    # Without this test a stranger's site-packages/rules would be taken for ours.
    if (checkout / "pyproject.toml").is_file():
        return checkout / "rules"
    raise FileNotFoundError(packaged)


def bundled_pipeline() -> Traversable:
    """Return the folder with the language pipeline; it may not be there yet."""
    return files("briefcheck") / "_pipeline"


def bundled_starters() -> Traversable:
    """Return the folder with what a house starts from: letters, a rule, settings."""
    return files("briefcheck") / "starters"
