"""What hangs on a word, and a word made into a verb: what all repairs need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.pipeline.verbs import Verbs
    from briefcheck.words import Word


def children(words: tuple[Word, ...], index: int) -> list[int]:
    """Return the indices of a word's dependents, in order."""
    return [n for n, word in enumerate(words) if word.head == index and n != index]


def as_verb(word: Word, verbs: Verbs, features: Iterable[str]) -> Word:
    """Return a word taken for a verb with these features, its likeliest lemma too."""
    lemma = next(iter(verbs.lemmas(word.norm)), word.lemma)
    return replace(word, pos="VERB", lemma=lemma, features=frozenset(features))
