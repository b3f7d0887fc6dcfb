"""What sentences do, as learned from labelled ones: the reach beside the patterns.

Every feature that the model knows has a weight for each label, and a block of
features counts by their sum over the root of their number. Beside that the wording
gives a rough meaning, a few numbers learned from a large sentence encoder, and these
and their products have weights too. So a score can be taken apart again
(``ActModel.explain``). In a letter, what comes out is weighed again beside what the
sentences around it do (``briefcheck.act_context``). It is trained by
``briefcheck.training.acts`` and needs numpy only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from math import sqrt
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefcheck.act_context import in_context
from briefcheck.act_features import WORDING, features_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from importlib.abc import Traversable

    from briefcheck.analysis import Sentence

Weights: TypeAlias = NDArray[np.float32]
Keys: TypeAlias = NDArray[np.uint32]

#: Changes whenever features or arrays mean something else than before.
FORMAT = "briefcheck-acts/3"
#: Beyond this, odds are as good as certain.
_UTMOST = 30.0
#: How the share of the meaning is called among reasons.
MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on a label holds: ``likely`` at the best F1, ``sure`` rarer.

    Below ``possible`` a letter does without: only then is an act told to be missing.
    """

    sure: float
    likely: float
    possible: float

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
class Table:
    """A row of weights for each feature; ``keys`` are the hashes of their names."""

    keys: Keys
    weights: Weights

    def find(self, names: Iterable[str]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """Return the row of each feature, and whether it is there at all."""
        hashes = np.array([hash_of(name) for name in names], dtype=np.uint32)
        rows = np.minimum(np.searchsorted(self.keys, hashes), len(self.keys) - 1)
        return rows, self.keys[rows] == hashes

    def add_up(self, blocks: Sequence[Sequence[str]]) -> Weights:
        """Return the sum of the rows of all features, each block by its length."""
        rows, known = self.find(name for block in blocks for name in block)
        lengths = [len(block) for block in blocks]
        shares = np.repeat([share_in(block) for block in blocks], lengths)
        total: Weights = shares[known].astype(np.float32) @ self.weights[rows[known]]
        return total


@dataclass(frozen=True, slots=True, eq=False)
class ActModel:
    """Weights for labels (columns): of features, and of meanings and their products.

    ``wording`` makes features into a meaning; ``slopes`` and ``offsets`` make a sum
    of weights into log odds, and ``context`` weighs those of a letter once more.
    """

    labels: tuple[str, ...]
    thresholds: Mapping[str, Thresholds]
    features: Table
    wording: Table
    meanings: Weights
    slopes: Weights
    offsets: Weights
    context: Weights

    @staticmethod
    def load(folder: Traversable | None = None) -> ActModel:
        """Read the model that ships with briefcheck, or the one in a folder."""
        folder = folder or files("briefcheck") / "_acts"
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        with as_file(folder / "model.npz") as path, np.load(path) as arrays:
            return ActModel(
                labels=tuple(meta["labels"]),
                thresholds={n: Thresholds(**t) for n, t in meta["thresholds"].items()},
                features=_read_table(arrays, "features"),
                wording=_read_table(arrays, "wording"),
                meanings=arrays["meanings"],
                slopes=arrays["slopes"],
                offsets=arrays["offsets"],
                context=arrays["context"],
            )

    def score(self, sentences: Sequence[Sentence]) -> tuple[Mapping[str, float], ...]:
        """Return how likely each label is of sentences by themselves, from 0 to 1."""
        return tuple(self._named(self.odds(sentence)) for sentence in sentences)

    def score_letter(
        self, sentences: Sequence[Sentence]
    ) -> tuple[Mapping[str, float], ...]:
        """Return how likely each label is of the sentences of a letter, in order."""
        if not sentences:
            return ()
        odds = np.stack([self.odds(sentence) for sentence in sentences])
        return tuple(map(self._named, in_context(odds, sentences) @ self.context))

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

    def odds(self, sentence: Sentence) -> Weights:
        """Return the log odds of each label of a sentence by itself."""
        blocks = features_of(sentence)
        total = self.features.add_up(blocks) + self._by_meaning(blocks)
        odds: Weights = self.slopes * total + self.offsets
        return odds

    def _named(self, odds: Weights) -> Mapping[str, float]:
        chances = 1 / (1 + np.exp(-np.clip(odds, -_UTMOST, _UTMOST)))
        return dict(zip(self.labels, chances.tolist(), strict=True))

    def _by_meaning(self, blocks: Sequence[Sequence[str]]) -> Weights:
        meaning = self.wording.add_up(blocks[:WORDING])
        weights: Weights = with_products(meaning[None, :])[0] @ self.meanings
        return weights

    def _reasons(self, sentence: Sentence, column: int) -> Iterator[Reason]:
        blocks = features_of(sentence)
        yield Reason(MEANING, float(self._by_meaning(blocks)[column]))
        for block in blocks:
            rows, known = self.features.find(block)
            weights = self.features.weights[rows, column] * known * share_in(block)
            for name, weight in zip(block, weights.tolist(), strict=True):
                yield Reason(name, weight)


def _read_table(arrays: Mapping[str, Weights | Keys], name: str) -> Table:
    """Read a table whose weights were rounded to a byte each."""
    weights = arrays[f"{name}_weights"] * arrays[f"{name}_scales"]
    return Table(arrays[f"{name}_keys"].astype(np.uint32), weights.astype(np.float32))


def hash_of(name: str) -> int:
    """Return a number of 32 bits for a feature, the same on every machine."""
    return crc32(name.encode())


def share_in(block: Sequence[str]) -> float:
    """Return what one feature of a block counts for."""
    return 1 / sqrt(max(1, len(block)))


def with_products(meanings: Weights) -> Weights:
    """Return meanings (rows) brought to length one, and the products of their numbers.

    The product of two such rows is *c* + *c*²/2, *c* the cosine of their meanings.
    """
    lengths = np.sqrt((meanings**2).sum(axis=1, keepdims=True))
    directions = meanings / np.maximum(lengths, np.float32(1e-6))
    products = directions[:, :, None] * directions[:, None, :] * np.float32(0.5**0.5)
    return np.hstack([directions, products.reshape(len(meanings), -1)])
