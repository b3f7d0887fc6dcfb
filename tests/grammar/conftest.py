from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.grammar import Lexicon, find_clauses
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.locate import bundled_rules
from briefcheck.pipeline import load_pipeline
from briefcheck.rules import read_rulebook
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefcheck.analysis import Clause


def _letter(texts: Iterable[str]) -> Letter:
    blocks, start = [], 0
    for text in texts:
        span = Span(start, start + len(text))
        blocks.append(Block(PartName.CORE, BlockSort.PARAGRAPH, span))
        start = span.end + 1
    return Letter(SourceText("sentences", "\n".join(texts)), tuple(blocks))


def _block_start(texts: Iterable[str], place: int) -> int:
    start = 0
    for text in texts:
        if place < start + len(text):
            return start
        start += len(text) + 1
    raise AssertionError


@pytest.fixture(scope="session")
def see() -> Callable[[Sequence[str]], Mapping[str, tuple[Clause, ...]]]:
    """Return what sees the clauses of sentences, through the pipeline that ships."""
    pipeline = load_pipeline()
    lexicon = Lexicon.from_lists(read_rulebook(bundled_rules())[0].lists)

    def see_all(texts: Sequence[str]) -> Mapping[str, tuple[Clause, ...]]:
        (sentences,) = pipeline.parse([_letter(texts)])
        found: dict[int, tuple[Clause, ...]] = {}
        for sentence in sentences:
            start = _block_start(texts, sentence.span.start)
            clauses = find_clauses(sentence.words, lexicon)
            found[start] = found.get(start, ()) + clauses
        return dict(zip(texts, (found[n] for n in sorted(found)), strict=True))

    return see_all
