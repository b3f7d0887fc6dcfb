"""What a worker does with one letter: text in, a whole JSON document out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from briefcheck.engine import Linter
from briefcheck.errors import TextError
from briefcheck.findings import Report
from briefcheck.reporters.json import Provenance, render_json
from briefcheck.reporters.review import render_failed_review, render_review
from briefcheck.sections import read_letter
from briefcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcheck.letter import Kind, Letter
    from briefcheck.rulebook import Rulebook
    from briefcheck.settings import Settings
    from briefcheck.wording import Language

    Do: TypeAlias = "Callable[[Job, Letter, Outfit], str]"

Task: TypeAlias = Literal["lint", "review"]

#: What a letter is called in reports: it came without a name.
LETTER_NAME = "letter"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a worker needs to make its linter; it travels to the worker's process."""

    rulebook: Rulebook
    settings: Settings
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Outfit:
    """A linter, and what made its reports."""

    linter: Linter
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Job:
    """One letter and what is asked about it; ``kind`` is as the writer states it."""

    task: Task
    # Kept out of every repr: reprs end up in logs.
    text: str
    language: Language
    kind: Kind | None = None

    def __repr__(self) -> str:
        return f"Job({self.task!r})"


def make_outfit(recipe: Recipe) -> Outfit:
    """Load the pipeline and make a linter.

    Raises:
        PipelineError: The pipeline is missing or unfit.
    """
    linter = Linter(recipe.rulebook, model=recipe.model, settings=recipe.settings)
    name = linter.pipeline_name
    return Outfit(linter, Provenance(__version__, recipe.rulebook.digest, name))


def do_job(job: Job, outfit: Outfit) -> str:
    """Return what a job asks for as a JSON document."""
    try:
        letter = read_text(job.text)
    except TextError as error:
        reason = error.message(job.language)
        failed = Report(LETTER_NAME, None, kind_stated=False, failure=reason)
        return _FAILED[job.task](failed, outfit)
    stated = replace(letter, stated_kind=job.kind or letter.stated_kind)
    return _DO[job.task](job, stated, outfit)


def read_text(text: str) -> Letter:
    """Read a letter from its text.

    Raises:
        TextError: It holds no letter, or its front matter is wrong.
    """
    # A byte order mark would be taken off, and every place would be off by one.
    own = f" {text[1:]}" if text.startswith(_MARK) else text
    return read_letter(own.encode(), LETTER_NAME)


def _lint(job: Job, letter: Letter, outfit: Outfit) -> str:
    analysis = outfit.linter.analyse(letter)
    report = outfit.linter.report(analysis, job.language)
    return render_json([report], outfit.provenance)


def _review(job: Job, letter: Letter, outfit: Outfit) -> str:
    analysis = outfit.linter.analyse(letter)
    report = outfit.linter.report(analysis, job.language)
    return render_review(analysis, report, outfit.linter.rules, job.language)


def _lint_failed(report: Report, outfit: Outfit) -> str:
    return render_json([report], outfit.provenance)


def _review_failed(report: Report, _: Outfit) -> str:
    return render_failed_review(report)


_DO: Mapping[Task, Do] = {"lint": _lint, "review": _review}
_FAILED: Mapping[Task, Callable[[Report, Outfit], str]] = {
    "lint": _lint_failed,
    "review": _review_failed,
}
