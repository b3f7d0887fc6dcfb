"""What counts for a letter, whoever decided it: configuration or command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefcheck.findings import Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.letter import Kind
    from briefcheck.rulebook import Rule


@dataclass(frozen=True, slots=True)
class RuleLevel:
    """The level that is laid down for a rule or a group; None turns it off.

    ``place`` says where, as ``file:line:column``; it makes no difference to anything.
    """

    name: str
    level: Level | None
    place: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts for a letter.

    ``select`` and ``ignore`` hold rule ids or groups (``tone``); ``templates`` the
    texts of the house's templates; ``kind`` is stated for every letter, whatever it
    says itself. ``path_kind`` and ``is_template`` are what the configuration says of
    the place where a letter lies; ``slots`` are the house's own values for slots of
    templates, by name; of several ``levels`` for a rule ``find_level``
    picks the one that counts. Equal settings have the same ``repr``.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: str = "nl"
    templates: tuple[str, ...] = ()
    kind: Kind | None = None
    levels: tuple[RuleLevel, ...] = ()
    path_kind: Kind | None = None
    is_template: bool = False
    slots: tuple[tuple[str, str], ...] = ()

    def level_of(self, rule: Rule) -> Level | None:
        """Return the level of a rule; None where it is off.

        A rule that is selected by its own id is on, whatever turned it off.
        """
        if is_named(rule.id, self.ignore):
            return None
        if self.select and not is_named(rule.id, self.select):
            return None
        laid = find_level(rule.id, self.levels)
        level = laid.level if laid else rule.level
        if level is None and rule.id in self.select:
            return rule.level or Level.SUGGESTION
        return level


def is_named(rule: str, names: Iterable[str]) -> bool:
    """Tell whether a rule, or a group that it belongs to, is among some names."""
    return any(rule == name or rule.startswith(f"{name}/") for name in names)


def find_level(rule: str, levels: Iterable[RuleLevel]) -> RuleLevel | None:
    """Return the level that counts for a rule: the last that names it or its group."""
    named = [level for level in levels if is_named(rule, [level.name])]
    return named[-1] if named else None
