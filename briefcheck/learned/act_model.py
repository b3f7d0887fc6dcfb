"""What sentences do, as learned from labelled ones: the reach beside the patterns.

Every feature that the model knows has a weight for each label, and a block of
features counts by their sum over the root of their number. Beside that the wording
gives a rough meaning, a few numbers learned from a large sentence encoder, and these
and their products have weights too. So a score can be taken apart again
(``ActModel.explain``). In a letter, what comes out is weighed again beside what the
sentences around it do (``briefcheck.learned.neighbours``). It is trained by
``briefcheck.training.acts`` and needs numpy only.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from briefcheck.learned.features import (
    WORDING,
    features_of,
    wording_features,
)
from briefcheck.learned.neighbours import in_context
from briefcheck.learned.tables import Table, make_features
from briefcheck.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from importlib.abc import Traversable

    from briefcheck.analysis import Sentence
    from briefcheck.learned.tables import Features, Keys, Weights

#: Changes whenever features or arrays mean something else than before.
FORMAT = "briefcheck-acts/3"
#: Beyond this, odds are as good as certain.
_UTMOST = 30.0
#: So many sentences are remembered, with some 30 kB each, for a letter that is edited.
_REMEMBERED = 256
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


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature that speaks for (or, below zero, against) a label, and how much."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A sentence by itself: the log odds of each label, and what they came from.

    ``by_meaning`` is the share of the ``meaning`` in each.
    """

    odds: Weights
    features: Features
    meaning: Weights
    by_meaning: Weights


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the model makes of a sentence in its letter.

    ``scores`` say for each label how likely it is, from 0 to 1.
    """

    scores: Mapping[str, float]
    weighed: Weighed


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
    _recent: Recent[tuple[object, ...], Weighed] = field(
        default_factory=lambda: Recent(_REMEMBERED), repr=False
    )

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
        return tuple(self._named(self._weigh(each).odds) for each in sentences)

    def read(self, sentences: Sequence[Sentence]) -> tuple[Reading, ...]:
        """Read the sentences of a letter, in order, each beside its neighbours."""
        if not sentences:
            return ()
        weighed = [self._weigh(sentence) for sentence in sentences]
        odds = np.stack([each.odds for each in weighed])
        scores = map(self._named, in_context(odds, sentences) @ self.context)
        return tuple(map(Reading, scores, weighed))

    def _weigh(self, sentence: Sentence) -> Weighed:
        key = sentence.identity
        weighed = self._recent.get(key)
        if weighed is None:
            weighed = self._weigh_anew(sentence)
            self._recent.keep(key, weighed)
        return weighed

    def _weigh_anew(self, sentence: Sentence) -> Weighed:
        blocks = features_of(sentence)
        features = make_features(blocks)
        wording = features.first(sum(map(len, blocks[:WORDING])))
        meaning = self.wording.add_up(wording)
        by_meaning = with_products(meaning[None, :])[0] @ self.meanings
        total = self.features.add_up(features) + by_meaning
        odds = self.slopes * total + self.offsets
        return Weighed(odds, features, meaning, by_meaning)

    def _named(self, odds: Weights) -> Mapping[str, float]:
        chances = 1 / (1 + np.exp(-np.clip(odds, -_UTMOST, _UTMOST)))
        return dict(zip(self.labels, chances.tolist(), strict=True))

    def meaning(self, norms: Iterable[str]) -> Weights:
        """Return where words in lower case lie among meanings, of length one.

        The model goes by the cosines of such meanings (see ``with_products``).
        """
        features = make_features(wording_features(norms))
        direction: Weights = _direction(self.wording.add_up(features)[None, :])[0]
        return direction

    def explain(
        self, reading: Reading, label: str, most: int = 3
    ) -> tuple[Reason, ...]:
        """Return the features that speak most for a label, the strongest first."""
        column, weighed = self.labels.index(label), reading.weighed
        names = (MEANING, *weighed.features.names)
        by_feature = self.features.column(weighed.features, column)
        weights = np.append(weighed.by_meaning[column], by_feature)
        least = np.partition(weights, -most)[-most] if most < len(weights) else -np.inf
        reasons = (
            Reason(names[place], float(weights[place]))
            for place in np.flatnonzero(weights >= least)
        )
        ordered = sorted(reasons, key=lambda each: (-each.weight, each.feature))
        return tuple(ordered[:most])


def _read_table(arrays: Mapping[str, Weights | Keys], name: str) -> Table:
    """Read a table whose weights were rounded to a byte each."""
    weights = arrays[f"{name}_weights"] * arrays[f"{name}_scales"]
    return Table(arrays[f"{name}_keys"].astype(np.uint32), weights.astype(np.float32))


def with_products(meanings: Weights) -> Weights:
    """Return meanings (rows) brought to length one, and the products of their numbers.

    The product of two such rows is *c* + *c*²/2, *c* the cosine of their meanings.
    """
    directions = _direction(meanings)
    products = directions[:, :, None] * directions[:, None, :] * np.float32(0.5**0.5)
    return np.hstack([directions, products.reshape(len(meanings), -1)])


def _direction(meanings: Weights) -> Weights:
    """Return meanings (rows) brought to length one."""
    lengths = np.sqrt((meanings**2).sum(axis=1, keepdims=True))
    directions: Weights = meanings / np.maximum(lengths, np.float32(1e-6))
    return directions
