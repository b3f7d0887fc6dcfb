"""``lint --watch``: letters are checked again when something changes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]
    Watching: TypeAlias = subprocess.Popen[str]

pytestmark = [
    pytest.mark.usefixtures("house"),
    pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there"),
]

CHECKOUT = Path(__file__).parents[2]
WAITS = "briefcheck: wacht op veranderingen; stop met Ctrl-C\n"
COFFEE = "koffie.txt:3:11: warning huis/koffie «koffie» hoort in een kop.\n"


@contextmanager
def watching(*arguments: str) -> Iterator[Watching]:
    command = [sys.executable, "-m", "briefcheck", "lint", "--watch"]
    with subprocess.Popen(
        [*command, "--select", "huis", "--format", "concise", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def messages(process: Watching) -> list[str]:
    """Return what is told up to the message that a run is done."""
    assert process.stderr
    return list(iter(process.stderr.readline, WAITS))


def finding(process: Watching) -> str:
    assert process.stdout
    return process.stdout.readline()


def replace(path: Path, old: str, new: str) -> None:
    """Put a changed file in the place of another, as editors do."""
    beside = path.with_suffix(".new")
    beside.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    beside.replace(path)


def test_a_letter_that_changes_is_checked_again(house: Path) -> None:
    with watching("koffie.txt") as process:
        messages(process)
        first = finding(process)
        replace(house / "koffie.txt", "\n\nKom", "\n\n\nKom")
        messages(process)
        second = finding(process)
        replace(house / "koffie.txt", "\n\n\nKom", "\n\nKom")
        messages(process)
        third = finding(process)

    assert (first, second, third) == (COFFEE, COFFEE.replace(":3:", ":4:"), COFFEE)


def test_a_letter_that_is_new_in_a_folder_is_checked(house: Path) -> None:
    (house / "koffie.txt").rename(house / "regels" / "koffie.txt")

    with watching(".", "--no-cache") as process:
        messages(process)
        (house / "regels" / "koffie.txt").rename(house / "koffie.txt")
        messages(process)
        found = [finding(process), finding(process)]

    assert found == [f"regels/{COFFEE}", COFFEE]


def test_a_rule_that_changes_counts_and_a_wrong_one_is_told(house: Path) -> None:
    rule = house / "regels" / "huis" / "koffie.yml"

    with watching("koffie.txt") as process:
        messages(process)
        finding(process)
        replace(rule, "level:", "niveau:")
        told = messages(process)
        replace(rule, "niveau: warning", "level: error")
        messages(process)
        found = finding(process)

    assert "regels/huis/koffie.yml:1:1: missing key 'level'" in told[0]
    assert found == COFFEE.replace("warning", "error")


def test_a_configuration_that_is_wrong_for_a_while_is_told(house: Path) -> None:
    config = house / "briefcheck.toml"

    with watching("koffie.txt") as process:
        messages(process)
        replace(config, "rules", "ruels")
        told = messages(process)
        replace(config, "ruels", "rules")
        after = messages(process)

    assert "ruels" in told[0]
    assert after == []


@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_ctrl_c_stops_it_quietly() -> None:
    with watching("koffie.txt") as process:
        messages(process)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        rest = process.stderr.read()

    assert (process.returncode, rest.strip()) == (130, "")


def test_the_standard_input_cannot_be_watched(run: Run) -> None:
    code, _, message = run("lint", "-", "--watch")

    assert code == 2
    assert "--watch: - kan niet in de gaten worden gehouden" in message
