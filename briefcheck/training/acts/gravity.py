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
from briefcheck.training.acts.examples import read_lines
from briefcheck.training.acts.fitting import (
    CONSTANT,
    choose_keys,
    find_shares,
    likeness,
    make_matrix,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefcheck.analysis import Sentence
    from briefcheck.learned.act_model import ActModel
    from briefcheck.learned.tables import Weights
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


def read_complaints(corpus: Path, parser: Parser) -> Iterator[Complaint]:
    """Yield the sentences of all tables; one that parses as several is left out."""
    for path in sorted((corpus / "gravity").glob("*.tsv")):
        for _, line, sentence in read_lines(path, parser, lambda _: PartName.CORE):
            yield Complaint(sentence, line[0], path.stem)


def train_gravities(
    complaints: list[Complaint], model: ActModel
) -> tuple[GravityModel, float]:
    """Return the model, and which share of a table it gets right by the others."""
    blocks = [features_of(each.sentence) for each in complaints]
    keys = choose_keys(blocks)
    norms = ([word.norm for word in each.sentence.words] for each in complaints)
    meanings = np.array([model.meaning(each) for each in norms], dtype=np.float32)
    features, products = make_matrix(blocks, keys), with_products(meanings)
    truth = np.array([_NAMES.index(each.gravity) for each in complaints])
    targets = np.where(np.eye(len(_NAMES))[truth] > 0, 1, -1).astype(np.float32)
    tables = np.array([each.table for each in complaints])
    gram = likeness(features, products)
    shares, unseen = find_shares(gram, _RIDGE, targets, tables)
    trained = GravityModel(
        Table(keys, features.T @ shares),
        products.T @ shares,
        np.asarray(CONSTANT * shares.sum(axis=0)),
        _sharpest(unseen, truth),
    )
    return trained, float((unseen.argmax(axis=1) == truth).mean())


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
