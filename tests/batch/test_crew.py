"""Letters that processes work on side by side, and those that they die of."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from multiprocessing import active_children
from typing import TYPE_CHECKING

import pytest

from briefcheck.batch import Assignment, lint_letters
from briefcheck.batch.bench import Bench
from briefcheck.errors import PipelineError
from briefcheck.outcomes import Outcome
from briefcheck.processes import Crash
from briefcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.batch import Answer
    from briefcheck.letter import Letter

DEADLY, BROKEN, EMPTY = "deadly.txt", "broken.txt", "empty.txt"


@dataclass(frozen=True)
class ByNumber:
    """A linter without a pipeline: it fails as the names of letters say."""

    def outcomes_under(
        self, letters: Iterable[tuple[Letter, Settings]]
    ) -> Iterator[Outcome]:
        for letter, _ in letters:
            if letter.source.name == DEADLY:
                os.kill(os.getpid(), signal.SIGKILL)
            if letter.source.name == BROKEN:
                raise ValueError(letter.source.text)
            yield Outcome(None, kind_stated=False, failure=letter.source.name)


@dataclass(frozen=True)
class Plan:
    """A plan for such linters; ``trouble`` is met while the pipeline is loaded."""

    trouble: str = ""

    def make(self, _: object = None) -> Bench:
        if self.trouble == "missing":
            raise PipelineError("nergens: no such pipeline")
        if self.trouble == "deadly":
            os.kill(os.getpid(), signal.SIGKILL)
        return Bench((ByNumber(),), (Settings(),), "none")  # type: ignore[arg-type]  # idem


def letters(*names: str) -> list[Assignment]:
    return [Assignment(b"" if n == EMPTY else b"Beste Tom,", n, 0, 0) for n in names]


def lint(names: Iterable[str], jobs: int, trouble: str = "") -> list[str]:
    plan = Plan(trouble)
    return [
        told(answer)
        for answer in lint_letters(plan, letters(*names), jobs)  # type: ignore[arg-type]  # idem
    ]


def told(answer: Answer) -> str:
    if isinstance(answer, Outcome):
        return str(answer.failure)
    return answer.error if isinstance(answer, Crash) else answer.english


MANY = [f"{number}.txt" for number in range(40)]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_answers_come_in_the_order_of_the_letters(jobs: int) -> None:
    assert lint(MANY, jobs) == MANY


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("name", "answer"),
    [
        (BROKEN, "ValueError"),
        (EMPTY, "the file is empty (put the text of a letter in it)"),
    ],
)
def test_a_letter_that_fails_takes_no_other_along(
    jobs: int, name: str, answer: str
) -> None:
    assert lint([*MANY[:9], name, *MANY[9:]], jobs) == [*MANY[:9], answer, *MANY[9:]]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed")
def test_a_letter_that_a_process_dies_of_takes_no_other_along() -> None:
    answers = lint([*MANY[:9], DEADLY, *MANY[9:]], 2)

    assert answers == [*MANY[:9], "a process died", *MANY[9:]]


def test_what_is_told_of_a_bug_quotes_no_letter() -> None:
    (crash,) = lint_letters(Plan(), letters(BROKEN))  # type: ignore[arg-type]  # idem

    assert isinstance(crash, Crash)
    assert "Tom" not in repr(crash)
    assert crash.frames[-1].endswith("in outcomes_under")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_pipeline_that_is_missing_is_told(jobs: int) -> None:
    with pytest.raises(PipelineError, match="nergens: no such pipeline"):
        lint(MANY, jobs, "missing")

    assert active_children() == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed")
def test_a_process_that_dies_at_its_start_is_told() -> None:
    with pytest.raises(PipelineError, match="died at its start"):
        lint(MANY, 2, "deadly")


@pytest.mark.parametrize(("jobs", "letters_"), [(1, MANY), (4, MANY[:1]), (4, [])])
def test_no_process_is_started_for_one_job_or_one_letter(
    jobs: int, letters_: list[str]
) -> None:
    answers = lint_letters(Plan(), letters(*letters_), jobs)  # type: ignore[arg-type]  # idem
    first = next(answers, None)

    assert (first is not None) == bool(letters_)
    assert active_children() == []


def test_who_wants_no_more_letters_leaves_no_process_behind() -> None:
    answers = lint_letters(Plan(), letters(*MANY), 2)  # type: ignore[arg-type]  # idem
    next(answers)

    answers.close()  # type: ignore[attr-defined]  # it is a generator

    assert active_children() == []
