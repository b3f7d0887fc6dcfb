"""Recurrent layers (LSTM) that read sentences of unequal length, both ways at once.

Sentences are laid out one word of each at a time, the longest sentences first, so
that each step is one product of matrices and no padding is ever read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from briefcheck.network.weights import Array

    Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Layout:
    """The order in which words are read: `steps` bound each step's stretch of it.

    `forward` and `backward` are places of words; the n-th step reads the n-th word of
    each sentence that has one, from its beginning and from its end.
    """

    steps: tuple[tuple[int, int], ...]
    forward: Places
    backward: Places


def make_layout(lengths: Sequence[int]) -> Layout:
    """Lay out sentences that stand one after another, of these lengths."""
    counts = np.asarray(lengths)
    order = np.argsort(-counts, kind="stable")
    counts, starts = counts[order], (np.cumsum(counts) - counts)[order]
    forward, backward, steps = [], [], []
    done = 0
    for step in range(int(counts[0]) if len(counts) else 0):
        active = int(np.searchsorted(-counts, -step, side="left"))
        forward.append(starts[:active] + step)
        backward.append(starts[:active] + counts[:active] - 1 - step)
        steps.append((done, done + active))
        done += active
    return Layout(tuple(steps), np.concatenate(forward), np.concatenate(backward))


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: `inputs` [width, 8h], `bias` [8h] and `recurrent` [2, h, 4h].

    Gates stand in the order input, forget, output, candidate, and those of the first
    three are halved, so that one tanh serves them all.
    """

    inputs: Array
    bias: Array
    recurrent: Array

    def read(self, words: Array, layout: Layout) -> Array:
        """Return what both directions know at each word, [words, 2h]."""
        hidden = self.recurrent.shape[1]
        projected = words @ self.inputs + self.bias
        # Both directions stand side by side in a row: each half is a row of its own.
        halves = np.stack([2 * layout.forward, 2 * layout.backward + 1])
        gates = projected.reshape(-1, 4 * hidden)[halves]
        known = np.empty((2 * len(words), hidden), dtype=np.float32)
        known[halves] = self._run(gates, layout)
        return known.reshape(len(words), 2 * hidden)

    def _run(self, gates: Array, layout: Layout) -> Array:
        hidden = self.recurrent.shape[1]
        states = np.empty((2, gates.shape[1], hidden), dtype=np.float32)
        first = layout.steps[0][1] if layout.steps else 0
        cell = np.zeros((2, first, hidden), dtype=np.float32)
        state = np.zeros((2, first, hidden), dtype=np.float32)
        for start, end in layout.steps:
            active = end - start
            stretch = gates[:, start:end]
            stretch += state[:, :active] @ self.recurrent
            np.tanh(stretch, out=stretch)
            opened = stretch[..., : 3 * hidden]
            opened *= 0.5
            opened += 0.5
            entered, kept, shown = np.split(opened, 3, axis=-1)
            cell = cell[:, :active] * kept
            cell += entered * stretch[..., 3 * hidden :]
            state = np.multiply(np.tanh(cell), shown, out=states[:, start:end])
        return states
