"""What sentences do, as learned from labelled ones: the reach beside the patterns.

The model is linear: every feature that it knows has a weight for each label, and a
block of features counts by their sum over the root of their number. So a score can
be taken apart again (``ActModel.explain``). It is trained by
``briefcheck.training.acts`` and needs numpy only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefcheck.act_features import features_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from importlib.abc import Traversable

    from briefcheck.analysis import Sentence

Weights: TypeAlias = NDArray[np.float32]
Keys: TypeAlias = NDArray[np.uint32]

#: Changes whenever features or arrays mean something else than before.
FORMAT = "briefcheck-acts/1"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on a label holds: ``likely`` at the best F1, ``sure`` rarer."""

    sure: float
    likely: float

    @property
    def middle(self) -> float:
        """Return the score halfway between the two."""
        return (self.sure + self.likely) / 2


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature that speaks for (or, below zero, against) a label, and how much."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class ActModel:
    """Weights of features by the hash of their names, in the order of ``keys``.

    ``weights`` has a row for each key and a column for each label; ``slopes`` and
    ``offsets`` make a sum of weights into a probability.
    """

    labels: tuple[str, ...]
    thresholds: Mapping[str, Thresholds]
    keys: Keys
    weights: Weights
    slopes: Weights
    offsets: Weights

    @staticmethod
    def load(folder: Traversable | None = None) -> ActModel:
        """Read the model that ships with briefcheck, or the one in a folder."""
        folder = folder or files("briefcheck") / "_acts"
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        with as_file(folder / "model.npz") as path, np.load(path) as arrays:
            return ActModel(
                labels=tuple(meta["labels"]),
                thresholds={n: Thresholds(**t) for n, t in meta["thresholds"].items()},
                keys=arrays["keys"],
                weights=arrays["weights"] * arrays["scales"],
                slopes=arrays["slopes"],
                offsets=arrays["offsets"],
            )

    def score(self, sentences: Sequence[Sentence]) -> tuple[Mapping[str, float], ...]:
        """Return for each sentence how likely each label is, from 0 to 1."""
        return tuple(self._score(sentence) for sentence in sentences)

    def explain(
        self, sentence: Sentence, label: str, most: int = 3
    ) -> tuple[Reason, ...]:
        """Return the features that speak most for a label, the strongest first."""
        column = self.labels.index(label)
        reasons = sorted(
            self._reasons(sentence, column),
            key=lambda each: (-each.weight, each.feature),
        )
        return tuple(reasons[:most])

    def _score(self, sentence: Sentence) -> Mapping[str, float]:
        total = sum_of_blocks(features_of(sentence), self.keys, self.weights)
        chances = 1 / (1 + np.exp(-(self.slopes * total + self.offsets)))
        return dict(zip(self.labels, chances.tolist(), strict=True))

    def _reasons(self, sentence: Sentence, column: int) -> Iterator[Reason]:
        for block in features_of(sentence):
            names = sorted(block)
            rows, known = find_rows(names, self.keys)
            share = self.weights[rows, column] * known / np.sqrt(max(1, len(names)))
            for name, weight in zip(names, share.tolist(), strict=True):
                yield Reason(name, weight)


def find_rows(
    names: Iterable[str], keys: Keys
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return the row of each feature among the keys, and whether it is there."""
    hashes = np.array([hash_of(name) for name in names], dtype=np.uint32)
    rows = np.minimum(np.searchsorted(keys, hashes), len(keys) - 1)
    return rows, keys[rows] == hashes


def hash_of(name: str) -> int:
    """Return a number of 32 bits for a feature, the same on every machine."""
    return crc32(name.encode())


def sum_of_blocks(
    blocks: Iterable[Collection[str]], keys: Keys, weights: Weights
) -> Weights:
    """Return the weight of a sentence for each label."""
    total = np.zeros(weights.shape[1], dtype=np.float32)
    for block in blocks:
        rows, known = find_rows(block, keys)
        total += (
            weights[rows[known]].sum(axis=0) / np.float32(max(1, len(block))) ** 0.5
        )
    return total
