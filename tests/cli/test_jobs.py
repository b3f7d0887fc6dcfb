"""``lint --jobs``: the same report by several processes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.usefixtures("house")

CHECKOUT = Path(__file__).parents[2]
LINT = ("lint", "brieven", "--no-cache")


@pytest.fixture
def letters(house: Path) -> Path:
    folder = house / "brieven"
    folder.mkdir()
    for path in sorted((CHECKOUT / "corpus" / "dev").glob("*.txt"))[:12]:
        shutil.copy(path, folder)
    (folder / "c0-leeg.txt").write_bytes(b"")
    (folder / "z9-koffie.txt").write_bytes((house / "koffie.txt").read_bytes())
    return folder


@pytest.mark.parametrize("jobs", ["2", "0"])
def test_several_processes_write_the_same_bytes_as_one(
    letters: Path, run: Run, jobs: str
) -> None:
    assert run(*LINT, "--jobs", jobs) == run(*LINT)


def test_jobs_are_a_whole_number(run: Run) -> None:
    code, _, message = run("lint", "koffie.txt", "--jobs", "-1")

    assert code == 2
    assert "--jobs: '-1' is geen geheel getal van 0 of meer" in message


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is another thing there")
@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_is_quiet(jobs: str) -> None:
    folder = str(CHECKOUT / "corpus" / "dev")
    command = [sys.executable, "-m", "briefcheck", "lint", folder, "--no-cache"]

    with subprocess.Popen(
        [*command, "--format", "jsonl", "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        message = process.stderr.read()

    assert (process.returncode, message.strip()) == (130, b"")
