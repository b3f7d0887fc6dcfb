"""Measure briefcheck, each time in a fresh process, and print a Markdown table.

    python benchmarks/run.py

The processor's time says more than the clock on a machine that does other work too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

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
    "`briefcheck lint`, one letter": (*BRIEFCHECK, "lint", LETTER),
    "spaCy: import, load, parse that letter": (*TASK, "parse", LETTER),
}
#: What is measured inside a process that is warm, with the arguments of the task.
TASKS = {
    "reading the rules": ("rules",),
    "linting one letter, warm": ("warm", LETTER),
    "linting 200 letters": ("lint-many", "200"),
    "spaCy: parsing the same 200 texts": ("parse-many", "200"),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took: seconds by the clock, of the processor, and peak MB."""

    clock: float
    processor: float
    memory: float


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


def main() -> None:
    """Print the table, a row as soon as it is measured."""
    print("| what | seconds | processor seconds | peak memory (MB) |")
    print("| --- | ---: | ---: | ---: |")
    for name, command in COMMANDS.items():
        costs = [measure_process(command)[0] for _ in range(RUNS)]
        print(row(name, middle(costs)), flush=True)
    for name, arguments in TASKS.items():
        print(row(name, middle([measure_task(arguments) for _ in range(RUNS)])))


if __name__ == "__main__":
    main()
