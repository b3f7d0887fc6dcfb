"""From scores of every word as head of every other to the best tree.

The tree is that of Chu, Liu and Edmonds, with exactly one root; most sentences need
no more than the best head of each word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefcheck.network.weights import Array

    Heads = NDArray[np.intp]

_NEVER = np.float32(-1e9)
_ONLY_ONE_ROOT = np.float32(1e4)


def choose_heads(scores: Array) -> Heads:
    """Return the head of each word, counted from 1; the one root has head 0.

    `scores` is [words, words + 1]; its first column is being the root.
    """
    count = len(scores)
    scores = scores.copy()
    scores[np.arange(count), np.arange(1, count + 1)] = _NEVER
    heads: Heads = scores.argmax(axis=1)
    if np.count_nonzero(heads == 0) == 1 and _find_cycle(heads) is None:
        return heads
    scores[:, 0] -= _ONLY_ONE_ROOT
    square = np.full((count + 1, count + 1), _NEVER, dtype=np.float64)
    square[1:] = scores
    tree: Heads = _best_tree(square)[1:]
    return tree


def _find_cycle(heads: Heads) -> list[int] | None:
    """Return the words of a circle, if there is one; words count from 0."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        word = start
        while word >= 0 and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word]) - 1
        if word >= 0 and state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return None


def _best_tree(scores: NDArray[np.float64]) -> Heads:
    """Return the heads of the best tree; node 0 is the root and has itself."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    found = _find_cycle(heads[1:])
    if found is None:
        return heads
    cycle = [word + 1 for word in found]
    outside = [node for node in range(len(scores)) if node not in set(cycle)]
    within = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - within[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    smaller = np.full((len(outside) + 1,) * 2, float(_NEVER))
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    merged = _best_tree(smaller)
    for place, node in enumerate(outside[1:], 1):
        head = int(merged[place])
        is_cycle = head == len(outside)
        heads[node] = cycle[int(leaving[place].argmax())] if is_cycle else outside[head]
    broken = int(entering[:, merged[-1]].argmax())
    heads[cycle[broken]] = outside[int(merged[-1])]
    return heads
