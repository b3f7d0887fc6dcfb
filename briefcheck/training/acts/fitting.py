"""Fitting the weights: ridge regression on all labels at once, in closed form.

Nothing is drawn by chance, so that the same sentences give the same model.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import linalg, sparse  # type: ignore[import-untyped]  # it ships no types

from briefcheck.act_features import features_of
from briefcheck.act_model import find_rows, hash_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.act_model import Keys
    from briefcheck.analysis import Sentence

Matrix: TypeAlias = NDArray[np.float32]

#: How strongly large weights are held back; chosen by leaving out one writer.
RIDGE = 1.0
#: The share of a constant that stands beside the features of every sentence.
CONSTANT = 0.1
_FEWEST = 2


def choose_keys(sentences: Sequence[Sentence]) -> Keys:
    """Return the hashes of the features that occur in at least two sentences."""
    counts: Counter[int] = Counter()
    for sentence in sentences:
        for block in features_of(sentence):
            counts.update(hash_of(name) for name in block)
    kept = sorted(key for key, count in counts.items() if count >= _FEWEST)
    return np.array(kept, dtype=np.uint32)


def make_matrix(sentences: Sequence[Sentence], keys: Keys) -> sparse.csr_matrix:
    """Return the features of sentences as rows; each block has length one at most."""
    columns: list[NDArray[np.intp]] = []
    values: list[Matrix] = []
    ends = [0]
    for sentence in sentences:
        for block in features_of(sentence):
            rows, known = find_rows(block, keys)
            columns.append(rows[known])
            share = 1 / np.sqrt(max(1, len(block)))
            values.append(np.full(int(known.sum()), share, dtype=np.float32))
        ends.append(ends[-1] + sum(len(part) for part in columns[-4:]))
    shape = (len(sentences), len(keys))
    return sparse.csr_matrix(
        (np.concatenate(values), np.concatenate(columns), ends), shape=shape
    )


def make_gram(matrix: sparse.csr_matrix) -> Matrix:
    """Return how alike any two sentences are."""
    gram: Matrix = (matrix @ matrix.T).toarray() + np.float32(CONSTANT)
    return gram


def solve(gram: Matrix, targets: Matrix) -> Matrix:
    """Return how much each sentence counts for each label; targets are -1 and 1."""
    held_back = gram + RIDGE * np.eye(len(gram), dtype=np.float32)
    shares: Matrix = linalg.solve(held_back, targets, assume_a="pos")
    return shares


def predict_unseen(gram: Matrix, targets: Matrix, writers: NDArray[np.str_]) -> Matrix:
    """Return for each sentence its sums by a model that never saw its writer."""
    sums = np.zeros_like(targets)
    for writer in np.unique(writers):
        own, others = (
            np.flatnonzero(writers == writer),
            np.flatnonzero(writers != writer),
        )
        shares = solve(gram[np.ix_(others, others)], targets[others])
        sums[own] = gram[np.ix_(own, others)] @ shares
    return sums
