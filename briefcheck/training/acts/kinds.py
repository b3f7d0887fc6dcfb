"""Training the model of kinds, on what the act model says of writers unknown to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # it ships no types

from briefcheck.learned.kind_model import letter_features
from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from briefcheck.training.acts.examples import Example

    Matrix = NDArray[np.float64]

#: How freely weights may grow; chosen by leaving out one writer.
FREEDOM = 10.0
_KINDS = tuple(Kind)


def train_kinds(
    examples: Sequence[Example], scores: Sequence[Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    """Return the weights of each kind; *scores* are those of the examples."""
    rows, kinds = _letters(examples, scores)
    names = sorted(rows[0])
    design = np.array([[row[name] for name in names] + [1.0] for row in rows])
    weights = fit_softmax(design, np.array([_KINDS.index(kind) for kind in kinds]))
    named = [*names, "constant"]
    return {
        kind.value: dict(zip(named, np.round(column, 3).tolist(), strict=True))
        for kind, column in zip(_KINDS, weights.T, strict=True)
    }


def _letters(
    examples: Sequence[Example], scores: Sequence[Mapping[str, float]]
) -> tuple[list[dict[str, float]], list[Kind]]:
    """Return the features and the kind of each letter among the examples."""
    members: dict[str, list[int]] = {}
    for number, example in enumerate(examples):
        if example.letter is not None:
            members.setdefault(example.letter, []).append(number)
    rows = [
        letter_features(
            [examples[n].sentence.part for n in numbers], [scores[n] for n in numbers]
        )
        for numbers in members.values()
    ]
    kinds = [examples[numbers[0]].kind for numbers in members.values()]
    return rows, [kind for kind in kinds if kind is not None]


def fit_softmax(design: Matrix, truth: NDArray[np.int_]) -> Matrix:
    """Fit a weight for each column and kind; the last column is the constant."""
    shape = (design.shape[1], len(_KINDS))
    targets = np.eye(len(_KINDS))[truth]
    held = np.ones(shape) / FREEDOM
    held[-1] = 0.0

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(shape)
        sums = design @ weights
        shares = np.exp(sums - sums.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        told = -np.log((shares * targets).sum(axis=1) + 1e-12).sum()
        slope = design.T @ (shares - targets) + held * weights
        return float(told + 0.5 * (held * weights**2).sum()), slope.ravel()

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B")
    weights: Matrix = found.x.reshape(shape)
    return weights


def write_kinds(weights: Mapping[str, Mapping[str, float]], folder: Path) -> None:
    """Write the model where ``KindModel.load`` reads it."""
    text = json.dumps(weights, indent=1, sort_keys=True)
    (folder / "kinds.json").write_text(text + "\n", "utf-8")
