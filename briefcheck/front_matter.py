"""What a writer states about a letter, in YAML between ``---`` above it.

    ---
    kind: justified
    template: true
    disable:
      tone/hedging: Deze toezegging hangt van de vervoerder af.
    ---

``kind`` is the kind of reply; ``template`` says that its slots are there on purpose;
``disable`` turns rules off in this letter, each with its reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from briefcheck.errors import TextError
from briefcheck.kind_names import meant_kind
from briefcheck.letter import Kind, SwitchOff
from briefcheck.nearest import find_nearest
from briefcheck.text import Position, Span
from briefcheck.tree import Listing, Scalar, Table, TreeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.text import SourceText
    from briefcheck.tree import Node

Value = TypeVar("Value")

#: In lines; a dashed line above a letter is not sought through a whole book.
_LONGEST = 50
# A letter may begin with a dashed line too: front matter has a key below it.
_BEGINS_WITH_KEY = re.compile(r"(?:\s|#[^\r\n]*[\r\n])*[\w-]{1,40}[ \t]*:(?!\S)")

_KINDS = {kind.value: kind for kind in Kind}
_FLAGS = {"true": True, "false": False}
KEYS = ("kind", "template", "disable")
_SWITCH_KEYS = ("rule", "because")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is stated, None where it is not; at ``end`` the letter itself begins."""

    kind: Kind | None = None
    is_template: bool | None = None
    switch_offs: tuple[SwitchOff, ...] = ()
    end: int = 0


def read_front_matter(source: SourceText) -> FrontMatter:
    """Read the front matter of a text; without any, nothing is stated.

    Raises:
        TextError: It is not YAML, or has a key or value that we do not know.
    """
    fences = _fences(source)
    if fences is None:
        return FrontMatter()
    kind, is_template = None, None
    switch_offs: tuple[SwitchOff, ...] = ()
    for key, value in _entries(source, Span(fences[0].end, fences[1].start)):
        if key.text == "kind":
            kind = _choice(source, value, _KINDS)
        elif key.text == "template":
            is_template = _choice(source, value, _FLAGS)
        elif key.text == "disable":
            switch_offs = tuple(_switch_offs(source, value))
        else:
            raise _unknown(source, key, KEYS)
    return FrontMatter(kind, is_template, switch_offs, fences[1].end)


def _fences(source: SourceText) -> tuple[Span, Span] | None:
    if not source.text.startswith("---"):
        return None
    spans = list(islice(source.line_spans(), _LONGEST))
    dashes = [span for span in spans if source.slice(span).rstrip() == "---"]
    if len(dashes) < len(("above", "below")) or dashes[0].start != 0:
        return None
    if not _BEGINS_WITH_KEY.match(source.text, dashes[0].end, dashes[1].start):
        return None
    return dashes[0], dashes[1]


def _entries(source: SourceText, span: Span) -> tuple[tuple[Scalar, Node], ...]:
    # Imported late: few letters have front matter.
    from briefcheck.yaml_tree import read_tree  # noqa: PLC0415 -- see above

    try:
        # The span begins with the end of line 1, so that YAML's lines are the file's.
        tree = read_tree(source.slice(span))
    except TreeError as error:
        dutch = "geen geldige YAML (schrijf bijvoorbeeld: kind: justified)"
        raise _error(source, error, dutch, error.message) from error
    if isinstance(tree, Table):
        return tree.entries
    return ()


def _switch_offs(source: SourceText, node: Node) -> Iterator[SwitchOff]:
    """Read rules by name with their reasons, or a list of rules."""
    if isinstance(node, Table):
        for rule, reason in node.entries:
            yield _switch_off(source, rule, reason)
        return
    items = node.values if isinstance(node, Listing) else (node,)
    for item in items:
        if isinstance(item, Table):
            yield _spelled_out(source, item)
        else:
            yield _switch_off(source, item, None)


def _spelled_out(source: SourceText, table: Table) -> SwitchOff:
    """Read ``{rule: tone/hedging, because: …}``."""
    values: dict[str, Node] = {}
    for key, value in table.entries:
        if key.text not in _SWITCH_KEYS:
            raise _unknown(source, key, _SWITCH_KEYS)
        values[key.text] = value
    rule = values.get("rule")
    if rule is None:
        dutch, english = "welke regel? (rule: …)", "which rule? (rule: …)"
        raise _error(source, table, dutch, english)
    return _switch_off(source, rule, values.get("because"))


def _switch_off(source: SourceText, rule: Node, reason: Node | None) -> SwitchOff:
    for node in (rule, reason or rule):
        if not isinstance(node, Scalar):
            dutch = "hier hoort tekst (disable: {tone/hedging: reden})"
            english = "a text belongs here (disable: {tone/hedging: reason})"
            raise _error(source, node, dutch, english)
    name = getattr(rule, "text", "")
    why = " ".join(getattr(reason, "text", "").split())
    return SwitchOff(name.strip().removesuffix("/*"), why, _span_of(source, rule, name))


def _span_of(source: SourceText, node: Node, words: str) -> Span:
    """Return the span of a word; its quotes, if any, stay outside."""
    # YAML knows more line ends than we do, so its place may lie beyond the text.
    line = min(node.line, len(source.line_starts))
    start = source.offset(Position(line, node.column))
    start += source.text.startswith(('"', "'"), start)
    end = min(start + len(words), len(source.text))
    return Span(min(start, end), end)


def _choice(source: SourceText, node: Node, known: Mapping[str, Value]) -> Value:
    word = getattr(node, "text", "")
    if word in known:
        return known[word]
    raise _unknown(source, node, known)


def _unknown(source: SourceText, node: Node, known: Iterable[str]) -> TextError:
    word, words = getattr(node, "text", "")[:40], list(known)
    nearest = find_nearest(meant_kind(word), words)
    dutch = f"bedoelt u {nearest!r}?" if nearest else f"bekend: {', '.join(words)}"
    english = f"did you mean {nearest!r}?" if nearest else f"known: {', '.join(words)}"
    return _error(
        source,
        node,
        f"onbekend woord {word!r} ({dutch})",
        f"unknown word {word!r} ({english})",
    )


def _error(
    source: SourceText, node: Node | TreeError, dutch: str, english: str
) -> TextError:
    place = f"{source.name}:{node.line}:{node.column}"
    return TextError(place, f"kop van de brief: {dutch}", f"front matter: {english}")
