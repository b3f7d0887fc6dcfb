"""The queue of letters, and workers that are slow, die, or are too many."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import dataclass
from multiprocessing import active_children
from typing import TYPE_CHECKING

import pytest

from briefcheck import Linter, Rulebook
from briefcheck.errors import PipelineError
from briefcheck.reporters.json import Provenance
from briefcheck.settings import Settings
from briefcheck.web.jobs import LinterRecipe, Outfit
from briefcheck.web.pool import Pool, PoolLimits
from briefcheck.web.problems import Problem, RequestError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import TypeAlias

    from briefcheck.web.jobs import Recipe

    Scene: TypeAlias = Callable[[Pool], Awaitable[None]]

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="processes cannot be halted here"
)


@dataclass(frozen=True)
class Hello:
    """A job that needs no pipeline."""

    def do(self, outfit: Outfit) -> str:
        return f"hello from {outfit.provenance.pipeline}"


@dataclass(frozen=True)
class Bare:
    """A recipe for a linter that does not load its pipeline."""

    def make(self) -> Outfit:
        return Outfit(Linter(NO_RULES), Provenance("", "", "nowhere"))


NO_RULES = Rulebook({}, {}, {}, "")
HELLO, BARE = Hello(), Bare()


def play(recipe: Recipe, limits: PoolLimits, scene: Scene) -> None:
    """Play a scene with an open pool."""

    async def run() -> None:
        pool = Pool(recipe, limits)
        try:
            await pool.open()
            await scene(pool)
        finally:
            pool.close()

    asyncio.run(run())


def worker_ids() -> list[int]:
    workers = [p for p in active_children() if p.name == "briefcheck-worker"]
    return [worker.pid for worker in workers if worker.pid]


def is_done(answer: object) -> bool:
    return answer == "hello from nowhere"


def problem_of(answer: object) -> Problem | None:
    return answer.problem if isinstance(answer, RequestError) else None


def test_letters_that_come_together_get_more_workers() -> None:
    async def scene(pool: Pool) -> None:
        alone = [await pool.run(HELLO) for _ in range(3)]
        one = worker_ids()
        together = await asyncio.gather(*(pool.run(HELLO) for _ in range(6)))

        assert all(map(is_done, [*alone, *together]))
        assert len(one) == 1
        assert len(worker_ids()) == 2

    play(BARE, PoolLimits(workers=2), scene)


def test_who_finds_the_queue_full_is_told_so() -> None:
    async def scene(pool: Pool) -> None:
        runs = (pool.run(HELLO) for _ in range(3))
        first, second, third = await asyncio.gather(*runs, return_exceptions=True)

        assert is_done(first)
        assert is_done(second)
        assert problem_of(third) is Problem.BUSY

    play(BARE, PoolLimits(workers=1, waiting=1), scene)


def test_who_waits_too_long_is_told_so() -> None:
    async def scene(pool: Pool) -> None:
        (worker,) = worker_ids()
        os.kill(worker, signal.SIGSTOP)
        halted = asyncio.ensure_future(pool.run(HELLO))
        (second,) = await asyncio.gather(pool.run(HELLO), return_exceptions=True)
        os.kill(worker, signal.SIGCONT)

        assert problem_of(second) is Problem.BUSY
        assert is_done(await halted)

    play(BARE, PoolLimits(workers=1, patience=0.1), scene)


def test_who_stops_waiting_leaves_the_queue() -> None:
    async def scene(pool: Pool) -> None:
        first = asyncio.ensure_future(pool.run(HELLO))
        second = asyncio.ensure_future(pool.run(HELLO))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.wait([second])
        third = await pool.run(HELLO)

        assert is_done(await first)
        assert is_done(third)

    play(BARE, PoolLimits(workers=1, waiting=1), scene)


def test_a_letter_that_takes_too_long_costs_a_worker() -> None:
    async def scene(pool: Pool) -> None:
        (worker,) = worker_ids()
        os.kill(worker, signal.SIGSTOP)
        (slow,) = await asyncio.gather(pool.run(HELLO), return_exceptions=True)
        after = await pool.run(HELLO)

        assert problem_of(slow) is Problem.TOO_SLOW
        assert is_done(after)
        assert worker not in worker_ids()

    play(BARE, PoolLimits(workers=1, seconds=2, patience=60), scene)


def test_a_letter_that_a_worker_dies_of_is_told_so() -> None:
    async def scene(pool: Pool) -> None:
        (worker,) = worker_ids()
        os.kill(worker, signal.SIGSTOP)
        asked = asyncio.gather(pool.run(HELLO), return_exceptions=True)
        # Until the letter is with the worker, which stands still: before, it died idle.
        await asyncio.sleep(0.5)
        os.kill(worker, signal.SIGKILL)
        (broken,) = await asked

        assert problem_of(broken) is Problem.BROKEN
        assert is_done(await pool.run(HELLO))

    play(BARE, PoolLimits(workers=1, patience=60), scene)


def test_a_worker_that_died_idle_costs_no_letter() -> None:
    async def scene(pool: Pool) -> None:
        (worker,) = worker_ids()
        os.kill(worker, signal.SIGKILL)
        await asyncio.to_thread(os.waitid, os.P_PID, worker, os.WEXITED | os.WNOWAIT)

        assert is_done(await pool.run(HELLO))

    play(BARE, PoolLimits(workers=1, patience=60), scene)


def test_closing_leaves_no_worker_behind() -> None:
    async def scene(pool: Pool) -> None:
        for worker in worker_ids():
            os.kill(worker, signal.SIGSTOP)
        halted = asyncio.ensure_future(pool.run(HELLO))
        await asyncio.sleep(0)
        halted.cancel()

    play(BARE, PoolLimits(workers=1), scene)

    assert worker_ids() == []


def test_a_missing_pipeline_is_told() -> None:
    async def scene(_: Pool) -> None:
        pytest.fail("the pool opened")

    nowhere = LinterRecipe(NO_RULES, Settings(), "no_such_pipeline")
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        play(nowhere, PoolLimits(), scene)

    assert worker_ids() == []
