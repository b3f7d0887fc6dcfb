"""YAML text as a tree of plain values that know where they stand.

Built on the events of libyaml, which is fast and knows line and column. Nothing is
resolved: a value is the text as written, so ``off`` and ``no`` stay words. What only
serves to make a file hard to read or to handle (references, tags, several documents,
very deep nesting) is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol, TypeAlias

import yaml

from briefcheck.text import SourceText
from briefcheck.tree import Listing, Node, Scalar, Table, TreeError

#: Deeper than any rule; a parser that recurses without end falls over.
_DEEPEST = 24
#: The characters that YAML 1.1 allows (§5.1).
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_REMEDIES = {
    "mapping values are not allowed": "a text with a colon needs quotes",
    "found character that cannot start": "use quotes before @ or %, and no tabs",
}
_REMEDY = "look at quotes, brackets and indentation"

_Events: TypeAlias = Iterator[yaml.Event]


class _Mark(Protocol):
    """A place of either of PyYAML's two parsers."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def read_tree(text: str) -> Node | None:
    """Return the one value in a text, or None if there is none.

    Raises:
        TreeError: The text is not YAML, or holds what we refuse.
    """
    _refuse_unprintable(text)
    try:
        return _document(iter(_LOADER(text).get_event, None))
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error) from error


def _refuse_unprintable(text: str) -> None:
    found = _UNPRINTABLE.search(text)
    if found is None:
        return
    place = SourceText("", text).position(found.start())
    message = f"unreadable character {found[0]!r} (leave it out)"
    raise TreeError(place.line, place.column, message)


def _syntax_error(error: yaml.MarkedYAMLError) -> TreeError:
    problem = error.problem or "it cannot be read"
    # What is never closed is reported where it begins, not at the end of the file.
    marks = (error.problem_mark, error.context_mark)
    if "end of stream" in problem:
        marks = marks[::-1]
    mark = next((mark for mark in marks if mark is not None), error.problem_mark)
    remedies = (text for start, text in _REMEDIES.items() if problem.startswith(start))
    message = f"no valid YAML: {problem} ({next(remedies, _REMEDY)})"
    return TreeError(*_place(mark), message)


def _document(events: _Events) -> Node | None:
    next(events)  # the start of the stream
    if isinstance(next(events), yaml.StreamEndEvent):
        return None
    root = _node(next(events), events, depth=0)
    next(events)  # the end of the document
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise _refusal(after, "a second document begins here (keep one in each file)")
    return root


def _node(event: yaml.Event, events: _Events, depth: int) -> Node:
    _refuse(event, depth)
    place = _place(event.start_mark)
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(*place, event.value, is_plain=not event.style)
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(*place, tuple(_nodes(events, depth + 1)))
    return Table(*place, tuple(_entries(events, depth + 1)))


def _nodes(events: _Events, depth: int) -> Iterator[Node]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield _node(event, events, depth)


def _entries(events: _Events, depth: int) -> Iterator[tuple[Scalar, Node]]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        key = _node(event, events, depth)
        if not isinstance(key, Scalar):
            raise TreeError(key.line, key.column, "a key must be a word (check braces)")
        yield key, _node(next(events), events, depth)


def _refuse(event: yaml.Event, depth: int) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _refusal(event, "a reference (*) is not allowed (write it out)")
    if getattr(event, "tag", None) not in {None, "!"}:
        raise _refusal(event, "a tag (!) is not allowed (leave it out, or use quotes)")
    if depth > _DEEPEST:
        raise _refusal(event, f"nested too deep (at most {_DEEPEST} levels)")


def _refusal(event: yaml.Event, message: str) -> TreeError:
    return TreeError(*_place(event.start_mark), message)


def _place(mark: _Mark | None) -> tuple[int, int]:
    """Return line and column from 1; libyaml counts both from 0."""
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
