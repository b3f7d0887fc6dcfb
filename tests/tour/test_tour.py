"""The tour in docs/tour.md, taken command by command in a house of forty templates."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Shell: TypeAlias = Callable[[str], str]

TOUR = Path(__file__).parents[2] / "docs" / "tour.md"
HOOKS = Path(".pre-commit-config.yaml")


def steps() -> Iterator[tuple[str, str]]:
    """Yield commands, each with what it is said to print."""
    text = TOUR.read_text(encoding="utf-8")
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
    for command, told in steps():
        printed = shell(command)
        if command == "briefcheck init":
            use_this_briefcheck()

        assert matches(told, printed), f"$ {command}\n{printed}"
