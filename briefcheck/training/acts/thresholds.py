"""From sums of weights to probabilities, and from which of them on a label holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefcheck.learned.act_model import Thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence

Matrix: TypeAlias = NDArray[np.float32]
Column: TypeAlias = NDArray[np.float64]
Truth: TypeAlias = NDArray[np.bool_]

#: How precise a label is to be from ``Thresholds.sure`` on.
SURE = 0.9
#: How much recall counts beside precision (the beta of F) where an act is missing.
RECALL_SHARE = 0.8
#: Worse figures than this tell nothing of where an act is missing.
TELLING = 0.6
_UNTOLD = 1 / 3
#: Fewer right ones than this say nothing about precision.
_FEWEST = 5
_STEPS = 50


@dataclass(frozen=True, slots=True)
class Line:
    """Makes a sum of weights into log odds."""

    slope: float
    offset: float


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one label is found: from 0 to 1, and how often it is there."""

    precision: float
    recall: float
    f1: float
    count: int


def fit_line(sums: Column, truth: Truth) -> Line:
    """Fit the line whose odds suit what is true best (Platt's scaling)."""
    design = np.stack([sums, np.ones_like(sums)], axis=1)
    line = np.zeros(2)
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-(design @ line)))
        spread = design * (chances * (1 - chances))[:, None]
        curvature = design.T @ spread + 1e-6 * np.eye(2)
        line += np.linalg.solve(curvature, design.T @ (truth - chances))
    return Line(float(line[0]), float(line[1]))


def odds_of(sums: Matrix, lines: Sequence[Line]) -> Matrix:
    """Return the log odds of each label (column)."""
    slopes = np.array([line.slope for line in lines], dtype=np.float32)
    offsets = np.array([line.offset for line in lines], dtype=np.float32)
    odds: Matrix = slopes * sums + offsets
    return odds


def chances_of(odds: Matrix) -> Matrix:
    """Return the probability of each label (column)."""
    chances: Matrix = np.reciprocal(1 + np.exp(-odds))
    return chances


def choose_thresholds(
    chances: Column, truth: Truth, possible: float | None = None
) -> Thresholds:
    """Choose the thresholds of a label; ``sure`` is never below ``likely``.

    *possible* is known from whole letters (``choose_possible``); where those do not
    tell, it is well below ``likely``, for in doubt nothing is missing.
    """
    ranked = np.argsort(-chances, kind="stable")
    right = np.cumsum(truth[ranked])
    taken = np.arange(1, len(ranked) + 1)
    best = int(np.argmax(2 * right / (taken + truth.sum())))
    is_sure = np.flatnonzero((right >= SURE * taken) & (right >= _FEWEST))
    last = int(is_sure[-1]) if len(is_sure) else 0
    likely = float(chances[ranked[best]])
    return Thresholds(
        sure=max(likely, float(chances[ranked[last]])),
        likely=likely,
        possible=_UNTOLD * likely if possible is None else min(likely, possible),
    )


def choose_possible(most: Column, performs: Truth) -> float | None:
    """Choose below which score an act is missing from a letter.

    *most* is the highest score in each letter, *performs* whether the act is there.
    Precision counts for more than recall: a writer who did tell the cause is not to
    read that it is missing. It is None where the letters do not tell.
    """
    if not len(most):
        return None
    ranked = np.argsort(most, kind="stable")
    right = np.cumsum(~performs[ranked])
    taken = np.arange(1, len(ranked) + 1)
    share = RECALL_SHARE**2
    quality = (1 + share) * right / (taken + share * max(1, (~performs).sum()))
    best = int(np.argmax(quality))
    if quality[best] < TELLING:
        return None
    following = ranked[min(best + 1, len(ranked) - 1)]
    return float((most[ranked[best]] + most[following]) / 2)


def measure(found: Truth, truth: Truth) -> Figures:
    """Compare what was found with what is true."""
    right = int((found & truth).sum())
    precision = right / max(1, int(found.sum()))
    recall = right / max(1, int(truth.sum()))
    f1 = 2 * right / max(1, int(found.sum() + truth.sum()))
    return Figures(precision, recall, f1, int(truth.sum()))
