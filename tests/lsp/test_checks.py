from __future__ import annotations

import asyncio

import pytest

from briefcheck.lsp.checks import Checks


@pytest.fixture
def reviewed() -> list[str]:
    """Return what was reviewed, in order."""
    return []


@pytest.fixture
def checks(reviewed: list[str]) -> Checks:
    async def review(uri: str) -> None:
        reviewed.append(uri)

    return Checks(review)


def test_a_burst_is_reviewed_once_and_for_its_last_version() -> None:
    versions, reviewed = 0, []

    async def review(_: str) -> None:
        reviewed.append(versions)

    async def work() -> None:
        nonlocal versions
        checks = Checks(review)
        for _ in range(50):
            versions += 1
            checks.touch("a")
        await checks.settle("a")

    asyncio.run(work())

    assert reviewed == [50]


def test_a_change_after_a_pause_is_reviewed_before_a_burst_is_over(
    checks: Checks, reviewed: list[str]
) -> None:
    async def work() -> None:
        checks.touch("a")
        checks.touch("a")
        checks.touch("b")
        await checks.settle("a")

    asyncio.run(work())

    assert reviewed == ["b", "a"]


def test_a_forgotten_text_is_not_reviewed(checks: Checks, reviewed: list[str]) -> None:
    async def work() -> None:
        checks.touch("a")
        checks.forget("a")
        checks.touch("b")
        await checks.settle("a")
        await checks.settle("b")

    asyncio.run(work())

    assert reviewed == ["b"]
