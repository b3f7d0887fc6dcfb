"""Fitting the weights: epochs over the treebank, at a rate that falls to nought.

The weights that are kept are a running average of those of the last steps.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from briefcheck.training.augment import Slips, make_slips
from briefcheck.training.corpus import group_at_random
from briefcheck.training.network.inventory import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefcheck.training.corpus import Sentence
    from briefcheck.training.network.modules import Reader
    from briefcheck.training.network.tensors import Batch, Batches

RATE = 0.002
_LAST_RATE = 0.02
_WARMUP = 200
_BETAS = (0.9, 0.95)
_SMOOTHING = 0.03
_STEEPEST = 5.0
_AVERAGED_EACH = 10
_KEPT_OF_AVERAGE = 0.99
_LARGEST_GROUP = 12
_BOUNDARY_EPOCHS = 2


class Average:
    """A running average of a module's weights."""

    def __init__(self, module: nn.Module) -> None:
        self.weights = {n: part.clone() for n, part in module.state_dict().items()}

    @torch.no_grad()
    def add(self, module: nn.Module, step: int) -> None:
        """Take the weights after a step into the average; early ones count less."""
        kept = min(_KEPT_OF_AVERAGE, (1 + step) / (100 + step))
        for name, weights in module.state_dict().items():
            self.weights[name].lerp_(weights, 1 - kept)


class Steps:
    """Optimisers of a module's dense and sparse weights, at the rate of each step."""

    def __init__(self, module: nn.Module, sparse: Sequence[Tensor], total: int) -> None:
        known = {id(weights) for weights in sparse}
        self._dense = [each for each in module.parameters() if id(each) not in known]
        self._optimisers: list[torch.optim.Optimizer] = [
            torch.optim.AdamW(self._dense, betas=_BETAS, weight_decay=1e-5)
        ]
        if sparse:
            self._optimisers.append(torch.optim.SparseAdam(list(sparse), betas=_BETAS))
        self._total = total
        self.done = 0

    def take(self, loss: Tensor) -> None:
        """Change the weights so that the loss falls."""
        for optimiser in self._optimisers:
            optimiser.zero_grad()
            for group in optimiser.param_groups:
                group["lr"] = self._rate()
        loss.backward()
        nn.utils.clip_grad_norm_(self._dense, _STEEPEST)
        for optimiser in self._optimisers:
            optimiser.step()
        self.done += 1

    def _rate(self) -> float:
        falling = 0.5 * (1 + math.cos(math.pi * min(1, self.done / self._total)))
        warmth = min(1, (self.done + 1) / _WARMUP)
        return RATE * warmth * (_LAST_RATE + (1 - _LAST_RATE) * falling)


def fit(
    reader: Reader,
    batches: Batches,
    sentences: Sequence[Sentence],
    tell: Callable[[int, float], None],
    epochs: int,
) -> None:
    """Fit all but the boundaries; *tell* hears of each epoch and its mean loss."""
    total = epochs * sum(1 for _ in batches.draw(sentences))
    sparse = [reader.embedding.words.weight, reader.embedding.stretches.weight]
    steps, average = Steps(reader, sparse, total), Average(reader)
    for epoch in range(epochs):
        slipped = [make_slips(each, Slips(), batches.chance) for each in sentences]
        losses = []
        for batch in batches.draw(slipped):
            loss = loss_of(reader, batch)
            steps.take(loss)
            losses.append(loss.item())
            if steps.done % _AVERAGED_EACH == 0:
                average.add(reader, steps.done)
        tell(epoch, sum(losses) / len(losses))
    reader.load_state_dict(average.weights)


def loss_of(reader: Reader, batch: Batch) -> Tensor:
    """Return how wrong the reader is about a batch."""
    scores = reader(batch.looks, batch.size, batch.heads)
    heads = functional.cross_entropy(scores.heads.flatten(0, 1), batch.heads)
    lemmas = functional.cross_entropy(scores.lemmas, batch.lemmas, ignore_index=UNKNOWN)
    return (
        heads
        + _smooth(scores.relations, batch.relations)
        + _smooth(scores.tags, batch.tags)
        + 0.7 * lemmas
    )


def _smooth(scores: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(scores, labels, label_smoothing=_SMOOTHING)


def fit_boundaries(
    reader: Reader, batches: Batches, sentences: Sequence[Sentence]
) -> None:
    """Fit the boundaries on running text of sentences that come together by chance.

    What words look like is no longer changed.
    """
    texts = len(sentences) * 2 // _LARGEST_GROUP
    steps = Steps(reader.boundaries, (), _BOUNDARY_EPOCHS * texts)
    for _ in range(_BOUNDARY_EPOCHS):
        for text in _texts(sentences, batches):
            forms = [word.form for sentence in text for word in sentence]
            with torch.no_grad():
                embedded = reader.embedding(batches.looks(forms, forgets=True))
            begins = torch.zeros(len(forms))
            begins[[0, *_ends(text)][:-1]] = 1.0
            scores = reader.boundaries(embedded)
            steps.take(functional.binary_cross_entropy_with_logits(scores, begins))


def settle_boundaries(
    reader: Reader, batches: Batches, sentences: Sequence[Sentence]
) -> None:
    """Choose from which odds on a sentence begins: those with the best F here.

    *sentences* are others than those it was fitted on. Fitting alone puts a boundary
    too soon: it saw its own sentences begin far more often than it heard them go on.
    """
    reader.eval()
    odds, begins = [], []
    for text in group_at_random(sentences, _LARGEST_GROUP, batches.chance):
        forms = [word.form for sentence in text for word in sentence]
        first = torch.zeros(len(forms), dtype=torch.bool)
        first[list(_ends(text))[:-1]] = True
        with torch.no_grad():
            embedded = reader.embedding(batches.looks(forms, forgets=False))
            odds.append(reader.boundaries(embedded)[1:])
        begins.append(first[1:])
    best = best_odds(torch.cat(odds), torch.cat(begins))
    with torch.no_grad():
        reader.boundaries.windows[-1].bias -= best


def best_odds(odds: Tensor, begins: Tensor) -> float:
    """Return the odds, out of a few, over which most words that begin are found."""
    candidates = torch.arange(0, 4.25, 0.25)
    found = odds[None, :] > candidates[:, None]
    right = (found & begins).sum(dim=1)
    f1 = 2 * right / (found.sum(dim=1) + begins.sum()).clamp(min=1)
    return float(candidates[int(f1.argmax())])


def _texts(
    sentences: Sequence[Sentence], batches: Batches
) -> Iterator[Sequence[Sentence]]:
    for group in group_at_random(sentences, _LARGEST_GROUP, batches.chance):
        yield [make_slips(each, Slips(), batches.chance) for each in group]


def _ends(text: Sequence[Sentence]) -> Iterator[int]:
    end = 0
    for sentence in text:
        end += len(sentence)
        yield end
