from __future__ import annotations

import asyncio

from briefcheck.lsp.checks import Checks


def test_a_burst_is_reviewed_once_and_for_its_last_version() -> None:
    async def work() -> list[int]:
        versions, reviewed = 0, []

        async def review(_: str) -> None:
            reviewed.append(versions)

        checks = Checks(review)
        for _ in range(50):
            versions += 1
            checks.touch("a")
        await checks.settle("a")
        return reviewed

    assert asyncio.run(work()) == [50]


def test_a_change_after_a_pause_is_reviewed_before_a_burst_is_over() -> None:
    async def work() -> list[str]:
        reviewed = []

        async def review(uri: str) -> None:
            reviewed.append(uri)

        checks = Checks(review)
        checks.touch("a")
        checks.touch("a")
        checks.touch("b")
        await checks.settle("a")
        return reviewed

    assert asyncio.run(work()) == ["b", "a"]


def test_a_forgotten_text_is_not_reviewed() -> None:
    async def work() -> list[str]:
        reviewed = []

        async def review(uri: str) -> None:
            reviewed.append(uri)

        checks = Checks(review)
        checks.touch("a")
        checks.forget("a")
        checks.touch("b")
        await checks.settle("a")
        await checks.settle("b")
        return reviewed

    assert asyncio.run(work()) == ["b"]
