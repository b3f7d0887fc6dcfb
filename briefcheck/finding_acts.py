"""Which acts the sentences of a letter perform, by the definitions in the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.analysis import Act
from briefcheck.matching.finding import NO_ACTS, Match, excludes, find_matches
from briefcheck.matching.matchers import Matcher, make_matcher
from briefcheck.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.letter import PartName
    from briefcheck.patterns import Pattern
    from briefcheck.rulebook import ActDefinition
    from briefcheck.views import View

#: So many sentences are remembered, with their words.
_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Search:
    """Patterns to find and patterns that take a match away, compiled.

    One of the words ``needed`` must be in a sentence, if there are any.
    """

    find: tuple[Matcher, ...]
    unless: tuple[Matcher, ...]
    needed: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """Return the words that may be written with a slip of the pen."""
        phrases = (p for m in (*self.find, *self.unless) for p in m.phrases)
        return frozenset[str]().union(*(phrase.keys for phrase in phrases))

    def matches(self, view: View, acts: Mapping[str, Act] = NO_ACTS) -> Iterator[Match]:
        """Yield the matches in a sentence that no ``unless`` takes away."""
        if self.needed and self.needed.isdisjoint(view.line.words):
            return
        for matcher in self.find:
            for match in find_matches(view, matcher, acts):
                if not self.excepts(view, match, acts):
                    yield match

    def excepts(
        self, view: View, match: Match, acts: Mapping[str, Act] = NO_ACTS
    ) -> bool:
        """Tell whether an ``unless`` takes a match away, however it was found."""
        return any(excludes(view, matcher, match, acts) for matcher in self.unless)


def make_search(
    find: Iterable[Pattern],
    unless: Iterable[Pattern],
    lists: Mapping[str, tuple[str, ...]],
) -> Search:
    """Compile the patterns of a rule or an act."""
    found = tuple(make_matcher(pattern, lists) for pattern in find)
    bound = all(matcher.needed for matcher in found)
    return Search(
        found,
        tuple(make_matcher(pattern, lists) for pattern in unless),
        frozenset().union(*(m.needed for m in found if bound)),
    )


@dataclass(frozen=True, slots=True)
class ActFinder:
    """One act's definition, compiled."""

    name: str
    parts: frozenset[PartName]
    search: Search
    is_learned: bool = False

    def find(self, view: View, sentence: int, acts: Mapping[str, Act]) -> Iterator[Act]:
        """Yield the act for each clause that performs it, at its first place there."""
        if self.parts and view.sentence.part not in self.parts:
            return
        found: dict[int | None, Match] = {}
        for match in self.search.matches(view, acts):
            earlier = found.get(match.clause, match)
            found[match.clause] = min(match, earlier, key=lambda each: each.span)
        for match in found.values():
            yield Act(self.name, sentence, match.span, match.because)


def make_finders(
    definitions: Mapping[str, ActDefinition], lists: Mapping[str, tuple[str, ...]]
) -> tuple[ActFinder, ...]:
    """Compile act definitions; those that build on other acts come after them."""
    ordered = sorted(
        definitions.values(), key=lambda act: (_builds_on_acts(act), act.name)
    )
    return tuple(
        ActFinder(
            act.name, act.parts, make_search(act.find, act.unless, lists), act.learned
        )
        for act in ordered
    )


def _builds_on_acts(act: ActDefinition) -> bool:
    return any(pattern.acts for pattern in (*act.find, *act.unless))


class ActSearcher:
    """Finds the acts of letters, and remembers them for a letter that is edited.

    What acts a sentence performs depends on the sentence alone, wherever it stands.
    """

    def __init__(self, finders: Iterable[ActFinder]) -> None:
        self._finders = tuple(finders)
        self._recent = Recent["tuple[object, ...]", "tuple[Act, ...]"](_REMEMBERED)

    def find(self, views: Iterable[View]) -> Iterator[Act]:
        """Yield the acts of a letter, in the order of their places."""
        for number, view in enumerate(views):
            for act in self._acts_of(view):
                yield _moved(act, number, view.sentence.span.start)

    def _acts_of(self, view: View) -> tuple[Act, ...]:
        """Return the acts of a sentence as if the letter began with it."""
        key = view.sentence.identity
        acts = self._recent.get(key)
        if acts is None:
            start = view.sentence.span.start
            acts = tuple(_moved(act, 0, -start) for act in self._find(view))
            self._recent.keep(key, acts)
        return acts

    def _find(self, view: View) -> Iterator[Act]:
        by_name: dict[str, Act] = {}
        found: list[Act] = []
        for finder in self._finders:
            for act in finder.find(view, 0, by_name):
                by_name.setdefault(act.name, act)
                found.append(act)
        yield from sorted(found, key=lambda act: (act.span, act.name))


def _moved(act: Act, sentence: int, distance: int) -> Act:
    return Act(act.name, sentence, act.span.moved(distance), act.because)
