"""Rules that a letter turns off in itself: what falls silent, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.nearest import find_nearest
from briefcheck.rulebook import Fault
from briefcheck.settings import is_named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from typing import TypeAlias

    from briefcheck.findings import Level
    from briefcheck.letter import SwitchOff
    from briefcheck.rulebook import Rule

    Found: TypeAlias = tuple[Rule, Level, Hit]

#: Where to look when no rule comes near.
_ALL_RULES = "briefcheck rules"


def silence(
    found: Sequence[Found], switch_offs: Sequence[SwitchOff]
) -> tuple[list[Found], frozenset[SwitchOff]]:
    """Return what is still found, and the switch-offs that kept something back."""
    kept: list[Found] = []
    used: set[SwitchOff] = set()
    for each in found:
        rule, _, hit = each
        holding = [off for off in switch_offs if _silences(off, rule.id, hit)]
        used.update(holding)
        if not holding:
            kept.append(each)
    return kept, frozenset(used)


def _silences(off: SwitchOff, rule: str, hit: Hit) -> bool:
    return is_named(rule, [off.rule]) and off.holds_at(hit.span.start)


@dataclass(frozen=True, slots=True)
class Judge:
    """Finds what is wrong with switch-offs, when all other rules have spoken.

    ``used`` kept something back; ``heard`` are the rules that could speak in this
    letter, ``known`` all that there are.
    """

    used: frozenset[SwitchOff]
    heard: Collection[str]
    known: Collection[str]

    def find(self, fault: Fault, switch_offs: Sequence[SwitchOff]) -> Iterator[Hit]:
        """Yield a hit at each switch-off with this fault."""
        for off in switch_offs:
            if self._fault_of(off) is fault:
                is_known = fault is not Fault.UNKNOWN
                yield Hit(off.place, off.rule if is_known else self._advice(off.rule))

    def _fault_of(self, off: SwitchOff) -> Fault | None:
        if not self._names_any(off, self.known):
            return Fault.UNKNOWN
        if off not in self.used and self._names_any(off, self.heard):
            return Fault.IDLE
        return None if off.reason else Fault.UNEXPLAINED

    def _names_any(self, off: SwitchOff, rules: Collection[str]) -> bool:
        return any(is_named(rule, [off.rule]) for rule in rules)

    def _advice(self, name: str) -> str:
        return find_nearest(name, self.known) or _ALL_RULES
