"""The letters of a run, as those who lint them need them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.batch import Assignment, Plan

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from typing import TypeVar

    from briefcheck.cli.linting import Case

    Item = TypeVar("Item", bound=Hashable)


def make_plan(
    cases: Sequence[Case], model: str | None
) -> tuple[Plan, tuple[Assignment, ...]]:
    """Return what letters need, each thing once, and the letters that refer to it."""
    tasks = [case.task for case in cases]
    houses = _number(task.house for task in tasks)
    settings = _number(task.settings for task in tasks)
    kind = tasks[0].house.preferences.kind
    rulebooks = tuple(house.rulebook for house in houses)
    assignments = tuple(
        Assignment(
            case.data,
            case.task.source.name,
            houses[case.task.house],
            settings[case.task.settings],
        )
        for case in cases
    )
    return Plan(rulebooks, tuple(settings), model, kind), assignments


def _number(items: Iterable[Item]) -> dict[Item, int]:
    return {item: number for number, item in enumerate(dict.fromkeys(items))}
