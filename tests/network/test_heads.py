"""The best tree is found, whatever the scores."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcheck.network.heads import choose_heads

if TYPE_CHECKING:
    from briefcheck.network.weights import Array


def is_tree(heads: tuple[int, ...]) -> bool:
    """Tell whether one word is the root and every other leads to it."""
    return heads.count(0) == 1 and all(
        leads_to_root(heads, word) for word in range(1, len(heads) + 1)
    )


def leads_to_root(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        word = heads[word - 1]
        if word == 0:
            return True
    return False


def worth(scores: Array, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@given(st.integers(1, 5), st.integers(0, 10_000))
@settings(max_examples=150)
def test_no_tree_is_worth_more(count: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    scores: Array = chance.normal(size=(count, count + 1)).astype(np.float32)

    heads = tuple(choose_heads(scores).tolist())

    best = max(
        worth(scores, tree)
        for tree in product(range(count + 1), repeat=count)
        if is_tree(tree)
    )
    assert is_tree(heads)
    assert worth(scores, heads) == pytest.approx(best, abs=1e-3)


def test_two_words_that_want_each_other_are_parted() -> None:
    scores = np.array([[0, 0, 9], [1, 9, 0]], dtype=np.float32)

    assert choose_heads(scores).tolist() == [2, 0]


def test_only_one_word_becomes_the_root() -> None:
    scores = np.array([[9, 0, 1], [8, 2, 0]], dtype=np.float32)

    assert choose_heads(scores).tolist() == [0, 1]


@pytest.mark.parametrize("count", [1, 200])
def test_any_length_gives_a_tree(count: int) -> None:
    scores = np.random.default_rng(0).normal(size=(count, count + 1))

    heads = choose_heads(scores.astype(np.float32))

    assert is_tree(tuple(heads.tolist()))
