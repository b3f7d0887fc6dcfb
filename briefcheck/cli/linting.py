"""Letters of one or several houses, from their bytes to their reports.

What an earlier run found is not sought again; only for the rest are rules read and
is the pipeline loaded.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.cli.house import tell_problems
from briefcheck.cli.progress import show_progress
from briefcheck.cli.reading import report_failure
from briefcheck.cli.selection import require_names
from briefcheck.cli.translation import translate
from briefcheck.errors import TextError
from briefcheck.findings import Report
from briefcheck.locate import find_pipeline, name_pipeline
from briefcheck.opened import open_file
from briefcheck.outcomes import Outcome, report_on
from briefcheck.reporters.json import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.batch import Answer
    from briefcheck.cli.memory import Memory
    from briefcheck.cli.reading import Task
    from briefcheck.engine import Linter
    from briefcheck.houses import House, Houses, Preferences


@dataclass(frozen=True, slots=True)
class Means:
    """What a run lints with, beside the rules of its houses.

    ``memory`` is None where results are neither sought nor kept. ``linters`` are those
    of the run before, if there was one in this process.
    """

    model: str | None = None
    jobs: int = 1
    memory: Memory | None = None
    linters: dict[str, Linter] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A letter in a run: its bytes, and what is known of it before it is linted.

    By its ``key`` the result is kept.
    """

    task: Task
    data: bytes = b""
    key: str = ""
    known: Outcome | OSError | None = None


def open_cases(tasks: Iterable[Task], memory: Memory | None) -> tuple[Case, ...]:
    """Read the bytes of letters, and look up what is known of them."""
    return tuple(_open(task, memory) for task in tasks)


def houses_of(cases: Iterable[Case]) -> tuple[House, ...]:
    """Return the houses whose rules are needed, each once."""
    return tuple(dict.fromkeys(case.task.house for case in cases if not case.known))


def read_rules(houses: Iterable[House]) -> bool:
    """Read rules, tell what is wrong in them, and return whether they are sound."""
    sound = [tell_problems(house) for house in houses]  # all, not only the first
    return all(sound)


def lint_cases(cases: Sequence[Case], means: Means) -> Iterator[Report]:
    """Yield the report on each letter, in order."""
    fresh = _lint([case for case in cases if not case.known], means)
    for case in cases:
        yield _report(case, case.known or next(fresh))


def lint_tasks(tasks: Iterable[Task], means: Means) -> tuple[list[Report], bool]:
    """Return the report on each letter, and whether the rules are sound."""
    cases = open_cases(tasks, means.memory)
    is_sound = read_rules(houses_of(cases))
    return list(lint_cases(cases, means)), is_sound


def require_rules(asked: Preferences, houses: Iterable[House]) -> None:
    """Refuse what is selected or ignored and is no rule of any house.

    Raises:
        UsageError: There is no such rule or group.
    """
    names = (*asked.select, *asked.ignore)
    if names:
        require_names(names, {rule for house in houses for rule in house.rule_names})


def houses_in(tasks: Iterable[Task], houses: Houses) -> tuple[House, ...]:
    """Return the houses of letters; without letters, that of the working folder."""
    return tuple(dict.fromkeys(task.house for task in tasks)) or (houses.house_of(),)


def find_provenance(houses: Iterable[House], model: str | None) -> Provenance:
    """Return what made the reports; the digests of several houses are joined.

    Raises:
        PipelineError: There is no such pipeline.
    """
    from briefcheck.version import __version__  # noqa: PLC0415 -- slow to find out

    digests = "+".join(dict.fromkeys(house.digest for house in houses))
    folder = find_pipeline(model)
    if folder is None:
        from briefcheck.pipeline import load_pipeline  # noqa: PLC0415 -- spaCy is slow

        return Provenance(__version__, digests, load_pipeline(model).name)
    return Provenance(__version__, digests, name_pipeline(folder))


def count_cores() -> int:
    """Return how many processors we may use, which may be fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _open(task: Task, memory: Memory | None) -> Case:
    try:
        data = task.source.read()
    except OSError as error:
        return Case(task, known=error)
    if memory is None:
        return Case(task, data)
    key = memory.key(task, data)
    return Case(task, data, key, memory.find(task, key))


def _lint(cases: Sequence[Case], means: Means) -> Iterator[Answer]:
    if not cases:
        return
    # Imported late: where all is known, no linter is needed.
    from briefcheck.batch import lint_letters  # noqa: PLC0415 -- see above
    from briefcheck.cli.planning import make_plan  # noqa: PLC0415 -- idem

    plan, assignments = make_plan(cases, means.model)
    answers = lint_letters(plan, assignments, means.jobs, means.linters)
    shown = show_progress(answers, len(cases))
    for case, answer in zip(cases, shown, strict=True):
        if means.memory and isinstance(answer, Outcome):
            means.memory.keep(case.task, case.key, answer)
        yield answer
    if means.memory:
        means.memory.tidy()


def _report(case: Case, answer: Answer | OSError) -> Report:
    source = case.task.source
    if isinstance(answer, Outcome):
        opened = open_file(case.data, source.name, case.task.settings)
        return report_on(opened.read, answer)
    if isinstance(answer, (OSError, TextError)):
        return report_failure(source, answer)
    frames = ", ".join(answer.frames[-1:])
    bug = f"{answer.error}, {frames}" if frames else answer.error
    failure = translate("not checked, by a bug in briefcheck: {bug}", bug=bug)
    return Report(source.name, kind=None, kind_stated=False, failure=failure)
