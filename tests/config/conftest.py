from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write: TypeAlias = Callable[..., Path]

RULE = """\
title: {nl: Koffie in de brief, en: Coffee in the letter}
level: warning
check: text
expressions: ["koffie"]
message: {nl: "«{match}» hoort in een kop.", en: "«{match}» belongs in a cup."}
why: {nl: De klant wil geen vlekken., en: The customer wants no stains.}
source: [S2]
examples:
  wrong: ["De «koffie» staat klaar.", "Kom op de «koffie».", "Geen «koffie» meer."]
  right: ["De thee staat klaar.", "Kom langs.", "Geen suiker."]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a house with templates, rules of its own and letters, to work in."""
    monkeypatch.chdir(tmp_path)
    for name in ("sjablonen/terecht", "regels/huis", "brieven/oud"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("b.txt", "a.txt", "lees.md"):
        (tmp_path / "sjablonen" / name).write_text("Beste …,", encoding="utf-8")
    (tmp_path / "regels" / "huis" / "koffie.yml").write_text(RULE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def write(folder: Path) -> Write:
    """Give a function that writes a file of the house."""

    def write_file(text: str, name: str = "briefcheck.toml") -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file
