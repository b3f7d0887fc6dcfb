"""The network in PyTorch; `briefcheck.network.reader` is its twin in numpy."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from briefcheck.training.network.tensors import ROWS

if TYPE_CHECKING:
    from briefcheck.network.weights import Names
    from briefcheck.training.network.tensors import Looks

WORD, STRETCHES, SHAPE = 112, 112, 24
WIDTH = WORD + STRETCHES + SHAPE
HIDDEN, LAYERS = 160, 2
ARC, RELATION = 256, 64
WINDOW, BOUNDARY = 5, 96
_TAG, _LEMMA = 128, 160
_LEAK = 0.1
_DROPOUT = 0.33
_DROPOUT_OF_LABELS = 0.3
_DROPOUT_OF_LOOKS = 0.2


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Scores of labels for each word (row); heads are [sentence, word, head]."""

    tags: Tensor
    lemmas: Tensor
    heads: Tensor
    relations: Tensor


class Embedding(nn.Module):
    """What a word looks like: its row, its stretches of letters, its shape."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self.words = nn.Embedding(len(names.words), WORD, sparse=True)
        self.stretches = nn.EmbeddingBag(ROWS, STRETCHES, mode="mean", sparse=True)
        self.shapes = nn.Embedding(len(names.shapes), SHAPE)
        for table, spread in (
            (self.words, 0.1),
            (self.stretches, 0.2),
            (self.shapes, 0.3),
        ):
            nn.init.normal_(table.weight, 0, spread)

    def forward(self, looks: Looks) -> Tensor:
        """Return [words, WIDTH]; while learning, words or stretches may be hidden."""
        words = self.words(looks.words)
        stretches = self.stretches(looks.stretches, looks.starts)
        if self.training:
            shown = (torch.rand(2, len(words), 1) > _DROPOUT_OF_LOOKS).float()
            shown *= 2 / shown.sum(dim=0).clamp(min=1)
            words, stretches = words * shown[0], stretches * shown[1]
        return torch.cat([words, stretches, self.shapes(looks.shapes)], dim=1)


class Boundaries(nn.Module):
    """Windows that slide over a running text and tell where sentences begin."""

    def __init__(self) -> None:
        super().__init__()
        widths = (WIDTH, BOUNDARY, BOUNDARY, 1)
        self.windows = nn.ModuleList(
            nn.Conv1d(entered, left, WINDOW, padding=WINDOW // 2)
            for entered, left in pairwise(widths)
        )

    def forward(self, text: Tensor) -> Tensor:
        """Return a score for each word of [words, WIDTH]."""
        seen = text.T[None]
        for window in self.windows[:-1]:
            seen = functional.relu(window(seen))
            seen = functional.dropout(seen, _DROPOUT_OF_LOOKS, self.training)
        last: Tensor = self.windows[-1](seen)
        return last[0, 0]


class Reader(nn.Module):
    """Reads sentences of equal length, and scores labels and heads."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self.embedding = Embedding(names)
        self.boundaries = Boundaries()
        widths = (WIDTH, *[2 * HIDDEN] * LAYERS)
        self.layers = nn.ModuleList(_lstm(width) for width in widths[:LAYERS])
        self.tag = _labeller(2 * HIDDEN, _TAG, len(names.tags))
        self.lemma = _labeller(2 * HIDDEN + WIDTH, _LEMMA, len(names.lemmas))
        self.below = nn.Linear(2 * HIDDEN, ARC + RELATION)
        self.as_head = nn.Linear(2 * HIDDEN, ARC + RELATION)
        self.root = nn.Parameter(torch.randn(2 * HIDDEN) * 0.1)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.01)
        sides = (len(names.relations), RELATION + 1, RELATION + 1)
        self.relation = nn.Parameter(torch.randn(*sides) * 0.01)

    def forward(self, looks: Looks, size: int, heads: Tensor) -> Scores:
        """Score everything; relations as they would be to the given *heads*."""
        embedded = self.embedding(looks)
        known = self._read(embedded.reshape(size, -1, WIDTH))
        flat = known.reshape(-1, 2 * HIDDEN)
        below = self._drop(functional.leaky_relu(self.below(known), _LEAK))
        with_root = torch.cat([self.root.expand(size, 1, -1), known], dim=1)
        above = self._drop(functional.leaky_relu(self.as_head(with_root), _LEAK))
        asked = _with_one(below[..., :ARC]) @ self.arc
        chosen = above[torch.arange(size)[:, None], heads.reshape(size, -1), ARC:]
        return Scores(
            tags=self.tag(flat),
            lemmas=self.lemma(torch.cat([flat, embedded], dim=1)),
            heads=asked @ above[..., :ARC].transpose(1, 2),
            relations=torch.einsum(
                "nl,rlm,nm->nr",
                _with_one(below[..., ARC:]).flatten(0, 1),
                self.relation,
                _with_one(chosen).flatten(0, 1),
            ),
        )

    def _read(self, known: Tensor) -> Tensor:
        for layer in self.layers:
            known, _ = layer(self._drop(known))
        return self._drop(known)

    def _drop(self, known: Tensor) -> Tensor:
        """Hide some numbers, the same ones in all words of a sentence."""
        if not self.training:
            return known
        shown = torch.rand(len(known), 1, known.shape[2]) > _DROPOUT
        return known * shown / (1 - _DROPOUT)


def _lstm(width: int) -> nn.LSTM:
    layer = nn.LSTM(width, HIDDEN, bidirectional=True, batch_first=True)
    for name, weights in layer.named_parameters():
        if "weight_hh" in name:
            for gate in weights.data.split(HIDDEN):
                nn.init.orthogonal_(gate)
        elif "bias" in name:
            nn.init.zeros_(weights)
    return layer


def _labeller(width: int, hidden: int, labels: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(width, hidden),
        nn.ReLU(),
        nn.Dropout(_DROPOUT_OF_LABELS),
        nn.Linear(hidden, labels),
    )


def _with_one(values: Tensor) -> Tensor:
    return functional.pad(values, (0, 1), value=1.0)
