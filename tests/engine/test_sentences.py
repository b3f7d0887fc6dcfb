"""What makes a sentence the same one, for what was worked out of it to hold again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefcheck.analysis import Sentence
from briefcheck.letter import BlockSort, PartName
from briefcheck.text import Span
from briefcheck.words import Word

BELDEN = Word("belden", "belden", "bellen", "VERB", "root", 1, Span(4, 10))
WE = Word("We", "we", "we", "PRON", "nsubj", 1, Span(0, 2))
SENTENCE = Sentence(PartName.CORE, BlockSort.PARAGRAPH, Span(0, 10), (WE, BELDEN))


def ending_in(word: Word) -> Sentence:
    return replace(SENTENCE, words=(WE, word))


def moved(sentence: Sentence, distance: int) -> Sentence:
    words = tuple(
        replace(word, span=word.span.moved(distance)) for word in sentence.words
    )
    return replace(sentence, words=words, span=sentence.span.moved(distance))


def test_a_sentence_that_moved_is_the_same_one() -> None:
    assert moved(SENTENCE, 40).identity == SENTENCE.identity


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(SENTENCE, part=PartName.CLOSING), id="part"),
        pytest.param(replace(SENTENCE, sort=BlockSort.BULLET), id="sort"),
        pytest.param(replace(SENTENCE, quoted=frozenset({0})), id="quoted"),
        pytest.param(ending_in(replace(BELDEN, norm="bellen")), id="norm"),
        pytest.param(ending_in(replace(BELDEN, lemma="belden")), id="lemma"),
        pytest.param(ending_in(replace(BELDEN, pos="AUX")), id="class"),
        pytest.param(ending_in(replace(BELDEN, dep="conj")), id="relation"),
        pytest.param(ending_in(replace(BELDEN, head=0)), id="head"),
        pytest.param(ending_in(replace(BELDEN, span=Span(3, 9))), id="blanks"),
    ],
)
def test_a_sentence_that_differs_in_anything_else_is_another(other: Sentence) -> None:
    assert other.identity != SENTENCE.identity
