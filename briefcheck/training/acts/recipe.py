"""From examples to a model: fit, make chances of sums, choose thresholds, measure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefcheck.learned.act_model import ActModel
from briefcheck.learned.features import features_of
from briefcheck.learned.tables import Table as Weighed
from briefcheck.training.acts.context import fit_context, letters_of
from briefcheck.training.acts.fitting import (
    Material,
    choose_keys,
    fit,
    make_matrix,
    wording_of,
)
from briefcheck.training.acts.kinds import train_kinds
from briefcheck.training.acts.teacher import ask_meanings
from briefcheck.training.acts.thresholds import (
    chances_of,
    choose_possible,
    choose_thresholds,
    fit_line,
    measure,
    odds_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefcheck.learned.act_model import Thresholds
    from briefcheck.learned.tables import Keys
    from briefcheck.training.acts.examples import Example
    from briefcheck.training.acts.fitting import Fit, Indices
    from briefcheck.training.acts.thresholds import (
        Column,
        Figures,
        Line,
        Matrix,
        Truth,
    )

#: Fewer sentences of letters than this do not tell from which score on a label holds.
_FEWEST_IN_LETTERS = 40

#: Kinds of letters of which fewer perform an act do not miss it.
_USUAL = 0.3

#: Figures by label, at each of the two thresholds.
Table: TypeAlias = "dict[str, dict[str, Figures]]"


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, and its figures on writers that it did not learn from."""

    model: ActModel
    unseen: Table
    kinds: dict[str, dict[str, float]]


def train(examples: Sequence[Example]) -> Trained:
    """Train a model; its thresholds are chosen writer by writer, on the others."""
    labels = tuple(sorted({label for each in examples for label in each.labels}))
    truth = truth_of(examples, labels)
    sentences = [features_of(each.sentence) for each in examples]
    keys, wording_keys = choose_keys(sentences), choose_keys(wording_of(sentences))
    material = Material(
        features=make_matrix(sentences, keys),
        wording=make_matrix(wording_of(sentences), wording_keys),
        meanings=ask_meanings([each.sentence for each in examples]),
        targets=np.where(truth, 1.0, -1.0).astype(np.float32),
    )
    writers = np.array([each.writer for each in examples])
    fitted, sums = fit(material, writers)
    lines = [fit_line(*pair) for pair in zip(sums.T, truth.T, strict=True)]
    context = fit_context(odds_of(sums, lines), truth, examples)
    chances = chances_of(context.odds)
    thresholds = dict(zip(labels, _choose(chances, truth, examples), strict=True))
    model = replace(
        _assemble(thresholds, (keys, wording_keys), fitted, lines),
        context=context.weights,
    )
    scores = [dict(zip(labels, row, strict=True)) for row in chances.tolist()]
    kinds = train_kinds(examples, scores)
    return Trained(model, _tabulate(chances, truth, thresholds), kinds)


def _assemble(
    thresholds: Mapping[str, Thresholds],
    keys: tuple[Keys, Keys],
    fitted: Fit,
    lines: Sequence[Line],
) -> ActModel:
    slopes = np.array([line.slope for line in lines], dtype=np.float32)
    offsets = np.array([line.offset for line in lines], dtype=np.float32)
    return ActModel(
        labels=tuple(thresholds),
        thresholds=thresholds,
        features=Weighed(keys[0], fitted.features),
        wording=Weighed(keys[1], fitted.wording),
        meanings=fitted.meanings,
        slopes=slopes,
        offsets=offsets + slopes * fitted.constant,
        context=np.zeros((0, len(lines)), dtype=np.float32),
    )


def _choose(
    chances: Matrix, truth: Truth, examples: Sequence[Example]
) -> Iterator[Thresholds]:
    in_letter = np.array([each.letter is not None for each in examples])
    letters = letters_of(examples)
    for column, right in zip(chances.T, truth.T, strict=True):
        yield choose_thresholds(
            *_as_in_letters(column, right, in_letter),
            choose_possible(*_by_letter(column, right, letters, examples)),
        )


def _by_letter(
    column: Column,
    right: Truth,
    letters: Sequence[Indices],
    examples: Sequence[Example],
) -> tuple[Column, Truth]:
    """Return of each letter the highest chance of a label, and whether it is there.

    Only letters of a kind count that for the most part perform it.
    """
    performs = np.array([right[letter].any() for letter in letters])
    kinds = np.array([str(examples[letter[0]].kind) for letter in letters])
    usual = [
        kind for kind in np.unique(kinds) if performs[kinds == kind].mean() > _USUAL
    ]
    chosen = np.isin(kinds, usual)
    most = np.array([column[letter].max() for letter in letters])
    return most[chosen], performs[chosen]


def _as_in_letters(
    column: Column, right: Truth, in_letter: Truth
) -> tuple[Column, Truth]:
    """Return the sentences of letters alone, if they show a label often enough.

    In the tables every label is much more frequent than in letters.
    """
    if right[in_letter].sum() < _FEWEST_IN_LETTERS:
        return column, right
    return column[in_letter], right[in_letter]


def truth_of(examples: Sequence[Example], labels: Sequence[str]) -> Truth:
    """Return which labels (columns) each example (row) has."""
    return np.array([[label in each.labels for label in labels] for each in examples])


def measure_model(model: ActModel, examples: Sequence[Example]) -> Table:
    """Return how well a model finds the labels of examples, letter by letter."""
    alone = model.score([each.sentence for each in examples])
    scores = list(alone)
    for letter in letters_of(examples):
        again = model.read([examples[number].sentence for number in letter])
        for number, reading in zip(letter.tolist(), again, strict=True):
            scores[number] = reading.scores
    chances = np.array([[score[label] for label in model.labels] for score in scores])
    return _tabulate(chances, truth_of(examples, model.labels), model.thresholds)


def _tabulate(
    chances: Matrix, truth: Truth, thresholds: Mapping[str, Thresholds]
) -> Table:
    found = {
        "likely": chances >= np.array([each.likely for each in thresholds.values()]),
        "sure": chances >= np.array([each.sure for each in thresholds.values()]),
    }
    return {
        name: dict(_rows(marks, truth, tuple(thresholds)))
        for name, marks in found.items()
    }


def _rows(
    found: Truth, truth: Truth, labels: Sequence[str]
) -> Iterator[tuple[str, Figures]]:
    for label, marks, right in zip(labels, found.T, truth.T, strict=True):
        yield label, measure(marks, right)
    yield "micro", measure(found, truth)
