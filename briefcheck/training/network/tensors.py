"""Sentences as numbers: batches of sentences that are equally long.

Of equal length, so that nothing is padded and PyTorch's fastest recurrent layers
serve; which sentences come together is drawn anew in each epoch.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from briefcheck.network.spelling import norm, shape, stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from briefcheck.training.corpus import Sentence
    from briefcheck.training.network.inventory import Inventory

#: How many rows the table of stretches of letters has.
ROWS = 30_000
_WORDS_IN_A_BATCH = 600
_RARE = 0.3
_STRETCHES_FORGOTTEN = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """What words look like: rows of tables, and where each word's stretches begin."""

    words: Tensor
    stretches: Tensor
    starts: Tensor
    shapes: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """`size` sentences that stand one after another; a root's head is 0."""

    size: int
    looks: Looks
    tags: Tensor
    lemmas: Tensor
    heads: Tensor
    relations: Tensor


class Batches:
    """Makes batches, and forgets rare words and stretches of letters at random."""

    def __init__(self, inventory: Inventory, seed: int) -> None:
        self._inventory = inventory
        self.chance = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def draw(self, sentences: Sequence[Sentence]) -> Iterator[Batch]:
        """Yield all sentences once, in batches in random order."""
        groups = list(self._groups(sentences))
        self.chance.shuffle(groups)
        for group in groups:
            yield self._batch(group)

    def looks(self, forms: Sequence[str], *, forgets: bool) -> Looks:
        """Return what forms look like; a learner forgets some of it."""
        rows: list[int] = []
        found: list[int] = []
        starts: list[int] = []
        for form in forms:
            word = norm(form)
            starts.append(len(found))
            rows.append(self._row(word, forgets=forgets))
            found += self._stretches(word, forgets=forgets)
        shapes = [self._inventory.shapes.get(shape(form), 0) for form in forms]
        return Looks(*map(torch.tensor, (rows, found, starts, shapes)))

    def _row(self, word: str, *, forgets: bool) -> int:
        rarity = _RARE / (_RARE + self._inventory.counts[word])
        if forgets and self.chance.random() < rarity:
            return 0
        return self._inventory.words.get(word, 0)

    def _stretches(self, word: str, *, forgets: bool) -> Sequence[int]:
        rows = stretches(word, ROWS)
        if not forgets:
            return rows
        kept = [row for row in rows if self.chance.random() > _STRETCHES_FORGOTTEN]
        return kept or rows

    def _groups(self, sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
        by_length: dict[int, list[Sentence]] = {}
        for sentence in self.chance.sample(sentences, len(sentences)):
            by_length.setdefault(len(sentence), []).append(sentence)
        for length, equal in by_length.items():
            size = max(1, _WORDS_IN_A_BATCH // length)
            for start in range(0, len(equal), size):
                yield equal[start : start + size]

    def _batch(self, group: Sequence[Sentence]) -> Batch:
        words = [word for sentence in group for word in sentence]
        labels = [self._inventory.labels(word) for word in words]
        return Batch(
            size=len(group),
            looks=self.looks([word.form for word in words], forgets=True),
            tags=torch.tensor([label.tag for label in labels]),
            lemmas=torch.tensor([label.lemma for label in labels]),
            heads=torch.tensor(
                [0 if word.relation == "ROOT" else word.head + 1 for word in words]
            ),
            relations=torch.tensor([label.relation for label in labels]),
        )
