"""What letters are linted with, and the lot of one that cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.engine import Linter
from briefcheck.errors import BriefcheckError, TextError
from briefcheck.letter import Letter
from briefcheck.processes import Crash
from briefcheck.sections import read_letter
from briefcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.letter import Kind
    from briefcheck.outcomes import Outcome
    from briefcheck.rulebook import Rulebook

Answer: TypeAlias = "Outcome | TextError | Crash"


# The letter is in no repr: reprs end up in tracebacks.
@dataclass(frozen=True, slots=True)
class Assignment:
    """A letter to be linted: its bytes and name, and by number what counts for it.

    ``rules`` and ``settings`` are places in the plan.
    """

    data: bytes = field(repr=False)
    name: str
    rules: int
    settings: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run needs for its letters; ``kind`` is stated for all of them."""

    rulebooks: tuple[Rulebook, ...]
    settings: tuple[Settings, ...]
    model: str | None = None
    kind: Kind | None = None

    def make(self, linters: dict[str, Linter] | None = None) -> Bench:
        """Load the pipeline, and make a linter for each rulebook.

        *linters* are those made before, by the digests of their rules: they are used
        again, and new ones are added to them.

        Raises:
            PipelineError: The pipeline is missing or unfit.
        """
        made = {} if linters is None else linters
        for rulebook in self.rulebooks:
            if rulebook.digest not in made:
                made[rulebook.digest] = self._linter(rulebook, tuple(made.values()))
        own = tuple(made[rulebook.digest] for rulebook in self.rulebooks)
        return Bench(own, self.settings, own[0].pipeline_name)

    def _linter(self, rulebook: Rulebook, others: tuple[Linter, ...]) -> Linter:
        if others:
            return others[0].with_rules(rulebook)
        return Linter(rulebook, model=self.model, settings=Settings(kind=self.kind))


@dataclass(frozen=True, slots=True)
class Bench:
    """Linters that share a pipeline, and the settings they work by."""

    linters: tuple[Linter, ...]
    settings: tuple[Settings, ...]
    pipeline: str

    def lint(self, batch: Sequence[Assignment]) -> list[Answer]:
        """Return what is found in each letter; one that fails keeps nobody waiting."""
        answers: list[Answer] = []
        for rules, run in groupby(batch, attrgetter("rules")):
            answers += self._lint_by(self.linters[rules], list(run))
        return answers

    def _lint_by(self, linter: Linter, run: Sequence[Assignment]) -> Iterator[Answer]:
        read = [(each, self._read(each)) for each in run]
        found = iter(
            _find(
                linter,
                [
                    (letter, self.settings[each.settings])
                    for each, letter in read
                    if isinstance(letter, Letter)
                ],
            )
        )
        for _, letter in read:
            yield next(found) if isinstance(letter, Letter) else letter

    def _read(self, each: Assignment) -> Letter | TextError | Crash:
        try:
            return read_letter(each.data, each.name, self.settings[each.settings])
        except TextError as error:
            return error
        except Exception as error:  # noqa: BLE001 -- the other letters go on
            return Crash.of(error)


def _find(
    linter: Linter, letters: Sequence[tuple[Letter, Settings]]
) -> list[Outcome | Crash]:
    try:
        return list(linter.outcomes_under(letters))
    except BriefcheckError:
        raise
    except Exception as error:  # noqa: BLE001 -- idem
        if len(letters) == 1:
            return [Crash.of(error)]
        return [answer for each in letters for answer in _find(linter, [each])]
