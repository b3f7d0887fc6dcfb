"""Warm workers, and the queue of letters before them."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from briefcheck.errors import BriefcheckError
from briefcheck.processes import Crash, Worker
from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from briefcheck.web.jobs import Job, Outfit, Recipe

    Hand = Worker[Outfit, str]

_T = TypeVar("_T")

_LOG = logging.getLogger("briefcheck.web")


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """How much the pool takes on.

    ``workers`` processes; ``waiting`` letters that have no worker yet, each for
    ``patience`` seconds; ``seconds`` for one letter.
    """

    workers: int = 2
    waiting: int = 100
    patience: float = 15.0
    seconds: float = 20.0


class Pool:
    """Hands letters to workers, the first come first.

    It begins with one worker, and grows when all are at work. The worker that was
    free last gets the next letter: one writer keeps to one worker, whose memory of
    paragraphs serves them best.
    """

    def __init__(self, recipe: Recipe, limits: PoolLimits) -> None:
        self._recipe = recipe
        self._limits = limits
        self._threads = ThreadPoolExecutor(2 * limits.workers, "briefcheck-pool")
        self._idle: asyncio.LifoQueue[Hand] = asyncio.LifoQueue()
        self._workers: set[Hand] = set()
        self._chores: set[asyncio.Task[Any]] = set()
        self._waiting = 0
        self._is_open = True
        self.pipeline = ""

    async def open(self) -> None:
        """Start the first worker and wait until it is warm.

        Raises:
            BriefcheckError: The pipeline cannot be loaded.
        """
        await self._warm(self._hire())

    def close(self) -> None:
        """Stop all workers, whatever they are doing."""
        self._is_open = False
        for worker in tuple(self._workers):
            self._dismiss(worker)
        self._threads.shutdown(wait=False)

    async def run(self, job: Job) -> str:
        """Have a job done; who is cancelled while it waits leaves the queue.

        Raises:
            RequestError: There are too many letters, this one took too long, or a bug.
        """
        worker = await self._take()
        # A worker cannot be interrupted: if the client leaves, it finishes the letter.
        return await asyncio.shield(self._chore(self._work(worker, job)))

    async def _take(self) -> Hand:
        worker = await self._wait()
        while not worker.is_alive():
            self._replace(worker)
            worker = await self._wait()
        return worker

    async def _wait(self) -> Hand:
        ahead = self._waiting - self._idle.qsize()
        if ahead >= self._limits.waiting:
            raise RequestError(Problem.BUSY)
        if ahead >= 0:
            self._grow()
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._idle.get(), self._limits.patience)
        except asyncio.TimeoutError:
            raise RequestError(Problem.BUSY) from None
        finally:
            self._waiting -= 1

    async def _work(self, worker: Hand, job: Job) -> str:
        try:
            answer = await self._within(self._limits.seconds, worker, job)
        except asyncio.TimeoutError:
            self._replace(worker)
            raise RequestError(Problem.TOO_SLOW) from None
        except (EOFError, OSError):
            _LOG.error("a worker died; another one takes its place")
            self._replace(worker)
            raise RequestError(Problem.BROKEN) from None
        self._idle.put_nowait(worker)
        if isinstance(answer, Crash):
            _LOG.error("a bug: %s, at %s", answer.error, " < ".join(answer.frames))
            raise RequestError(Problem.BROKEN)
        return answer

    async def _within(self, seconds: float, worker: Hand, job: Job) -> str | Crash:
        asked = self._in_thread(worker.ask, job)
        return await asyncio.wait_for(asyncio.shield(asked), seconds)

    def _grow(self) -> None:
        if self._is_open and len(self._workers) < self._limits.workers:
            self._chore(self._warm(self._hire()))

    def _hire(self) -> Hand:
        worker: Hand = Worker()
        self._workers.add(worker)
        return worker

    async def _warm(self, worker: Hand) -> None:
        try:
            ready = await self._in_thread(worker.prepare, self._recipe)
        except (BriefcheckError, EOFError, OSError):
            _LOG.error("a worker could not be started")
            self._dismiss(worker)
            raise
        self.pipeline = ready.pipeline
        self._idle.put_nowait(worker)

    def _replace(self, worker: Hand) -> None:
        self._dismiss(worker)
        self._grow()

    def _dismiss(self, worker: Hand) -> None:
        self._workers.discard(worker)
        worker.stop()

    def _chore(self, work: Coroutine[None, None, _T]) -> asyncio.Task[_T]:
        """Start what must be finished, whether or not somebody waits for it."""
        chore = asyncio.create_task(work)
        self._chores.add(chore)
        chore.add_done_callback(self._chores.discard)
        chore.add_done_callback(_hear_out)
        return chore

    def _in_thread(
        self, function: Callable[..., _T], *arguments: object
    ) -> asyncio.Future[_T]:
        loop = asyncio.get_running_loop()
        answer = loop.run_in_executor(self._threads, function, *arguments)
        answer.add_done_callback(_hear_out)
        return answer


def _hear_out(done: asyncio.Future[_T]) -> None:
    # Errors that nobody waits for any more would be logged with all they hold.
    if not done.cancelled():
        done.exception()
