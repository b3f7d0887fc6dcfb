"""Which acts the sentences of a letter perform, by the definitions in the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.analysis import Act
from briefcheck.matching import Match, Matcher, excludes, find_matches, make_matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.letter import PartName
    from briefcheck.patterns import Pattern
    from briefcheck.rulebook import ActDefinition
    from briefcheck.views import View


@dataclass(frozen=True, slots=True)
class Search:
    """Patterns to find and patterns that take a match away, compiled."""

    find: tuple[Matcher, ...]
    unless: tuple[Matcher, ...]

    @property
    def keys(self) -> frozenset[str]:
        """Return the words that may be written with a slip of the pen."""
        phrases = (p for m in (*self.find, *self.unless) for p in m.phrases)
        return frozenset[str]().union(*(phrase.keys for phrase in phrases))

    def matches(
        self, view: View, acts: frozenset[str] = frozenset()
    ) -> Iterator[Match]:
        """Yield the matches in a sentence that no ``unless`` takes away."""
        for matcher in self.find:
            for match in find_matches(view, matcher, acts):
                if not any(excludes(view, u, match, acts) for u in self.unless):
                    yield match


def make_search(
    find: Iterable[Pattern],
    unless: Iterable[Pattern],
    lists: Mapping[str, tuple[str, ...]],
) -> Search:
    """Compile the patterns of a rule or an act."""
    return Search(
        tuple(make_matcher(pattern, lists) for pattern in find),
        tuple(make_matcher(pattern, lists) for pattern in unless),
    )


@dataclass(frozen=True, slots=True)
class ActFinder:
    """One act's definition, compiled."""

    name: str
    parts: frozenset[PartName]
    search: Search

    def find(self, view: View, sentence: int, acts: frozenset[str]) -> Act | None:
        """Return the act if the sentence performs it, at its first place."""
        if self.parts and view.sentence.part not in self.parts:
            return None
        matches = self.search.matches(view, acts)
        first = min(matches, key=lambda match: match.span, default=None)
        if first is None:
            return None
        return Act(self.name, sentence, first.span, first.because)


def make_finders(
    definitions: Mapping[str, ActDefinition], lists: Mapping[str, tuple[str, ...]]
) -> tuple[ActFinder, ...]:
    """Compile act definitions; those that build on other acts come after them."""
    ordered = sorted(
        definitions.values(), key=lambda act: (_builds_on_acts(act), act.name)
    )
    return tuple(
        ActFinder(act.name, act.parts, make_search(act.find, act.unless, lists))
        for act in ordered
    )


def _builds_on_acts(act: ActDefinition) -> bool:
    return any(pattern.acts for pattern in (*act.find, *act.unless))


def find_acts(finders: Iterable[ActFinder], views: Iterable[View]) -> Iterator[Act]:
    """Yield the acts of a letter, sentence by sentence."""
    finders = tuple(finders)
    for number, view in enumerate(views):
        names: set[str] = set()
        for finder in finders:
            act = finder.find(view, number, frozenset(names))
            if act is not None:
                names.add(act.name)
                yield act
