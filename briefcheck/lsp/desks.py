"""What letters are judged by, folder by folder: read once, and again when changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefcheck.engine import Linter
from briefcheck.houses import Houses, Preferences
from briefcheck.lsp.stamps import take_stamp
from briefcheck.recent import Recent

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.houses import House
    from briefcheck.lsp.review import Request
    from briefcheck.lsp.stamps import Stamp
    from briefcheck.rulebook import Rulebook
    from briefcheck.wording import Language

#: So many rulebooks are remembered: a writer of rules makes a new one with each change,
#: and compiled they are large.
_RULEBOOKS = 4


@dataclass(frozen=True, slots=True)
class Desk:
    """What letters in one folder are judged by, and when that was read."""

    house: House
    rulebook: Rulebook
    linter: Linter
    stamp: Stamp


@dataclass(slots=True)
class Desks:
    """The desks of all folders.

    Where the same rules count they share a linter, so that those are read and compiled
    once; all linters of a model share its pipeline.
    """

    _desks: dict[tuple[Path, Language | None, str | None], Desk] = field(
        default_factory=dict
    )
    _taken: Recent[tuple[str, str | None], tuple[Rulebook, Linter]] = field(
        default_factory=lambda: Recent(_RULEBOOKS)
    )
    _linters: dict[str | None, Linter] = field(default_factory=dict)

    def desk_for(self, request: Request) -> Desk:
        """Return the desk for a text, as the files on the disk have it now."""
        folder = request.path.parent
        key = folder, request.language, request.model
        desk = self._desks.get(key)
        stamp = take_stamp(folder, desk.house.config if desk else None)
        if desk is None or desk.stamp != stamp:
            houses = Houses(Preferences(lang=request.language))
            house = houses.house_of(request.path)
            stamp = take_stamp(folder, house.config)
            taken = self._take(request.model, house)
            desk = self._desks[key] = Desk(house, *taken, stamp)
        return desk

    def _take(self, model: str | None, house: House) -> tuple[Rulebook, Linter]:
        key = house.digest, model
        taken = self._taken.get(key)
        if taken is None:
            taken = house.rulebook, self._linter(model, house.rulebook)
            self._taken.keep(key, taken)
        return taken

    def _linter(self, model: str | None, rulebook: Rulebook) -> Linter:
        if model not in self._linters:
            self._linters[model] = Linter(rulebook, model=model)
            return self._linters[model]
        return self._linters[model].with_rules(rulebook)
