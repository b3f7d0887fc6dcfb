"""The network that is trained and the one that runs are the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs PyTorch: pip install 'briefcheck[training]'")

import torch

from briefcheck.training.corpus import read_trees
from briefcheck.training.network.export import export
from briefcheck.training.network.fitting import (
    best_odds,
    fit,
    fit_boundaries,
    loss_of,
    settle_boundaries,
)
from briefcheck.training.network.inventory import Inventory
from briefcheck.training.network.modules import Reader
from briefcheck.training.network.tensors import Batches

if TYPE_CHECKING:
    from briefcheck.training.corpus import Sentence

LETTERS = Path(__file__).resolve().parents[2] / "corpus" / "treebank"


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return read_trees(LETTERS / "letters-train.conllu")


@pytest.fixture(scope="module")
def inventory(sentences: list[Sentence]) -> Inventory:
    return Inventory(sentences)


@pytest.fixture(scope="module")
def reader(inventory: Inventory) -> Reader:
    torch.manual_seed(0)
    untrained: Reader = Reader(inventory.names).eval()
    return untrained


def test_both_twins_see_and_read_alike(
    reader: Reader, inventory: Inventory, sentences: list[Sentence]
) -> None:
    forms = [word.form for word in sentences[2]]
    looks = Batches(inventory, 0).looks(forms, forgets=False)

    network = export(reader, inventory.names)
    embedded = network.embed(forms)
    trees = network.parse(embedded, [len(forms)])
    heads = torch.from_numpy(trees.heads)

    with torch.no_grad():
        scores = reader(looks, 1, heads)
        begins = reader.boundaries(torch.from_numpy(embedded)) > 0
        expected = reader.embedding(looks)
    np.testing.assert_allclose(embedded, expected.numpy(), atol=1e-5)
    assert trees.tags.tolist() == scores.tags.argmax(dim=1).tolist()
    assert trees.lemmas.tolist() == scores.lemmas.argmax(dim=1).tolist()
    assert trees.relations.tolist() == scores.relations.argmax(dim=1).tolist()
    assert network.begins(embedded).tolist()[1:] == begins.tolist()[1:]


def test_a_batch_holds_sentences_of_one_length_each_once(
    inventory: Inventory, sentences: list[Sentence]
) -> None:
    batches = list(Batches(inventory, 0).draw(sentences))

    assert sum(batch.size for batch in batches) == len(sentences)
    assert all(len(batch.tags) % batch.size == 0 for batch in batches)


def test_fitting_makes_the_loss_fall_and_learns_where_sentences_begin(
    inventory: Inventory, sentences: list[Sentence]
) -> None:
    torch.manual_seed(0)
    learner = Reader(inventory.names)
    batches = Batches(inventory, 0)
    told: list[float] = []

    fit(learner, batches, sentences, lambda _, loss: told.append(loss), 6)
    before = [each.detach().clone() for each in learner.embedding.parameters()]
    fit_boundaries(learner, batches, sentences)

    assert told[-1] < 0.9 * told[0]
    after = list(learner.embedding.parameters())
    assert all(torch.equal(*pair) for pair in zip(before, after, strict=True))


def test_the_same_seed_gives_the_same_loss(
    inventory: Inventory, sentences: list[Sentence]
) -> None:
    def first_loss() -> float:
        torch.manual_seed(3)
        learner = Reader(inventory.names)
        batch = next(Batches(inventory, 3).draw(sentences))
        return float(loss_of(learner, batch).detach())

    assert first_loss() == first_loss()


def test_the_odds_are_chosen_that_find_most_beginnings() -> None:
    odds = torch.tensor([-3.0, 0.4, 0.6, 1.1, 2.3, 3.1])
    begins = torch.tensor([False, False, False, True, True, True])

    assert best_odds(odds, begins) == 0.75


def test_settled_boundaries_begin_at_nought(
    inventory: Inventory, sentences: list[Sentence]
) -> None:
    torch.manual_seed(0)
    reader = Reader(inventory.names)
    last = reader.boundaries.windows[-1]
    with torch.no_grad():
        last.bias += 2.0
    before = last.bias.item()

    settle_boundaries(reader, Batches(inventory, 0), sentences[:20])

    assert before - last.bias.item() in {step / 4 for step in range(17)}
    assert not reader.training
