"""The second step of the act model: sentences weighed beside those around them.

It learns from letters alone, and from what the first step says of writers that it did
not learn from, for that is what it will be given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefcheck.learned.neighbours import in_context
from briefcheck.training.acts.thresholds import fit_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.training.acts.examples import Example
    from briefcheck.training.acts.fitting import Indices, Matrix
    from briefcheck.training.acts.thresholds import Truth

#: How strongly weights are held back; chosen by leaving out writers.
RIDGE = 100.0


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """The weights of the second step, and its log odds for unseen writers.

    Odds of sentences that stand in no letter are those of the first step.
    """

    weights: Matrix
    odds: Matrix


def fit_context(odds: Matrix, truth: Truth, examples: Sequence[Example]) -> Fitted:
    """Fit the second step on the log odds of the first."""
    letters = letters_of(examples)
    rows = np.concatenate(letters)
    design = np.vstack(
        [
            in_context(odds[letter], [examples[n].sentence for n in letter])
            for letter in letters
        ]
    )
    writers = np.array([examples[row].writer for row in rows])
    told = np.where(truth[rows], 1.0, -1.0)
    unseen = _predict_unseen(design, told, writers)
    lines = [fit_line(*pair) for pair in zip(unseen.T, truth[rows].T, strict=True)]
    slopes = np.array([line.slope for line in lines])
    offsets = np.array([line.offset for line in lines])
    weights = _solve(design, told) * slopes
    weights[-1] += offsets
    after = odds.copy()
    after[rows] = unseen * slopes + offsets
    return Fitted(weights.astype(np.float32), after)


def letters_of(examples: Sequence[Example]) -> list[Indices]:
    """Return the places of each letter's sentences among the examples, in order."""
    members: dict[str, list[int]] = {}
    for number, example in enumerate(examples):
        if example.letter is not None:
            members.setdefault(example.letter, []).append(number)
    return [np.array(numbers) for numbers in members.values()]


def _predict_unseen(design: Matrix, told: Matrix, writers: np.ndarray) -> Matrix:
    sums = np.zeros_like(told)
    for writer in np.unique(writers):
        own = writers == writer
        sums[own] = design[own] @ _solve(design[~own], told[~own])
    return sums


def _solve(design: Matrix, told: Matrix) -> Matrix:
    """Return the weights of a ridge regression; the constant is not held back."""
    held = np.full(design.shape[1], RIDGE)
    held[-1] = 1e-3
    weights: Matrix = np.linalg.solve(
        design.T.astype(np.float64) @ design + np.diag(held), design.T @ told
    )
    return weights
