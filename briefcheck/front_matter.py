"""What a writer states about a letter, in YAML between ``---`` above it.

    ---
    kind: justified
    template: true
    ---

``kind`` is the kind of reply; ``template`` says that its blanks are there on purpose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from briefcheck.errors import TextError
from briefcheck.letter import Kind
from briefcheck.text import Span
from briefcheck.tree import Table, TreeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefcheck.text import SourceText
    from briefcheck.tree import Node, Scalar

Value = TypeVar("Value")

#: In lines; a dashed line above a letter is not sought through a whole book.
_LONGEST = 50
# A letter may begin with a dashed line too: front matter has a key below it.
_BEGINS_WITH_KEY = re.compile(r"(?:\s|#[^\r\n]*[\r\n])*[\w-]{1,40}[ \t]*:(?!\S)")

_KINDS = {kind.value: kind for kind in Kind}
_FLAGS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is stated, and the offset at which the letter itself begins."""

    kind: Kind | None = None
    is_template: bool = False
    end: int = 0


def read_front_matter(source: SourceText) -> FrontMatter:
    """Read the front matter of a text; without any, nothing is stated.

    Raises:
        TextError: It is not YAML, or has a key or value that we do not know.
    """
    fences = _fences(source)
    if fences is None:
        return FrontMatter()
    kind, is_template = None, False
    for key, value in _entries(source, Span(fences[0].end, fences[1].start)):
        if key.text == "kind":
            kind = _choice(source, value, _KINDS)
        elif key.text == "template":
            is_template = _choice(source, value, _FLAGS)
        else:
            raise _unknown(source, key, ("kind", "template"))
    return FrontMatter(kind, is_template, fences[1].end)


def _fences(source: SourceText) -> tuple[Span, Span] | None:
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
        raise _error(source, error, "geen geldige YAML", error.message) from error
    if isinstance(tree, Table):
        return tree.entries
    return ()


def _choice(source: SourceText, node: Node, known: Mapping[str, Value]) -> Value:
    word = getattr(node, "text", "")
    if word in known:
        return known[word]
    raise _unknown(source, node, known)


def _unknown(source: SourceText, node: Node, known: Iterable[str]) -> TextError:
    word, words = getattr(node, "text", "")[:40], ", ".join(known)
    dutch = f"onbekend woord {word!r} (bekend: {words})"
    return _error(source, node, dutch, f"unknown word {word!r} (known: {words})")


def _error(
    source: SourceText, node: Node | TreeError, dutch: str, english: str
) -> TextError:
    place = f"{source.name}:{node.line}:{node.column}"
    return TextError(place, f"kop van de brief: {dutch}", f"front matter: {english}")
