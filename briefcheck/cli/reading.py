"""Reading letters so that one that cannot be read keeps nobody waiting."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefcheck.cli.exits import Exit
from briefcheck.cli.house import speak
from briefcheck.cli.screen import tell
from briefcheck.cli.translation import current_language, reason_of, translate
from briefcheck.errors import TextError
from briefcheck.findings import Report
from briefcheck.gathering import STDIN_NAME, Choice, gather
from briefcheck.nearest import find_nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefcheck.gathering import Source
    from briefcheck.houses import House, Houses
    from briefcheck.letter import Letter
    from briefcheck.settings import Settings

_BY_NAME = Choice()


def find_sources(
    paths: Iterable[str], stdin_name: str | None, choice: Choice = _BY_NAME
) -> tuple[tuple[Source, ...], Exit]:
    """Find the letters at some paths, and say which paths lead to none."""
    gathered = gather(paths, stdin_name or STDIN_NAME, choice)
    for path in gathered.absent:
        told = translate("{path}: no such file or folder", path=path)
        tell(told + _advise(Path(path)))
    for path in gathered.empty:
        message = "{path}: no letters in this folder (by default .txt, .md, .html)"
        tell(translate(message, path=path))
    for path in gathered.excluded:
        tell(translate("{path}: skipped (excluded by the configuration)", path=path))
    _ask_for_letter(gathered.sources)
    is_complete = not (gathered.absent or gathered.empty)
    return gathered.sources, Exit.CLEAN if is_complete else Exit.USAGE


def _advise(path: Path) -> str:
    """Return what lies beside a path that leads to nothing and is called much alike."""
    try:
        beside = {each.stem: each.name for each in sorted(path.parent.iterdir())}
    except OSError:
        return ""
    nearest = find_nearest(path.stem, beside)
    if nearest is None:
        return ""
    return translate(" (did you mean '{word}'?)", word=beside[nearest])


def _ask_for_letter(sources: Iterable[Source]) -> None:
    """Say what is waited for, where the standard input is a keyboard."""
    if any(source.path is None for source in sources) and sys.stdin.isatty():
        tell(
            translate("type or paste the letter, and end with Ctrl-D (Windows: Ctrl-Z)")
        )


@dataclass(frozen=True, slots=True)
class Task:
    """A letter to be read and linted, the house it belongs to, and what counts."""

    source: Source
    house: House
    settings: Settings

    def read(self) -> Letter | Report:
        """Read the letter, or report why it cannot be read."""
        # Imported late: letters that are known already are not divided into parts.
        from briefcheck.sections import read_letter  # noqa: PLC0415 -- see above

        try:
            data = self.source.read()
            return read_letter(data, self.source.name, self.settings)
        except (OSError, TextError) as error:
            return report_failure(self.source, error)


def make_tasks(sources: Sequence[Source], houses: Houses) -> tuple[Task, ...]:
    """Give each letter the house of the place where it lies.

    All speak the language of the first one's house.
    """
    first = houses.house_of(sources[0].place if sources else None)
    spoken = houses.speaking(first.language)
    tasks = tuple(_make_task(source, spoken) for source in sources)
    if tasks:
        speak(tasks[0].house)
    return tasks


def _make_task(source: Source, houses: Houses) -> Task:
    house = houses.house_of(source.place)
    return Task(source, house, house.settings_for(source.place))


def report_failure(source: Source, error: OSError | TextError) -> Report:
    """Return the report of a letter that cannot be read."""
    if isinstance(error, TextError):
        reason = _tell_place(error, source.name)
    else:
        reason = translate("cannot be read ({reason})", reason=reason_of(error))
    return Report(source.name, kind=None, kind_stated=False, failure=reason)


def _tell_place(error: TextError, name: str) -> str:
    message = error.message(current_language())
    return message if error.place == name else f"{error.place}: {message}"
