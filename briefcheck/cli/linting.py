"""Letters of one or several houses through their linters, in the order they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.cli.selection import require_names
from briefcheck.engine import Linter
from briefcheck.findings import Report
from briefcheck.reporters.json import Provenance
from briefcheck.settings import Settings
from briefcheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefcheck.cli.reading import Task
    from briefcheck.houses import House, Houses, Preferences
    from briefcheck.letter import Letter


def make_linters(
    tasks: Sequence[Task], houses: Houses, model: str | None
) -> dict[House, Linter]:
    """Return a linter for each house; all share one pipeline, loaded when needed.

    Without letters there is one for the house of the working directory.
    """
    found = list(dict.fromkeys(task.house for task in tasks)) or [houses.house_of()]
    settings = Settings(kind=houses.preferences.kind)
    linter = Linter(found[0].rulebook, model=model, settings=settings)
    return {house: linter.with_rules(house.rulebook) for house in found}


def require_rules(asked: Preferences, houses: Iterable[House]) -> None:
    """Refuse what is selected or ignored and is no rule of any house.

    Raises:
        UsageError: There is no such rule or group.
    """
    known = {rule for house in houses for rule in house.rulebook.rules}
    require_names((*asked.select, *asked.ignore), known)


def lint_tasks(
    tasks: Sequence[Task], linters: Mapping[House, Linter]
) -> Iterator[Report]:
    """Yield the reports in order, though letters of one house are linted together."""
    read = [(task, task.read()) for task in tasks]
    linted = {
        house: linter.lint_under(_letters_of(house, read))
        for house, linter in linters.items()
    }
    for task, letter in read:
        yield letter if isinstance(letter, Report) else next(linted[task.house])


def find_provenance(linters: Mapping[House, Linter]) -> Provenance:
    """Return what made the reports; the digests of several houses are joined."""
    digests = "+".join(dict.fromkeys(house.digest for house in linters))
    name = next(iter(linters.values())).pipeline_name
    return Provenance(__version__, digests, name)


def _letters_of(
    house: House, read: Iterable[tuple[Task, Letter | Report]]
) -> Iterator[tuple[Letter, Settings]]:
    for task, letter in read:
        if task.house is house and not isinstance(letter, Report):
            yield letter, task.settings
