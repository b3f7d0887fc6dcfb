"""Measure briefcheck, each time in a fresh process, and print a Markdown table.

    python benchmarks/run.py            # all
    python benchmarks/run.py cached     # rows with this word

The processor's time says more than the clock on a machine that does other work too;
only of what several processes do side by side does it say nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

# A script's neighbours are found by Python and not by mypy.
from letters import main as write_letters  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parent
LETTER = str(FOLDER.parent / "corpus" / "dev" / "d1-006.txt")
PYTHON = (sys.executable, "-X", "utf8")
BRIEFCHECK = (*PYTHON, "-m", "briefcheck")
TASK = (*PYTHON, str(FOLDER / "task.py"))
RUNS = 5

#: What is measured, with the command that does it.
COMMANDS = {
    "`briefcheck --help`": (*BRIEFCHECK, "--help"),
    "`briefcheck rules`": (*BRIEFCHECK, "rules"),
    "`briefcheck explain tone/hedging`": (*BRIEFCHECK, "explain", "tone/hedging"),
    "`briefcheck lint`, one letter": (*BRIEFCHECK, "lint", "--no-cache", LETTER),
    "spaCy: import, load, parse that letter": (*TASK, "parse", LETTER),
}
#: What is measured inside a process that is warm, with the arguments of the task.
TASKS = {
    "reading the rules": ("rules",),
    "linting one letter, warm": ("warm", LETTER),
    "linting it again, a paragraph changed": ("edit", LETTER),
    "linting 500 letters": ("lint-many", "500"),
    "spaCy: parsing the same 500 texts": ("parse-many", "500"),
}
#: What is measured on a folder of 500 letters, with more arguments.
FOLDER_RUNS = {
    "`briefcheck lint --jobs 1`, 500 letters": ("--no-cache",),
    "`briefcheck lint --jobs 2`, 500 letters": ("--no-cache", "--jobs", "2"),
    "`briefcheck lint`, 500 letters, cached": (),
    "`briefcheck lint --format json`, cached": ("--format", "json"),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took: seconds by the clock, of the processor, and peak MB."""

    clock: float
    processor: float
    memory: float


def measure_command(command: tuple[str, ...]) -> Cost:
    """Run a command and return what the whole process cost."""
    return measure_process(command)[0]


def measure_process(command: tuple[str, ...]) -> tuple[Cost, str]:
    """Run a command and return what the whole process cost, and its output."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    clock = time.perf_counter() - started
    # The peak is in kilobytes on Linux, in bytes on macOS.
    memory = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Cost(clock, used.ru_utime + used.ru_stime, memory), output


def measure_task(arguments: tuple[str, ...]) -> Cost:
    """Run a task; its time is what it says itself, its memory that of the process."""
    cost, output = measure_process((*TASK, *arguments))
    clock, processor = map(float, output.split())
    return Cost(clock, processor, cost.memory)


def middle(costs: list[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(
        median(cost.clock for cost in costs),
        median(cost.processor for cost in costs),
        median(cost.memory for cost in costs),
    )


def row(name: str, cost: Cost) -> str:
    """Return a line of the table."""
    cells = f"{cost.clock:.3f}", f"{cost.processor:.3f}", f"{cost.memory:.0f}"
    return f"| {name} | {' | '.join(cells)} |"


def report(name: str, measure: Callable[[], Cost], asked: str) -> None:
    """Print a row, if it is asked for, as soon as it is measured."""
    if asked in name:
        print(row(name, middle([measure() for _ in range(RUNS)])), flush=True)


def measure_all(folder: str, asked: str) -> None:
    """Print the rows of the table."""
    for name, command in COMMANDS.items():
        report(name, partial(measure_command, command), asked)
    for name, arguments in TASKS.items():
        report(name, partial(measure_task, arguments), asked)
    # The first run keeps what the cached ones find.
    measure_process((*BRIEFCHECK, "lint", folder))
    for name, arguments in FOLDER_RUNS.items():
        command = (*BRIEFCHECK, "lint", folder, *arguments)
        report(name, partial(measure_command, command), asked)


def main(asked: str = "") -> None:
    """Print the table, or the rows with a word in them."""
    print("| what | seconds | processor seconds | peak memory (MB) |")
    print("| --- | ---: | ---: | ---: |")
    with TemporaryDirectory() as folder:
        os.environ["BRIEFCHECK_CACHE_DIR"] = str(Path(folder, "cache"))
        write_letters("500", str(Path(folder, "letters")))
        measure_all(str(Path(folder, "letters")), asked)


if __name__ == "__main__":
    main(*sys.argv[1:])
