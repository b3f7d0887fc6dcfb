"""Where the rules and the language pipeline that ship with briefcheck lie."""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.abc import Traversable

#: Where spaCy keeps the name and the version of a pipeline.
_META = "meta.json"


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


def find_pipeline(model: str | None) -> Path | None:
    """Return the folder of a language pipeline; None where no such folder is known.

    As spaCy does it, and without spaCy: a package, or else a folder; None is the
    pipeline that ships.
    """
    if model is None:
        bundled = bundled_pipeline()
        return bundled if isinstance(bundled, Path) and bundled.is_dir() else None
    spec = find_spec(model) if model.isidentifier() else None
    folder = Path(spec.origin).parent if spec and spec.origin else Path(model)
    return folder if (folder / _META).is_file() else None


def name_pipeline(folder: Path) -> str:
    """Return the name and version of a pipeline in a folder."""
    meta = json.loads((folder / _META).read_text(encoding="utf-8"))
    return f"{meta['name']} {meta['version']}"
