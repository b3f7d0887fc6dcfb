"""Labelled letters: a text file and, beside it, a YAML file with its labels.

The layout is described in ``corpus/README.md``. A corpus is read only where
somebody points at it; nothing in here knows where one lies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

from briefcheck.errors import BriefcheckError
from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Record: TypeAlias = "dict[str, object]"

_KEYS = {"kind", "missing", "spans", "sentences", "note"}


class CorpusError(BriefcheckError):
    """A folder with labelled letters, or a file with labels, is wrong."""


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


def read_corpus(folder: Path) -> Iterator[LabelledLetter]:
    """Yield the labelled letters in and below a folder, in the order of their paths.

    Raises:
        CorpusError: The folder holds no labels, or labels cannot be read.
    """
    paths = sorted(folder.rglob("*.yml"))
    if not paths:
        message = "no labelled letters (a letter x.txt has its labels in x.yml)"
        raise CorpusError(f"{folder}: {message}")
    return (read_labelled(path) for path in paths)


def read_labelled(path: Path) -> LabelledLetter:
    """Read the letter that the labels in a YAML file belong to."""
    letter = path.with_suffix(".txt")
    record = _load(path)
    try:
        return _make_letter(letter, record)
    except OSError as error:
        raise CorpusError(f"{letter}: cannot be read ({error.strerror})") from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        reason = f"a label is wrong: {error} (see corpus/README.md)"
        raise CorpusError(f"{path}: {reason}") from error


def _load(path: Path) -> _Record:
    try:
        record = yaml.safe_load(path.read_bytes())
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path}: no YAML ({error})") from error
    if not isinstance(record, dict):
        raise CorpusError(f"{path}: no labels (write at least 'kind: …')")
    unknown = ", ".join(sorted(str(key) for key in record.keys() - _KEYS))
    if unknown:
        known = ", ".join(sorted(_KEYS))
        raise CorpusError(f"{path}: unknown key {unknown} (known are {known})")
    return record


def _make_letter(letter: Path, record: _Record) -> LabelledLetter:
    missing = (Label(str(rule)) for rule in _list(record, "missing"))
    spans = (_make_label(span) for span in _records(record, "spans"))
    return LabelledLetter(
        id=letter.stem,
        path=letter,
        data=letter.read_bytes(),
        kind=Kind(record["kind"]),
        labels=(*missing, *spans),
        sentences=tuple(map(_make_sentence, _records(record, "sentences"))),
        note=str(record.get("note") or ""),
    )


def _make_label(span: _Record) -> Label:
    return Label(str(span["rule"]), _line(span), str(span["text"]))


def _make_sentence(sentence: _Record) -> SentenceLabel:
    acts = tuple(str(act) for act in _list(sentence, "acts"))
    return SentenceLabel(_line(sentence), str(sentence["text"]), acts)


def _line(record: _Record) -> int:
    line = record["line"]
    if not isinstance(line, int):
        raise TypeError(f"line {line!r} is no number")
    return line


def _list(record: _Record, key: str) -> list[object]:
    value = record.get(key) or []
    if not isinstance(value, list):
        raise TypeError(f"{key} is no list")
    return value


def _records(record: _Record, key: str) -> list[_Record]:
    values = _list(record, key)
    records = [value for value in values if isinstance(value, dict)]
    if len(records) < len(values):
        raise TypeError(f"{key} has an item without rule, line or text")
    return records
