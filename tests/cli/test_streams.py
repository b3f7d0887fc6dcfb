from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("house")

CHECKOUT = Path(__file__).parents[2]
LINT = [sys.executable, "-m", "briefcheck", "lint", "--select", "huis"]


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CHECKOUT), **changes}


def test_output_is_utf8_on_any_console(house: Path) -> None:
    (house / "aap🙈.txt").write_text("Beste Tom,\n\nDag 🙈 koffie.\n", encoding="utf-8")

    done = subprocess.run(
        [*LINT, "aap🙈.txt", "--fail-on", "never"],
        capture_output=True,
        check=True,
        env=environment(PYTHONIOENCODING="ascii"),
    )

    assert done.stdout.decode("utf-8").startswith("aap🙈.txt — ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["lint", "--select", "huis", "koffie.txt"],
        ["lint", "--select", "huis", "koffie.txt", "--format", "sarif"],
        ["explain", "huis/koffie"],
        ["config", "koffie.txt"],
        ["lint", "--help"],
    ],
    ids=" ".join,
)
def test_a_reader_that_leaves_is_no_trouble(arguments: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "briefcheck", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        message = process.stderr.read()

    assert message == b""


def test_a_reader_that_leaves_does_not_keep_files_from_being_written(
    house: Path,
) -> None:
    (house / "brieven").mkdir()
    for number in range(3):
        shutil.copy(house / "koffie.txt", house / "brieven" / f"{number}.txt")
    command = [*LINT, "brieven", "--output", "jsonl=uit", "--fail-on", "warning"]

    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        message = process.stderr.read()

    assert (process.returncode, message) == (1, b"")
    assert len((house / "uit").read_text(encoding="utf-8").splitlines()) == 3


def test_the_same_letter_gives_the_same_bytes_in_every_process() -> None:
    letter = CHECKOUT / "corpus" / "dev" / "d2-007.txt"
    command = [sys.executable, "-m", "briefcheck", "lint", "--format", "json"]

    outputs = {
        subprocess.run(
            [*command, "--fail-on", "never", str(letter)],
            capture_output=True,
            check=True,
            env=environment(PYTHONHASHSEED=seed),
        ).stdout
        for seed in "12"
    }

    assert len(outputs) == 1


def test_piped_output_has_no_colour(house: Path) -> None:
    done = subprocess.run(
        [*LINT, "koffie.txt"],
        capture_output=True,
        check=True,
        env=environment(FORCE_COLOR="1"),
    )

    assert b"\x1b" not in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a keyboard is made by pty")
def test_a_keyboard_is_told_what_is_waited_for() -> None:
    import pty  # noqa: PLC0415 -- not on Windows

    keyboard, terminal = pty.openpty()
    os.write(keyboard, b"Beste Tom,\n\nKom op de koffie.\n\x04")

    done = subprocess.run(
        [*LINT, "-", "--fail-on", "never"],
        stdin=terminal,
        capture_output=True,
        check=True,
        env=environment(),
    )
    os.close(terminal)
    os.close(keyboard)

    assert done.stderr.decode("utf-8") == (
        "briefcheck: typ of plak de brief, en sluit af met Ctrl-D (Windows: Ctrl-Z)\n"
    )
    assert "«koffie» hoort in een kop." in done.stdout.decode("utf-8")
