"""What workers do, and with what: a letter in, a whole JSON document out.

Jobs and recipes travel to the process of a worker.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from briefcheck.engine import Linter
from briefcheck.errors import TextError
from briefcheck.findings import Report
from briefcheck.reporters.json import Provenance, render_json
from briefcheck.reporters.review import render_failed_review, render_review
from briefcheck.sections import read_letter
from briefcheck.version import __version__

if TYPE_CHECKING:
    from briefcheck.analysis import Analysis
    from briefcheck.letter import Kind, Letter
    from briefcheck.rulebook import Rulebook
    from briefcheck.settings import Settings
    from briefcheck.wording import Language

#: What a letter is called in reports: it came without a name.
LETTER_NAME = "letter"
_MARK = "\ufeff"
_FIRST_LETTER = """\
Beste Joris,

Bedankt voor je mail van 3 mei. Je hebt gelijk, de kraan had niet mogen lekken.

Onze monteur komt morgen. Bel me gerust als je nog vragen hebt.

Groetjes,
Marit
"""


@dataclass(frozen=True, slots=True)
class Outfit:
    """A linter, and what made its reports."""

    linter: Linter
    provenance: Provenance

    @property
    def pipeline(self) -> str:
        """Return the name of the language pipeline."""
        return self.provenance.pipeline


class Recipe(Protocol):
    """How a worker gets its outfit; it travels to the process of the worker."""

    def make(self) -> Outfit:
        """Return an outfit that is warm.

        Raises:
            BriefcheckError: There is something wrong with it.
        """


@dataclass(frozen=True, slots=True)
class LinterRecipe:
    """What a linter is made of."""

    rulebook: Rulebook
    settings: Settings
    model: str | None = None

    def make(self) -> Outfit:
        """Load the pipeline, and have the linter lint a first letter.

        Raises:
            PipelineError: The pipeline is missing or unfit.
        """
        linter = Linter(self.rulebook, model=self.model, settings=self.settings)
        linter.report(linter.analyse(read_text(_FIRST_LETTER)))
        name = linter.pipeline_name
        return Outfit(linter, Provenance(__version__, self.rulebook.digest, name))


class Job(Protocol):
    """Something to do with one letter."""

    def do(self, outfit: Outfit) -> str:
        """Return the answer as a JSON document."""


# The text of a letter is in no repr: reprs end up in logs.
@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as a client sends it; ``kind`` is as the writer states it."""

    text: str = field(repr=False)
    language: Language
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Lint:
    """Report on a letter, as ``briefcheck lint --format json`` does."""

    draft: Draft

    def do(self, outfit: Outfit) -> str:
        """Return the report."""
        read = _analyse(self.draft, outfit)
        if isinstance(read, Report):
            return render_json([read], outfit.provenance)
        report = outfit.linter.report(read, self.draft.language)
        return render_json([report], outfit.provenance)


@dataclass(frozen=True, slots=True)
class Review:
    """Tell all that an editor shows of a letter."""

    draft: Draft

    def do(self, outfit: Outfit) -> str:
        """Return the review."""
        read, language = _analyse(self.draft, outfit), self.draft.language
        if isinstance(read, Report):
            return render_failed_review(read)
        report = outfit.linter.report(read, language)
        return render_review(read, report, outfit.linter.rules, language)


def _analyse(draft: Draft, outfit: Outfit) -> Analysis | Report:
    """Return what is seen in a draft, or the report that it cannot be read."""
    try:
        letter = read_text(draft.text)
    except TextError as error:
        reason = error.message(draft.language)
        return Report(LETTER_NAME, None, kind_stated=False, failure=reason)
    kind = draft.kind or letter.stated_kind
    return outfit.linter.analyse(replace(letter, stated_kind=kind))


def read_text(text: str) -> Letter:
    """Read a letter from its text.

    Raises:
        TextError: It holds no letter, or its front matter is wrong.
    """
    # A byte order mark would be taken off, and every place would be off by one.
    own = f" {text[1:]}" if text.startswith(_MARK) else text
    return read_letter(own.encode(), LETTER_NAME)
