"""Letters handed to processes that work side by side; answers come in order."""

from __future__ import annotations

import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from queue import SimpleQueue
from typing import TYPE_CHECKING

from briefcheck.errors import BriefcheckError, PipelineError
from briefcheck.processes import Crash, Worker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.batch.bench import Answer, Assignment, Bench, Plan
    from briefcheck.engine import Linter

    Hand = Worker[Bench, list[Answer]]

#: As many letters are linted together: the parser is fastest on many sentences.
_TOGETHER = 32
#: Each process gets several batches, so that none waits long for the last.
_BATCHES = 4
_DIED = Crash("a process died", ())
_NOT_STARTED = "a process for letters died at its start (use --jobs 1)"


def lint_letters(
    plan: Plan,
    assignments: Sequence[Assignment],
    jobs: int = 1,
    linters: dict[str, Linter] | None = None,
) -> Iterator[Answer]:
    """Yield what is found in each letter, in order, by so many processes at most.

    With one job no process is started, and linters made before are used again.

    Raises:
        PipelineError: The pipeline is missing or unfit.
    """
    batches = list(_split(assignments, jobs))
    jobs = min(jobs, len(batches))
    if jobs > 1:
        yield from _lint_beside(plan, batches, jobs)
    elif batches:
        bench = plan.make(linters)
        yield from chain.from_iterable(map(bench.lint, batches))


def _split(
    assignments: Sequence[Assignment], jobs: int
) -> Iterator[Sequence[Assignment]]:
    fair = -(-len(assignments) // (_BATCHES * jobs))
    size = _TOGETHER if jobs == 1 else max(1, min(_TOGETHER, fair))
    for start in range(0, len(assignments), size):
        yield assignments[start : start + size]


def _lint_beside(
    plan: Plan, batches: Sequence[Sequence[Assignment]], jobs: int
) -> Iterator[Answer]:
    crew = _Crew(plan, jobs)
    threads = ThreadPoolExecutor(jobs, "briefcheck-crew", _be_deaf)
    try:
        for answers in threads.map(crew.lint, batches):
            yield from answers
    finally:
        # Also when somebody presses Ctrl-C, or wants no more letters.
        threads.shutdown(wait=False, cancel_futures=True)
        crew.stop()
        threads.shutdown()


def _be_deaf() -> None:
    """Let Ctrl-C pass by this thread, and the processes that it starts."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


@dataclass(frozen=True, slots=True)
class _Batch:
    """A batch of letters as a job."""

    assignments: Sequence[Assignment]

    def do(self, bench: Bench) -> list[Answer]:
        return bench.lint(self.assignments)


class _Crew:
    """Workers for a number of threads; one that dies is replaced."""

    def __init__(self, plan: Plan, size: int) -> None:
        self._plan = plan
        # None stands for a worker who has not been hired yet.
        self._idle: SimpleQueue[Hand | None] = SimpleQueue()
        self._all: list[Hand] = []
        self._is_stopped = False
        for _ in range(size):
            self._idle.put(None)

    def lint(self, batch: Sequence[Assignment]) -> list[Answer]:
        """Have a batch linted; the letter that a worker dies of is done without."""
        try:
            return self._ask(batch)
        except (EOFError, OSError):
            if len(batch) == 1 or self._is_stopped:
                return [_DIED] * len(batch)
        return [answer for each in batch for answer in self.lint([each])]

    def stop(self) -> None:
        """End all workers, whatever they are doing."""
        self._is_stopped = True
        for worker in tuple(self._all):
            worker.stop()

    def _ask(self, batch: Sequence[Assignment]) -> list[Answer]:
        worker = self._idle.get()
        try:
            worker = worker or self._hire()
            answers = worker.ask(_Batch(batch))
        except (BriefcheckError, EOFError, OSError):
            worker = None
            raise
        finally:
            self._idle.put(worker)
        return [answers] * len(batch) if isinstance(answers, Crash) else answers

    def _hire(self) -> Hand:
        worker: Hand = Worker()
        self._all.append(worker)
        if self._is_stopped:  # meanwhile
            worker.stop()
        try:
            worker.prepare(self._plan)
        except (EOFError, OSError) as error:
            raise PipelineError(_NOT_STARTED) from error
        return worker
