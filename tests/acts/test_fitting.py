"""What a fit says of writers that it did not learn from."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse  # type: ignore[import-untyped]  # it ships no types

from briefcheck.learned.act_model import with_products
from briefcheck.training.acts.fitting import (
    CONSTANT,
    MEANING_RIDGE,
    RIDGE,
    Material,
    fit,
)

SENTENCES = 60
WRITERS = np.array(list("abc") * (SENTENCES // 3))


@pytest.fixture(scope="module")
def material() -> Material:
    chance = np.random.default_rng(3)
    return Material(
        features=sparse.csr_matrix(chance.random((SENTENCES, 40), dtype=np.float32)),
        wording=sparse.csr_matrix(chance.random((SENTENCES, 20), dtype=np.float32)),
        meanings=chance.random((SENTENCES, 4), dtype=np.float32),
        targets=np.where(chance.random((SENTENCES, 3)) > 0.5, 1, -1).astype(np.float32),
    )


@pytest.mark.parametrize("writer", ["a", "b", "c"])
def test_sums_of_a_writer_are_those_of_a_fit_on_the_others(
    material: Material, writer: str
) -> None:
    others, own = np.flatnonzero(writer != WRITERS), np.flatnonzero(writer == WRITERS)

    _, sums = fit(material, WRITERS)

    gram = gram_of(material)
    held_back = gram[np.ix_(others, others)] + RIDGE * np.eye(len(others))
    shares = np.linalg.solve(held_back, material.targets[others])
    assert sums[own] == pytest.approx(gram[np.ix_(own, others)] @ shares, abs=1e-4)


def test_what_a_writer_does_is_not_looked_at(material: Material) -> None:
    own = WRITERS == "b"
    turned = np.where(own[:, None], -material.targets, material.targets)
    other = Material(material.features, material.wording, material.meanings, turned)

    (_, before), (_, after) = fit(material, WRITERS), fit(other, WRITERS)

    assert after[own] == pytest.approx(before[own], abs=1e-4)


def test_weights_give_what_all_sentences_say_together(material: Material) -> None:
    gram = gram_of(material)
    shares = np.linalg.solve(gram + RIDGE * np.eye(SENTENCES), material.targets)

    fitted, _ = fit(material, WRITERS)

    products = with_products(material.wording @ fitted.wording)
    sums = material.features @ fitted.features + products @ fitted.meanings
    assert sums + fitted.constant == pytest.approx(gram @ shares, abs=1e-3)


def gram_of(material: Material) -> np.ndarray:
    wording = (material.wording @ material.wording.T).toarray()
    held_back = wording + MEANING_RIDGE * np.eye(SENTENCES)
    products = with_products(wording @ np.linalg.solve(held_back, material.meanings))
    features = (material.features @ material.features.T).toarray()
    gram: np.ndarray = features + products @ products.T + CONSTANT
    return gram
