"""Which kind of reply a letter is, as learned from labelled letters.

The model is linear and small enough to read: for each kind a weight for how surely
the letter performs each act, anywhere and in its opening. It is trained by
``briefcheck.training.acts`` on scores that the act model gave to writers unknown to it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from math import exp, log1p, prod
from typing import TYPE_CHECKING

from briefcheck.letter import BODY, Kind, PartName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from importlib.abc import Traversable

    from briefcheck.analysis import Sentence

#: Acts whose place in the opening tells something about the kind.
_TELLING = ("agreement", "receipt", "rejection", "summary", "thanks")
_LENGTH = 3
_CONSTANT = "constant"


@dataclass(frozen=True, slots=True)
class KindModel:
    """A weight for each feature of a letter, by kind."""

    weights: Mapping[Kind, Mapping[str, float]]

    @staticmethod
    def load(folder: Traversable | None = None) -> KindModel:
        """Read the model that ships with briefcheck, or the one in a folder."""
        folder = folder or files("briefcheck") / "_acts"
        read = json.loads((folder / "kinds.json").read_text("utf-8"))
        return KindModel({Kind(kind): weights for kind, weights in read.items()})

    def judge(
        self, sentences: Sequence[Sentence], scores: Sequence[Mapping[str, float]]
    ) -> dict[Kind, float]:
        """Return how likely each kind is; *scores* are those of the sentences."""
        parts = [sentence.part for sentence in sentences]
        features = {**letter_features(parts, scores), _CONSTANT: 1.0}
        sums = {
            kind: sum(weights.get(n, 0.0) * value for n, value in features.items())
            for kind, weights in self.weights.items()
        }
        most = max(sums.values())
        shares = {kind: exp(total - most) for kind, total in sums.items()}
        whole = sum(shares.values())
        return {kind: share / whole for kind, share in shares.items()}

    def telling_acts(self, kind: Kind) -> frozenset[str]:
        """Return the acts that speak for a kind."""
        weights = self.weights[kind].items()
        return frozenset(name for name, weight in weights if weight > 0)


def letter_features(
    parts: Sequence[PartName], scores: Sequence[Mapping[str, float]]
) -> dict[str, float]:
    """Return how surely a letter performs each act, and how long it is."""
    body = [(p, s) for p, s in zip(parts, scores, strict=True) if p in BODY]
    acts = sorted({act for _, score in body for act in score if "/" not in act})
    opening = [score for part, score in body if part is PartName.OPENING]
    return {
        **{act: _some(score[act] for _, score in body) for act in acts},
        **{
            f"opening {act}": _some(score[act] for score in opening) for act in _TELLING
        },
        "length": log1p(len(body)) / _LENGTH,
    }


def _some(chances: Iterable[float]) -> float:
    """Return the chance that at least one of several things is so."""
    return 1 - prod(1 - chance for chance in chances)
