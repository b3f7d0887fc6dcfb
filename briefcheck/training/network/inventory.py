"""What a network is to know by name: words, shapes and labels of a treebank."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.strings import StringStore

from briefcheck.network.spelling import norm, shape
from briefcheck.network.weights import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefcheck.training.corpus import Sentence, Word

_Name = TypeVar("_Name", str, "tuple[int, bool]")

_FEWEST_WORDS = 2
_FEWEST_SHAPES = 3
_FEWEST_LEMMAS = 3
UNKNOWN = -100


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """The numbers of a word's labels; a lemma too rare to learn is ``UNKNOWN``."""

    tag: int
    lemma: int
    relation: int


class Inventory:
    """Names of everything, with the edit trees that make lemmas."""

    def __init__(self, trees: Sequence[Sentence]) -> None:
        words = [word for tree in trees for word in tree]
        self.strings = StringStore()
        self.edits = EditTrees(self.strings)
        self.counts = Counter(norm(word.form) for word in words)
        edits = Counter(self._edit(word) for word in words if word.lemma)
        self.names = Names(
            words=("", *_frequent(self.counts, _FEWEST_WORDS)),
            shapes=("", *_frequent(Counter(map(_shape, words)), _FEWEST_SHAPES)),
            tags=tuple(sorted({_tag(word) for word in words})),
            relations=tuple(sorted({word.relation for word in words})),
            lemmas=tuple(_frequent(edits, _FEWEST_LEMMAS)),
        )
        self.words = _numbered(self.names.words)
        self.shapes = _numbered(self.names.shapes)
        self._tags = _numbered(self.names.tags)
        self._relations = _numbered(self.names.relations)
        self._lemmas = _numbered(self.names.lemmas)

    def labels(self, word: Word) -> Labels:
        """Return the labels of a word of the treebank."""
        edit = self._edit(word) if word.lemma else None
        return Labels(
            tag=self._tags[_tag(word)],
            lemma=UNKNOWN if edit is None else self._lemmas.get(edit, UNKNOWN),
            relation=self._relations[word.relation],
        )

    def _edit(self, word: Word) -> tuple[int, bool]:
        lemma = word.lemma.lower()
        return self.edits.add(norm(word.form), lemma), word.lemma != lemma


def _tag(word: Word) -> str:
    return f"{word.pos}|{word.morph}"


def _shape(word: Word) -> str:
    return shape(word.form)


def _frequent(counts: Mapping[_Name, int], fewest: int) -> list[_Name]:
    return sorted(name for name, count in counts.items() if count >= fewest)


def _numbered(names: Iterable[object]) -> dict[object, int]:
    return {name: number for number, name in enumerate(names)}
