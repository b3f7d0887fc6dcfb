"""The guides for newcomers, taken command by command."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Shell: TypeAlias = Callable[[str], str]

DOCS = Path(__file__).parents[2] / "docs"
HOOKS = Path(".pre-commit-config.yaml")


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Yield commands of a guide, each with what it is said to print."""
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = step.partition("\n")
            yield command, printed


def matches(told: str, printed: str) -> bool:
    """Tell whether output is as told: … alone is any lines, or else any words."""
    lines = (
        r"(?:.*\n)*?" if line == "…\n" else ".*".join(map(re.escape, line.split("…")))
        for line in told.splitlines(keepends=True)
    )
    return re.fullmatch("".join(lines), printed) is not None


def use_this_briefcheck() -> None:
    """Let pre-commit run the ``briefcheck`` of this checkout, not one from PyPI."""
    entry = HOOKS.read_text(encoding="utf-8")
    own = entry.replace("language: python", "language: system")
    lines = own.splitlines(keepends=True)
    HOOKS.write_text("".join(line for line in lines if "additional" not in line))


def test_the_house_has_forty_templates(house: Path) -> None:
    assert len([path for path in house.rglob("*/*/*") if path.is_file()]) == 40


@pytest.mark.slow
def test_the_tour_is_as_it_is_told(house: Path, shell: Shell) -> None:
    for command, told in steps((DOCS / "tour.md").read_text(encoding="utf-8")):
        printed = shell(command)
        if command == "briefcheck init":
            use_this_briefcheck()

        assert matches(told, printed), f"$ {command}\n{printed}"


@pytest.mark.slow
def test_the_first_steps_are_as_they_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell
) -> None:
    monkeypatch.chdir(tmp_path)
    guide = (DOCS / "beginnen.md").read_text(encoding="utf-8")
    letter, better = re.findall(r"```text\n(.*?)```", guide, re.DOTALL)
    path = tmp_path / "brief.txt"
    path.write_text(letter, encoding="utf-8")

    for command, told in steps(guide):
        printed = shell(command)
        if command.startswith("briefcheck explain"):
            path.write_text(re.sub(r"Wij hopen.*\n", better, letter), "utf-8")

        assert matches(told, printed), f"$ {command}\n{printed}"
