"""How heavy a complaint is that a sentence names, as learned from labelled ones.

It stands on what the model of acts sees in a sentence: the same features, and the
meaning. ``briefcheck.training.acts`` trains it; catalogue, core/heavy-first, has the
order.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from briefcheck.learned.act_model import with_products
from briefcheck.learned.tables import Table

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from briefcheck.learned.act_model import Weighed
    from briefcheck.learned.tables import Weights

FILE = "gravity.npz"


@dataclass(frozen=True, slots=True, eq=False)
class GravityModel:
    """Weights for each gravity, and for naming no complaint at all (the last column).

    ``features`` weighs what is known of the words, ``meanings`` the meaning and its
    products; ``sharpness`` makes chances of sums.
    """

    features: Table
    meanings: Weights
    constant: Weights
    sharpness: float

    @staticmethod
    def load(folder: Traversable | None = None) -> GravityModel:
        """Read the model that ships with briefcheck, or the one in a folder."""
        folder = folder or files("briefcheck") / "_acts"
        with as_file(folder / FILE) as path, np.load(path) as arrays:
            return GravityModel(
                Table(arrays["keys"], arrays["weights"].astype(np.float32)),
                arrays["meanings"].astype(np.float32),
                arrays["constant"],
                float(arrays["sharpness"]),
            )

    def judge(self, weighed: Weighed) -> tuple[float, ...]:
        """Return how likely it is that a sentence names a complaint of each gravity.

        What is missing to 1 is the chance that it names none.
        """
        meaning = with_products(weighed.meaning[None, :])[0]
        sums = self.features.add_up(weighed.features) + meaning @ self.meanings
        return tuple(chances(sums + self.constant, self.sharpness)[:-1].tolist())


def chances(sums: Weights, sharpness: float) -> Weights:
    """Make sums (the last axis: gravities and none) into chances that add up to 1."""
    shares = np.exp(sharpness * (sums - sums.max(axis=-1, keepdims=True)))
    return np.asarray(shares / shares.sum(axis=-1, keepdims=True), dtype=np.float32)
