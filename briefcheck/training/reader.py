"""What spaCy trains and measures on: groups of sentences as Examples."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.training import Example

from briefcheck.training.augment import Slips, make_slips
from briefcheck.training.corpus import (
    group_at_random,
    group_sentences,
    is_usable,
    make_doc,
    read_trees,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.language import Language

    from briefcheck.training.corpus import Sentence

SENTENCES_IN_A_GROUP = 8
LARGEST_GROUP = 12


def make_training_reader(
    treebank: str, letters: str | None, weight: int, seed: int
) -> Callable[[Language], Iterable[Example]]:
    """Make a reader that regroups and roughens the sentences each time it is called.

    `weight` says how often a sentence of the letters counts in one reading.
    """
    sentences = [s for s in read_trees(Path(treebank)) if is_usable(s)]
    if letters:
        sentences += weight * read_trees(Path(letters))
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def read(nlp: Language) -> Iterator[Example]:
        for group in group_at_random(sentences, LARGEST_GROUP, chance):
            yield make_example(nlp, [make_slips(s, Slips(), chance) for s in group])

    return read


def make_measuring_reader(path: str) -> Callable[[Language], Iterable[Example]]:
    """Make a reader of a file as it is, in groups of eight sentences."""
    sentences = read_trees(Path(path))

    def read(nlp: Language) -> Iterator[Example]:
        return make_examples(nlp, sentences)

    return read


def make_examples(nlp: Language, sentences: list[Sentence]) -> Iterator[Example]:
    """Yield the groups of eight that the figures are measured on."""
    for group in group_sentences(sentences, SENTENCES_IN_A_GROUP):
        yield make_example(nlp, group)


def make_example(nlp: Language, group: Iterable[Sentence]) -> Example:
    """Pair gold sentences with their plain text as the pipeline tokenises it."""
    gold = make_doc(nlp.vocab, group)
    return Example(nlp.make_doc(gold.text), gold)
