"""Features as numbers, and tables of what they weigh."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from math import sqrt
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Weights: TypeAlias = NDArray[np.float32]
Keys: TypeAlias = NDArray[np.uint32]
Found: TypeAlias = "tuple[NDArray[np.intp], NDArray[np.bool_]]"


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Features in a row: their names, the hashes of those, what each counts for."""

    names: tuple[str, ...]
    hashes: Keys
    shares: Weights

    def first(self, count: int) -> Features:
        """Return the first so many features."""
        return Features(self.names[:count], self.hashes[:count], self.shares[:count])


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A row of weights for each feature; ``keys`` are the hashes of their names."""

    keys: Keys
    weights: Weights

    def find(self, features: Features) -> Found:
        """Return the row of each feature, and whether it is there at all."""
        rows = np.searchsorted(self.keys, features.hashes)
        np.minimum(rows, len(self.keys) - 1, out=rows)
        return rows, self.keys[rows] == features.hashes

    def add_up(self, features: Features) -> Weights:
        """Return the sum of the rows of all features, by what each counts for."""
        rows, known = self.find(features)
        total: Weights = features.shares[known] @ self.weights[rows[known]]
        return total

    def column(self, features: Features, number: int) -> Weights:
        """Return what each feature adds to one column of the sum; 0 if unknown."""
        rows, known = self.find(features)
        weights: Weights = self.weights[rows, number] * known
        return weights * features.shares


def make_features(blocks: Sequence[Sequence[str]]) -> Features:
    """Put the features of some blocks in a row, each block weighed as a whole."""
    names = tuple(chain.from_iterable(blocks))
    shares = np.array([share_in(block) for block in blocks], dtype=np.float32)
    return Features(names, hash_all(names), shares.repeat([len(b) for b in blocks]))


def hash_all(names: Iterable[str]) -> Keys:
    """Return a number of 32 bits for each name, the same on every machine."""
    return np.fromiter(map(crc32, map(str.encode, names)), dtype=np.uint32)


def share_in(block: Sequence[str]) -> float:
    """Return what one feature of a block counts for."""
    return 1 / sqrt(max(1, len(block)))
