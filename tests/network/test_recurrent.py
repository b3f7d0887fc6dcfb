"""A layer that reads many sentences at once says the same as one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from briefcheck.network.recurrent import Layer, make_layout

if TYPE_CHECKING:
    from briefcheck.network.weights import Array

WIDTH, HIDDEN = 6, 4


@pytest.fixture(scope="module")
def layer() -> Layer:
    chance = np.random.default_rng(1)

    def draw(*shape: int) -> Array:
        drawn: Array = chance.normal(size=shape).astype(np.float32)
        return drawn

    return Layer(draw(WIDTH, 8 * HIDDEN), draw(8 * HIDDEN), draw(2, HIDDEN, 4 * HIDDEN))


def read_plainly(layer: Layer, words: Array, direction: int) -> Array:
    """Read one sentence word by word, as the textbook has it."""
    cell = state = np.zeros(HIDDEN, dtype=np.float32)
    columns = slice(direction * 4 * HIDDEN, (direction + 1) * 4 * HIDDEN)
    states = []
    for word in words:
        gates = word @ layer.inputs[:, columns] + layer.bias[columns]
        gates = gates + state @ layer.recurrent[direction]
        opened = 1 / (1 + np.exp(-2 * gates[: 3 * HIDDEN]))
        entered, kept, shown = np.split(opened, 3)
        cell = kept * cell + entered * np.tanh(gates[3 * HIDDEN :])
        state = shown * np.tanh(cell)
        states.append(state)
    return np.array(states)


@pytest.mark.parametrize("lengths", [[1], [3], [2, 5, 1, 5], [1, 1, 1]])
def test_sentences_are_read_as_if_alone(layer: Layer, lengths: list[int]) -> None:
    words: Array = (
        np.random.default_rng(2).normal(size=(sum(lengths), WIDTH)).astype(np.float32)
    )

    known = layer.read(words, make_layout(lengths))

    start = 0
    for length in lengths:
        own = words[start : start + length]
        there = read_plainly(layer, own, 0)
        back = read_plainly(layer, own[::-1], 1)[::-1]
        expected = np.hstack([there, back])
        np.testing.assert_allclose(known[start : start + length], expected, atol=1e-5)
        start += length
