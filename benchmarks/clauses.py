"""Measure clauses and sentence boundaries on sentences kept for measuring.

    python benchmarks/clauses.py [--model MODEL] [FILE ...]

Prints for each file, and each feature of a clause, the share of gold clauses that have
it right, and F of the sentence boundaries. It names no sentence on purpose: who looks
at the misses of these letters tunes on them, and then they measure nothing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from briefcheck.grammar import Lexicon, find_clauses
from briefcheck.layout.lines import read_lines
from briefcheck.layout.passages import read_passages
from briefcheck.letter import Block, Letter, PartName
from briefcheck.locate import bundled_rules
from briefcheck.pipeline import load_pipeline
from briefcheck.rules import read_rulebook
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefcheck.analysis import Clause, Sentence

_TREEBANK = Path(__file__).resolve().parents[1] / "corpus" / "treebank"
_FILES = ("letters-test-clauses.yml", "strangers-clauses.yml")
_FEATURES = ("verb", "subject", "negated", "tense", "mood", "voice")


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence as people cut it, its place in the text of all, and its clauses."""

    span: Span
    clauses: Sequence[Mapping[str, object]]


def main() -> None:
    """Print a table for each file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", help="an installed pipeline, or a folder")
    parser.add_argument("files", nargs="*", type=Path)
    asked = parser.parse_args()
    pipeline = load_pipeline(asked.model)
    lexicon = Lexicon.from_lists(read_rulebook(bundled_rules())[0].lists)
    for path in asked.files or [_TREEBANK / name for name in _FILES]:
        text, gold = read_text(path)
        (sentences,) = pipeline.parse([make_letter(text)])
        print(f"{pipeline.name} on {path.name}: {len(gold)} sentences")
        print(f"sentence F {boundary_score(sentences, gold):.3f}")
        print_scores(
            [
                (each.clauses, clauses_within(sentences, each.span, lexicon))
                for each in gold
            ]
        )


def read_text(path: Path) -> tuple[str, list[GoldSentence]]:
    """Put the sentences of a file one after the other, with their places.

    One that does not end as a sentence does (a greeting) stands in a paragraph alone.
    """
    text, sentences = "", []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        span = Span(len(text), len(text) + len(entry["text"]))
        sentences.append(GoldSentence(span, entry["clauses"]))
        text += entry["text"] + (" " if entry["text"][-1] in ".?!" else "\n\n")
    return text.rstrip(), sentences


def make_letter(text: str) -> Letter:
    """Return a letter of which all blocks are parsed, salutations too."""
    source = SourceText("letters", text)
    return Letter(
        source,
        tuple(
            Block(PartName.CORE, passage.sort, passage.span)
            for passage in read_passages(source, read_lines(source, 0))
        ),
    )


def boundary_score(
    sentences: Sequence[Sentence], gold: Sequence[GoldSentence]
) -> float:
    """Return F of the sentences that have both ends right."""
    found = {sentence.span for sentence in sentences}
    right = len(found & {sentence.span for sentence in gold})
    return 2 * right / (len(found) + len(gold))


def clauses_within(
    sentences: Sequence[Sentence], span: Span, lexicon: Lexicon
) -> list[Clause]:
    """Return the clauses of the sentences that begin within a gold one."""
    return [
        clause
        for sentence in sentences
        if span.start <= sentence.span.start < span.end
        for clause in find_clauses(sentence.words, lexicon)
    ]


def paired(
    wanted: Sequence[Mapping[str, object]], found: Sequence[Clause]
) -> Iterator[tuple[Mapping[str, object], Clause | None]]:
    """Pair clauses with the same verb first, then what is left over in order."""
    left = list(found)
    rest = []
    for gold in wanted:
        same = next((c for c in left if c.verb == gold["verb"]), None)
        if same is None:
            rest.append(gold)
            continue
        left.remove(same)
        yield gold, same
    for gold in rest:
        yield gold, left.pop(0) if left else None


def print_scores(
    sentences: Sequence[tuple[Sequence[Mapping[str, object]], Sequence[Clause]]],
) -> None:
    """Print the share that is right of each feature, and clauses nobody asked for."""
    right: Counter[str] = Counter()
    total = sum(len(wanted) for wanted, _ in sentences)
    extra = sum(max(0, len(found) - len(wanted)) for wanted, found in sentences)
    for wanted, found in sentences:
        for gold, clause in paired(wanted, found):
            for feature in _FEATURES:
                value = None if clause is None else getattr(clause, feature)
                right[feature] += getattr(value, "value", value) == gold[feature]
    for feature in _FEATURES:
        print(f"{feature:10} {right[feature] / total:.3f}  ({right[feature]}/{total})")
    print(f"too many   {extra}")


if __name__ == "__main__":
    main()
