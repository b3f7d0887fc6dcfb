"""Labelled sentences to learn from and to measure on, read from the corpus.

A table of sentences (``.tsv``) has a sentence on each line: part, acts, rules, text.
Of letters, the sentences whose acts are labelled are taken. Every third line of the
tables is held out; ``measuring/`` is only measured on, ``dev/`` never read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.corpus import read_corpus
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.sections import read_letter
from briefcheck.text import SourceText, Span
from briefcheck.training.acts.labels import (
    labels_of,
    rules_by_place,
    sentences_by_place,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from briefcheck.analysis import Sentence
    from briefcheck.letter import Kind
    from briefcheck.training.acts.parsing import Parser

_HELD_OUT = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A parsed sentence, what it does, who wrote it, and whether it is held out.

    ``letter`` is the id of the letter that it stands in, ``kind`` that letter's kind.
    """

    sentence: Sentence
    labels: frozenset[str]
    writer: str
    held_out: bool = False
    letter: str | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences to learn from, and two sets to measure on."""

    learn: tuple[Example, ...]
    held_out: tuple[Example, ...]
    measuring: tuple[Example, ...]


def read_examples(corpus: Path, parser: Parser) -> Examples:
    """Read the tables and letters of a corpus."""
    tables = sorted((corpus / "sentences").glob("*.tsv"))
    sentences = [each for path in tables for each in read_table(path, parser)]
    letters = tuple(read_letters(corpus / "tuning", parser))
    return Examples(
        learn=(*(each for each in sentences if not each.held_out), *letters),
        held_out=tuple(each for each in sentences if each.held_out),
        measuring=tuple(read_letters(corpus / "measuring", parser)),
    )


def read_table(path: Path, parser: Parser) -> Iterator[Example]:
    """Yield the sentences of one table; its writer is the name of the file."""
    lines = read_lines(path, parser, lambda line: PartName(line[0]))
    for number, line, sentence in lines:
        labels = labels_of(f"{line[1]},{line[2]}".split(","))
        yield Example(sentence, labels, path.stem, number % _HELD_OUT == 0)


def read_lines(
    path: Path, parser: Parser, part_of: Callable[[list[str]], PartName]
) -> Iterator[tuple[int, list[str], Sentence]]:
    """Yield the lines of a table with their numbers, and the sentence at their ends.

    A line that the pipeline takes for more than one sentence is left out.
    """
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    letters = [make_letter(part_of(line), line[-1]) for line in lines]
    parsed = zip(lines, parser.parse(letters), strict=True)
    for number, (line, sentences) in enumerate(parsed):
        if len(sentences) == 1:
            yield number, line, sentences[0]


def make_letter(part: PartName, text: str) -> Letter:
    """Return a letter of one paragraph."""
    block = Block(part, BlockSort.PARAGRAPH, Span(0, len(text)))
    return Letter(SourceText("sentence", text), (block,))


def read_letters(folder: Path, parser: Parser) -> Iterator[Example]:
    """Yield the labelled sentences of the letters in a folder.

    The writer is what the name of a letter says before its dash.
    """
    labelled = tuple(read_corpus(folder))
    letters = [read_letter(each.data, each.id) for each in labelled]
    for each, letter, sentences in zip(
        labelled, letters, parser.parse(letters), strict=True
    ):
        acts = dict(sentences_by_place(each, letter.source))
        rules = tuple(rules_by_place(each, letter.source))
        writer = each.id.partition("-")[0]
        for sentence in sentences:
            if sentence.span.start in acts:
                broken = _inside(sentence.span, rules)
                labels = acts[sentence.span.start] | labels_of(broken)
                yield Example(sentence, labels, writer, letter=each.id, kind=each.kind)


def _inside(span: Span, rules: Iterable[tuple[int, str]]) -> Iterator[str]:
    return (rule for place, rule in rules if span.start <= place < span.end)
