"""Training the model of gravities, on tables of sentences that name complaints.

A table (``corpus/gravity/*.tsv``) has a gravity (or ``none``) and a sentence on each
line. How sharp its chances are is chosen on each table by a fit on the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefcheck.analysis import GRAVITIES
from briefcheck.learned.act_model import with_products
from briefcheck.learned.features import features_of
from briefcheck.learned.gravity_model import FILE, GravityModel, chances
from briefcheck.learned.tables import Table
from briefcheck.letter import PartName
from briefcheck.training.acts.examples import make_letter
from briefcheck.training.acts.fitting import CONSTANT, choose_keys, make_matrix

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scipy import sparse  # type: ignore[import-untyped]  # it ships no types

    from briefcheck.analysis import Sentence
    from briefcheck.learned.act_model import ActModel
    from briefcheck.learned.tables import Keys, Weights
    from briefcheck.training.acts.parsing import Parser

_NAMES = (*GRAVITIES, "none")
_RIDGE = 0.5
_SHARPNESS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0)


@dataclass(frozen=True, slots=True)
class Complaint:
    """A parsed sentence, the gravity of what it names, and the table it stands in."""

    sentence: Sentence
    gravity: str
    table: str


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """Sentences (rows) as features and as meanings with their products."""

    features: sparse.csr_matrix
    meanings: Weights

    def gram(self) -> Weights:
        """Return how alike any two sentences are."""
        alike = (self.features @ self.features.T).toarray()
        gram: Weights = alike + self.meanings @ self.meanings.T + np.float32(CONSTANT)
        return gram


def read_complaints(corpus: Path, parser: Parser) -> Iterator[Complaint]:
    """Yield the sentences of all tables; one that parses as several is left out."""
    for path in sorted((corpus / "gravity").glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
        letters = [make_letter(PartName.CORE, text) for _, text in rows]
        for (gravity, _), found in zip(rows, parser.parse(letters), strict=True):
            if len(found) == 1:
                yield Complaint(found[0], gravity, path.stem)


def train_gravities(
    complaints: list[Complaint], model: ActModel
) -> tuple[GravityModel, float]:
    """Return the model, and which share of a table it gets right by the others."""
    blocks = [features_of(each.sentence) for each in complaints]
    keys = choose_keys(blocks)
    norms = ([word.norm for word in each.sentence.words] for each in complaints)
    meanings = np.array([model.meaning(each) for each in norms], dtype=np.float32)
    seen = _Seen(make_matrix(blocks, keys), with_products(meanings))
    truth = np.array([_NAMES.index(each.gravity) for each in complaints])
    unseen = _unseen(seen.gram(), truth, np.array([c.table for c in complaints]))
    right = float((unseen.argmax(axis=1) == truth).mean())
    return _fit(seen, keys, truth, _sharpest(unseen, truth)), right


def _fit(seen: _Seen, keys: Keys, truth: Weights, sharpness: float) -> GravityModel:
    shares = _shares(seen.gram(), truth)
    return GravityModel(
        Table(keys, np.asarray(seen.features.T @ shares, dtype=np.float32)),
        np.asarray(seen.meanings.T @ shares, dtype=np.float32),
        np.asarray(CONSTANT * shares.sum(axis=0), dtype=np.float32),
        sharpness,
    )


def _shares(gram: Weights, truth: Weights) -> Weights:
    """Return how much each sentence counts for each gravity."""
    targets = np.where(np.eye(len(_NAMES))[truth] > 0, 1.0, -1.0)
    held: Weights = np.linalg.solve(gram + _RIDGE * np.eye(len(gram)), targets)
    return held


def _unseen(gram: Weights, truth: Weights, tables: Weights) -> Weights:
    """Return the sums of each sentence by a fit without its table."""
    sums = np.zeros((len(truth), len(_NAMES)), dtype=np.float32)
    for table in np.unique(tables):
        own, others = tables == table, tables != table
        shares = _shares(gram[np.ix_(others, others)], truth[others])
        sums[own] = gram[np.ix_(own, others)] @ shares
    return sums


def _sharpest(sums: Weights, truth: Weights) -> float:
    """Return by which sharpness what is true is the likeliest."""

    def likelihood(sharpness: float) -> float:
        rows = chances(sums, sharpness)
        return float(np.log(rows[np.arange(len(truth)), truth]).sum())

    return max(_SHARPNESS, key=likelihood)


def write_gravities(model: GravityModel, folder: Path) -> None:
    """Write the model where ``GravityModel.load`` reads it."""
    np.savez(
        folder / FILE,
        allow_pickle=False,
        keys=model.features.keys,
        weights=model.features.weights.astype(np.float16),
        meanings=model.meanings.astype(np.float16),
        constant=model.constant,
        sharpness=np.float32(model.sharpness),
    )
