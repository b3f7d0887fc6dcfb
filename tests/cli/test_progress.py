"""The bar that shows how far a long run is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Lint: TypeAlias = Callable[[], tuple[str, str]]

pty = pytest.importorskip("pty", reason="there are no such terminals")

CHECKOUT = Path(__file__).parents[2]
BAR = "Brieven gecontroleerd"


@pytest.fixture
def letters(house: Path) -> Path:
    folder = house / "brieven"
    folder.mkdir()
    for number in range(25):
        text = (house / "koffie.txt").read_text("utf-8")
        path = folder / f"{number:02}.txt"
        path.write_text(text.replace("Tom", f"Tom{number}"), encoding="utf-8")
    return folder


def lint_on_terminal(*arguments: str) -> tuple[str, str]:
    """Lint with a terminal for the standard error; return both outputs."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "briefcheck", "lint", "--select", "huis"]
    with subprocess.Popen(
        [*command, "--format", "concise", *arguments],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "TERM": "xterm"},
        encoding="utf-8",
    ) as process:
        os.close(theirs)
        assert process.stdout
        # The terminal first: it holds little, and a slow run draws its bar often.
        shown = read_all(ours)
        return process.stdout.read(), shown


def read_all(terminal: int) -> str:
    pieces = []
    while piece := read_piece(terminal):
        pieces.append(piece)
    os.close(terminal)
    return b"".join(pieces).decode()


def read_piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when nobody has the other end any more
        return b""


def test_a_bar_shows_how_far_a_long_run_is(letters: Path) -> None:
    found, shown = lint_on_terminal("brieven", "--no-cache")

    assert BAR in shown
    assert "25/25" in shown
    assert len(found.splitlines()) == 25
    assert BAR not in found


def test_a_short_run_shows_none(letters: Path) -> None:
    assert lint_on_terminal("brieven/01.txt")[1] == ""


def test_a_run_in_which_all_is_known_shows_none(letters: Path) -> None:
    lint_on_terminal("brieven")

    assert lint_on_terminal("brieven")[1] == ""


def test_without_a_terminal_there_is_none(letters: Path) -> None:
    command = [sys.executable, "-m", "briefcheck", "lint", "brieven", "--no-cache"]

    done = subprocess.run(
        [*command, "--select", "huis"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )

    assert done.stderr == b""
