from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.rulebook import Rule, Rulebook

SOUND = Path(__file__).parent / "data" / "sound.yml"
ACT = """\
title: Excuses
find: [excuses, sorry]
examples:
  yes: [Onze «excuses»., «Sorry» hoor., Veel «excuses».]
  no: [Dank u., Tot ziens., Dat is jammer.]
"""
LIST = "title: Maanden\nwords: [januari, februari]\n"


@dataclass(frozen=True, slots=True)
class House:
    """A folder of rules to write to and read from."""

    folder: Path

    def write(self, name: str, content: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self, *later: House) -> Rulebook:
        return read_rulebook(self.folder, *(house.folder for house in later))[0]

    def problems(self) -> list[str]:
        return [str(problem) for problem in read_rulebook(self.folder)[1]]

    def rule(self, lines: Mapping[int, str]) -> Rule:
        """Return the sound rule with some of its lines changed."""
        self.write("tone/hedging.yml", self.changed(lines))
        rulebook, problems = read_rulebook(self.folder)
        assert not problems
        return rulebook.rules["tone/hedging"]

    @staticmethod
    def changed(lines: Mapping[int, str]) -> str:
        """Return the sound rule with lines changed or added, counted from 1."""
        text = SOUND.read_text(encoding="utf-8").splitlines()
        for number, line in sorted(lines.items()):
            text[number - 1 : number] = [line]
        return "\n".join(text) + "\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """Return a folder with one act and one list, shown in problems as house/…"""
    monkeypatch.chdir(tmp_path)
    made = House(tmp_path / "house")
    made.write("acts/apology.yml", ACT)
    made.write("lists/maanden.yml", LIST)
    return made
