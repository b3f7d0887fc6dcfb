"""Measure clauses and sentence boundaries on the letters kept for measuring.

    python benchmarks/clauses.py [--model MODEL]

Prints for each feature of a clause the share of gold clauses that have it right, and
F of the sentence boundaries. It names no sentence on purpose: who looks at the misses
of these letters tunes on them, and then they measure nothing.
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
_FEATURES = ("verb", "subject", "negated", "tense", "mood", "voice")
_BREAKS = {"SpaceAfter=No": "", "SpacesAfter=\\n": "\n", "SpacesAfter=\\n\\n": "\n\n"}


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence as people cut it, with its place in the text of all letters."""

    id: str
    span: Span


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", help="an installed pipeline, or a folder")
    parser.add_argument("--trees", type=Path, default=_TREEBANK / "letters-test.conllu")
    trees = parser.parse_args()
    pipeline = load_pipeline(trees.model)
    text, gold = read_text(trees.trees)
    lexicon = Lexicon.from_lists(read_rulebook(bundled_rules())[0].lists)
    (sentences,) = pipeline.parse([make_letter(text)])
    print(f"{pipeline.name}: {len(gold)} sentences")
    print(f"sentence F {boundary_score(sentences, gold):.3f}")
    wanted = yaml.safe_load(clauses_file(trees.trees).read_text(encoding="utf-8"))
    spans = {sentence.id: sentence.span for sentence in gold}
    found = [
        (entry["clauses"], clauses_within(sentences, spans[entry["id"]], lexicon))
        for entry in wanted
    ]
    print_scores(found)


def clauses_file(trees: Path) -> Path:
    """Return the file with the clauses of the sentences in a file of trees."""
    return trees.with_name(trees.stem + "-clauses.yml")


def read_text(trees: Path) -> tuple[str, list[GoldSentence]]:
    """Put the sentences of a CoNLL-U file one after the other, with their places."""
    text, sentences = "", []
    for block in trees.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.splitlines()
        name = next(line for line in lines if line.startswith("# sent_id"))
        words, blank = _words(lines)
        span = Span(len(text), len(text) + len(words))
        sentences.append(GoldSentence(name.partition("= ")[2], span))
        text += words + blank
    return text.rstrip(), sentences


def _words(lines: Sequence[str]) -> tuple[str, str]:
    text, blank = "", ""
    for line in lines:
        columns = line.split("\t")
        if line.startswith("#") or not columns[0].isdigit():
            continue
        text += blank + columns[1]
        blank = _BREAKS.get(columns[9], " ")
    return text, blank


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
