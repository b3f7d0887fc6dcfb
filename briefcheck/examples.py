"""Rules prove themselves: their examples, run through the engine.

An example with an empty line is a whole letter; any other is one block of the part
that the rule looks at. Whatever the kinds of a rule, its check runs on its examples.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from briefcheck.checks import make_check
from briefcheck.front_matter import read_front_matter
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.rulebook import (
    Address,
    Find,
    Missing,
    Order,
    Reopened,
    SignOff,
    Switches,
    Term,
    TextMatch,
)
from briefcheck.sections import split_letter
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.analysis import Analysis
    from briefcheck.checks import CheckFunction
    from briefcheck.engine import Linter
    from briefcheck.hits import Hit
    from briefcheck.rulebook import ActDefinition, Rule, Rulebook

#: Checks whose wrong examples mark the exact words.
_POINTING = (Address, Find, Order, Reopened, Switches, Term, TextMatch)


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that does not do what it should.

    ``found`` are the words that fired; empty when nothing did.
    """

    rule: str
    example: str
    expected: str | None
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Example:
    letter: Letter
    text: str
    marks: tuple[Span, ...]


def test_examples(rulebook: Rulebook, linter: Linter) -> Iterator[ExampleFailure]:
    """Yield each example of a rule or an act that does not do what it should."""
    for act in rulebook.acts.values():
        yield from _test_act(act, linter)
    for rule in rulebook.rules.values():
        yield from _test_rule(rule, rulebook, linter)


# pytest collects by name; this is no test of its own.
test_examples.__test__ = False  # type: ignore[attr-defined]


def _test_act(act: ActDefinition, linter: Linter) -> Iterator[ExampleFailure]:
    part = _part_for(act.parts)
    for text in chain(act.examples.wrong, act.examples.right):
        example = _example(text, part)
        analysis = linter.analyse(example.letter)
        spans = tuple(found.span for found in analysis.acts_named(act.name))
        yield from _judge(f"acts/{act.name}", example, spans, exact=True)


def _test_rule(
    rule: Rule, rulebook: Rulebook, linter: Linter
) -> Iterator[ExampleFailure]:
    check = make_check(rule, rulebook.lists, rule.examples.templates)
    for text in chain(rule.examples.wrong, rule.examples.right):
        example = _example(text, _part_of(rule))
        analysis = _with_kind(linter.analyse(example.letter), rule)
        hits = _hits(rule, check, analysis, linter)
        spans = tuple(hit.span for hit in hits)
        exact = isinstance(rule.check, _POINTING)
        if text in rule.examples.wrong and not exact and not example.marks:
            if not spans:
                yield ExampleFailure(rule.id, example.text, "", ())
            continue
        yield from _judge(rule.id, example, spans, exact=exact)


def _hits(
    rule: Rule, check: CheckFunction, analysis: Analysis, linter: Linter
) -> Iterable[Hit]:
    """Return what a check finds; one on switches needs what all others found."""
    if isinstance(rule.check, Switches):
        return linter.hits(analysis, rule)
    return check(analysis)


def _with_kind(analysis: Analysis, rule: Rule) -> Analysis:
    """State the first kind of reply that the rule applies to."""
    if not rule.kinds:
        return analysis
    kind = min(rule.kinds, key=lambda each: each.value)
    return replace(analysis, kind=replace(analysis.kind, kind=kind))


def _part_of(rule: Rule) -> PartName:
    if isinstance(rule.check, Missing):
        return rule.check.place
    return (
        PartName.CLOSING if isinstance(rule.check, SignOff) else _part_for(rule.parts)
    )


def _part_for(parts: frozenset[PartName]) -> PartName:
    if not parts:
        return PartName.CORE
    spoken = (part for part in PartName if part is not PartName.HEADER)
    return next((part for part in spoken if part in parts), PartName.HEADER)


def _example(marked: str, part: PartName) -> _Example:
    text, marks = _unmark(marked)
    source = SourceText("example", text)
    if "\n\n" in text:
        stated = read_front_matter(source)
        return _Example(split_letter(source, stated), text, marks)
    block = Block(part, BlockSort.PARAGRAPH, Span(0, len(text)))
    return _Example(Letter(source, (block,)), text, marks)


def _unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take the marks «» out; return the text and the spans they stood around."""
    pieces: list[str] = []
    marks: list[Span] = []
    length = start = 0
    for character in marked:
        if character == "«":
            start = length
        elif character == "»":
            marks.append(Span(start, length))
        else:
            pieces.append(character)
            length += 1
    return "".join(pieces), tuple(marks)


def _judge(
    rule: str, example: _Example, spans: tuple[Span, ...], *, exact: bool
) -> Iterator[ExampleFailure]:
    """Compare what fired with what is marked; without marks nothing should."""
    expected = frozenset(example.marks)
    if exact and frozenset(spans) == expected:
        return
    if not exact and bool(spans) == bool(expected):
        return
    source = example.letter.source
    wanted = ", ".join(source.slice(mark) for mark in example.marks)
    found = tuple(source.slice(span) for span in sorted(set(spans)))
    yield ExampleFailure(rule, example.text, wanted or None, found)
