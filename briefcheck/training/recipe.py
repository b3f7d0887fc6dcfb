"""From treebanks to a pipeline: train, pack, measure, describe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import spacy
import torch

from briefcheck.network.component import FACTORY
from briefcheck.training.corpus import find_treebank, is_usable, read_trees
from briefcheck.training.evaluate import measure_apart
from briefcheck.training.network.export import export
from briefcheck.training.network.fitting import fit, fit_boundaries, settle_boundaries
from briefcheck.training.network.inventory import Inventory
from briefcheck.training.network.modules import Reader
from briefcheck.training.network.tensors import Batches
from briefcheck.training.packaging import describe, remember
from briefcheck.training.tokenizer import make_fit_for_letters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spacy.language import Language

    from briefcheck.network.component import NetworkPipe
    from briefcheck.training.corpus import Sentence
    from briefcheck.training.evaluate import Figures

_TESTS = ("test-alpino", "test-lassysmall")
_DEV = "dev"
_LETTERS = "letters-train"
EPOCHS = 24
_LETTERS_WEIGHT = 3
#: Longer ones are lists and tables; there are seven of them.
_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to train on and for how long.

    `letters` is a folder with `letters-train.conllu`, each of whose sentences counts
    three times.
    """

    treebank: Path
    letters: Path | None = None
    seed: int = 0
    epochs: int = EPOCHS


def make_pipeline(plan: Plan, out: Path, tell: Callable[[int, float], None]) -> Figures:
    """Train, pack and describe a pipeline in `out`, and return its figures.

    *tell* hears of each epoch and the mean of its losses.
    """
    # With more threads sums come out in another order, and the weights with them.
    torch.set_num_threads(1)
    torch.manual_seed(plan.seed)
    sentences = read_sentences(plan)
    inventory = Inventory(sentences)
    reader, batches = Reader(inventory.names), Batches(inventory, plan.seed)
    fit(reader, batches, sentences, tell, plan.epochs)
    fit_boundaries(reader, batches, sentences)
    others = read_trees(find_treebank(plan.treebank, _DEV))
    settle_boundaries(reader, batches, others)
    _assemble(reader, inventory, sentences).to_disk(out)
    tests = [find_treebank(plan.treebank, name) for name in _TESTS]
    figures = measure_apart(out, tests)
    describe(out, figures)
    return figures


def read_sentences(plan: Plan) -> list[Sentence]:
    """Return the sentences to learn from, those of letters as often as they count."""
    trees = read_trees(find_treebank(plan.treebank, "train"))
    sentences = [each for each in trees if is_usable(each) and len(each) <= _LONGEST]
    if plan.letters is None:
        return sentences
    return sentences + _LETTERS_WEIGHT * read_trees(
        find_treebank(plan.letters, _LETTERS)
    )


def _assemble(
    reader: Reader, inventory: Inventory, sentences: list[Sentence]
) -> Language:
    nlp = make_fit_for_letters(spacy.blank("nl"))
    pipe: NetworkPipe = nlp.add_pipe(FACTORY, name="parser")
    network = export(reader, inventory.names)
    pipe.set_weights(network, inventory.edits, inventory.strings)
    remember(nlp, sentences)
    return nlp
