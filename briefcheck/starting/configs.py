"""The first configuration of a house, made to fit the folders that it has already."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.kind_names import KIND_NAMES, plain_name
from briefcheck.letter import Kind
from briefcheck.locate import bundled_starters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefcheck.wording import Language

#: How folders of templates are called.
_TEMPLATES = ("sjablonen", "sjabloon", "templates", "modelbrieven", "standaardbrieven")
#: How folders for one kind of reply are called, at the top or among templates.
_KINDS: Mapping[str, Kind] = MappingProxyType(
    {**KIND_NAMES, **{plain_name(kind.value): kind for kind in Kind}}
)
#: Shown, and off, where no folder tells anything.
_SHOWN = """\
# [[overrides]]
# files = ["sjablonen/**"]
# template = true

# [[overrides]]
# files = ["sjablonen/terecht/**"]
# kind = "justified"
"""


def make_config(folder: Path, language: Language) -> str:
    """Return the text of a ``briefcheck.toml`` for a folder."""
    starter = bundled_starters() / f"config.{language}.toml"
    overrides = "\n".join(_overrides(folder)) or _SHOWN
    text = starter.read_text(encoding="utf-8")
    return text.replace("OVERRIDES\n", overrides)


def _overrides(folder: Path) -> Iterator[str]:
    """Yield tables for folders of templates first, then for those of one kind."""
    below = _folders(folder)
    templates = {name: each for name, each in below.items() if name in _TEMPLATES}
    for each in templates.values():
        yield _override(f"{each.name}/**", "template = true")
    for parent in (folder, *templates.values()):
        for name, each in _folders(parent).items():
            if name in _KINDS:
                path = each.relative_to(folder).as_posix()
                yield _override(f"{path}/**", f'kind = "{_KINDS[name].value}"')


def _override(pattern: str, value: str) -> str:
    return f'[[overrides]]\nfiles = ["{pattern}"]\n{value}\n'


def _folders(folder: Path) -> dict[str, Path]:
    """Return the folders in a folder by their names, however these are written."""
    found = sorted(each for each in folder.iterdir() if each.is_dir())
    return {plain_name(each.name): each for each in found}
