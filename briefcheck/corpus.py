"""Labelled letters: a text file and, beside it, a YAML file with its labels.

The layout is described in ``corpus/README.md``; labels that are no rules, or point at
words that are not there, are problems with a place. A corpus is read only where
somebody points at it; nothing in here knows where one lies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.errors import BriefcheckError
from briefcheck.fields import Field, Key, options, quoted, remedy
from briefcheck.kind_names import meant_kind
from briefcheck.letter import Kind
from briefcheck.tree import Listing, Scalar, TreeError
from briefcheck.yaml_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from briefcheck.fields import Problem

_NOTHING = frozenset({"", "~", "null"})
_LINE_END = re.compile(r"\r\n?|\n")
_KEYS = (
    Key("kind", {}, "", is_required=True),
    *(Key(name, {}, "") for name in ("missing", "spans", "sentences", "note")),
)
_SPAN_KEYS = tuple(Key(n, {}, "", is_required=True) for n in ("rule", "line", "text"))
_SENTENCE_KEYS = (*_SPAN_KEYS[1:], Key("acts", {}, ""))


class CorpusError(BriefcheckError):
    """A folder with labelled letters, or a file with labels, is wrong.

    Its arguments are the problems; ``str`` gives one on each line.
    """

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


@dataclass(frozen=True, slots=True)
class Label:
    """One rule that a letter breaks; ``line`` is None for something missing.

    ``line`` counts from 1 and is that of the first of the words in ``text``.
    """

    rule: str
    line: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SentenceLabel:
    """What one sentence does; ``text`` are its first words, on ``line``."""

    line: int
    text: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledLetter:
    """A letter as bytes, with what its labellers found in it."""

    id: str
    path: Path
    data: bytes
    kind: Kind
    labels: tuple[Label, ...] = ()
    sentences: tuple[SentenceLabel, ...] = ()
    note: str = ""


def read_corpus(
    folder: Path, rules: Collection[str] | None = None
) -> Iterator[LabelledLetter]:
    """Yield the labelled letters in and below a folder, in the order of their paths.

    *rules* are those that there are, where labels must be among them.

    Raises:
        CorpusError: The folder holds no labels, or some cannot be read; all their
            problems are told.
    """
    paths = sorted(folder.rglob("*.yml"))
    if not paths:
        message = "no labelled letters (a letter x.txt has its labels in x.yml)"
        raise CorpusError(f"{folder}: {message}")
    read = [_read_labelled(path, rules) for path in paths]
    problems = [problem for _, found in read for problem in found]
    if problems:
        raise CorpusError(*problems)
    return (letter for letter, _ in read if letter)


def _read_labelled(
    path: Path, rules: Collection[str] | None
) -> tuple[LabelledLetter | None, list[str]]:
    """Read the letter that the labels in a file belong to, and tell what is wrong."""
    letter = path.with_suffix(".txt")
    problems: list[Problem] = []
    try:
        data = letter.read_bytes()
        node = read_tree(path.read_text(encoding="utf-8-sig"))
        reader = _Reader(_LINE_END.split(data.decode("utf-8", "replace")), rules)
        labelled = reader.read(Field("the file", node, problems), letter, data)
    except OSError as error:
        return None, [f"{error.filename}: cannot be read ({error.strerror})"]
    except UnicodeDecodeError:
        return None, [f"{path}: not UTF-8 (save it as UTF-8)"]
    except TreeError as error:
        return None, [f"{path}:{error.line}:{error.column}: {error.message}"]
    told = [f"{path}:{p.line}:{p.column}: {p.message}" for p in sorted(problems)]
    if node is None:
        told = [f"{path}:1:1: no labels (write at least 'kind: …')"]
    return labelled, told


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads labels beside the lines of their letter."""

    lines: list[str]
    rules: Collection[str] | None

    def read(self, root: Field, path: Path, data: bytes) -> LabelledLetter | None:
        fields = root.table(_KEYS)
        kind = fields["kind"].choice(options(Kind), meant=meant_kind)
        labels = (
            *(Label(self._rule(item)) for item in _items(fields["missing"])),
            *map(self._span, _items(fields["spans"])),
        )
        sentences = tuple(map(self._sentence, _items(fields["sentences"])))
        note = fields["note"].text() if _is_filled(fields["note"]) else ""
        if kind is None:
            return None
        return LabelledLetter(path.stem, path, data, kind, labels, sentences, note)

    def _span(self, item: Field) -> Label:
        fields = item.table(_SPAN_KEYS)
        rule = self._rule(fields["rule"])
        return Label(rule, *self._place(fields))

    def _sentence(self, item: Field) -> SentenceLabel:
        fields = item.table(_SENTENCE_KEYS)
        acts = tuple(act.text() for act in _items(fields["acts"]))
        return SentenceLabel(*self._place(fields), acts)

    def _rule(self, field: Field) -> str:
        name = field.text()
        if name and self.rules is not None and name not in self.rules:
            field.complain(f"unknown rule {quoted(name)} {remedy(name, self.rules)}")
        return name

    def _place(self, fields: dict[str, Field]) -> tuple[int, str]:
        """Return a line and the words that start on it."""
        number, text = int(fields["line"].number()), fields["text"].text()
        first = text.split("\n", maxsplit=1)[0]
        if number > len(self.lines):
            told = f"no line {number} in the letter (it has {len(self.lines)})"
            fields["line"].complain(told)
        elif number and first not in self.lines[number - 1]:
            fields["text"].complain(
                f"{quoted(first)} {self._whereabouts(first, number)}"
            )
        return number, text

    def _whereabouts(self, words: str, asked: int) -> str:
        found = [str(n) for n, line in enumerate(self.lines, 1) if words in line]
        if found:
            return f"is not on line {asked} (but on line {', '.join(found)})"
        return f"is not on line {asked} (copy the words from the letter)"


def _items(field: Field) -> tuple[Field, ...]:
    return field.items() if _is_filled(field) else ()


def _is_filled(field: Field) -> bool:
    """Tell whether a value is there; an empty list, text or nothing is none."""
    node = field.node
    if isinstance(node, Listing):
        return bool(node.values)
    if isinstance(node, Scalar):
        return node.text not in _NOTHING
    return node is not None
