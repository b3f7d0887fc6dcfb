"""Where a pattern of a rule file matches in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck.matching.fitting import fits
from briefcheck.patterns import Mark, Within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefcheck.analysis import Act
    from briefcheck.matching.matchers import Matcher
    from briefcheck.phrases.lines import WordLine
    from briefcheck.text import Span
    from briefcheck.views import View


#: The acts of a sentence that does nothing.
NO_ACTS: Mapping[str, Act] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a pattern matched, with the clause it lies in, if any."""

    span: Span
    clause: int | None
    because: str


def find_matches(
    view: View, matcher: Matcher, acts: Mapping[str, Act] = NO_ACTS
) -> Iterator[Match]:
    """Return the places where a pattern matches; *acts* are those of the sentence."""
    if not _can_match(view, matcher, acts):
        return iter(())
    if matcher.pattern.mark is Mark.ACT:
        return _of_acts(view, matcher, acts)
    if matcher.pattern.clause is None:
        return _in_sentence(view, matcher)
    return chain.from_iterable(
        _in_clause(view, matcher, number)
        for number in range(len(view.sentence.clauses))
    )


def _can_match(view: View, matcher: Matcher, acts: Mapping[str, Act]) -> bool:
    """Try what is quick and speaks of the sentence as a whole."""
    if matcher.needed and matcher.needed.isdisjoint(view.line.words):
        return False
    pattern, clause = matcher.pattern, matcher.pattern.clause
    return (
        (not pattern.parts or view.sentence.part in pattern.parts)
        and (not pattern.acts or not pattern.acts.isdisjoint(acts))
        and (
            clause is None or not clause.verb or not clause.verb.isdisjoint(view.verbs)
        )
        and (pattern.ending is None or pattern.ending == view.ending)
        and (not matcher.starts or matcher.starts.is_in(view.line))
    )


def _of_acts(view: View, matcher: Matcher, acts: Mapping[str, Act]) -> Iterator[Match]:
    """Yield the places of the acts themselves, for an item that names nothing else."""
    if matcher.without.is_in(view.line):
        return
    for name in sorted(matcher.pattern.acts & acts.keys()):
        span = acts[name].span
        yield Match(span, view.clause_at(span.start), name)


def _in_sentence(view: View, matcher: Matcher) -> Iterator[Match]:
    if matcher.without.is_in(view.line):
        return
    if not matcher.has_words:
        yield Match(view.whole, None, _name(matcher))
        return
    for first, last, phrase in _places(view, matcher, view.line):
        if not _is_told(view, first):
            span = _marked(view, matcher.pattern.mark, (first, last), None)
            yield Match(span, view.owners.get(first), phrase)


def _in_clause(view: View, matcher: Matcher, number: int) -> Iterator[Match]:
    pattern = matcher.pattern
    if pattern.clause is None or not fits(view, number, pattern.clause):
        return
    line = view.clause_lines[number] if pattern.within is Within.CLAUSE else view.line
    if matcher.without.is_in(line):
        return
    head = view.sentence.clauses[number].head
    if not matcher.has_words:
        if head not in view.sentence.quoted or pattern.clause.reported is not False:
            span = _marked(view, pattern.mark, (head, head), number)
            yield Match(span, number, _name(matcher))
        return
    for first, last, phrase in _places(view, matcher, line):
        if first not in view.sentence.quoted:
            span = _marked(view, pattern.mark, (first, last), number)
            yield Match(span, number, phrase)


def _places(
    view: View, matcher: Matcher, line: WordLine
) -> Iterator[tuple[int, int, str]]:
    """Return the places of the phrases or, where there are none, of the tokens."""
    if matcher.tokens is None:
        return matcher.words.places(line)
    found = [
        (first, last, "tokens")
        for first, last in matcher.tokens.find(view.sentence.words)
        if line is view.line or first in line.indices
    ]
    if found and matcher.words:
        return matcher.words.places(line)
    return iter(found)


def _is_told(view: View, index: int) -> bool:
    """Tell whether a word is the customer's: quoted, or told of them."""
    if index in view.sentence.quoted:
        return True
    owner = view.owners.get(index)
    return owner is not None and view.sentence.clauses[owner].reported


def _marked(
    view: View, mark: Mark, places: tuple[int, int], clause: int | None
) -> Span:
    if mark is Mark.SENTENCE:
        return view.whole
    number = view.owners.get(places[0]) if clause is None else clause
    if mark is Mark.CLAUSE and number is not None:
        return view.span_of_clause(number)
    if mark is Mark.VERB and number is not None:
        head = view.sentence.clauses[number].head
        return view.span(head, head)
    return view.span(*places)


def _name(matcher: Matcher) -> str:
    clause = matcher.pattern.clause
    if clause is None:
        return "; ".join(matcher.pattern.starts) or "sentence"
    verbs = ", ".join(sorted(clause.verb)[:5])
    return f"clause: {verbs}" if verbs else "clause"


def excludes(
    view: View, matcher: Matcher, match: Match, acts: Mapping[str, Act]
) -> bool:
    """Tell whether an ``unless`` item takes a match away.

    An item about a clause speaks of the clause that the match lies in, unless it says
    ``within: sentence``.
    """
    pattern = matcher.pattern
    for other in find_matches(view, matcher, acts):
        if pattern.clause is None or pattern.within is Within.SENTENCE:
            return True
        if other.clause == match.clause:
            return True
    return False
