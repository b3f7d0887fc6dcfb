"""Lemmas by edit trees: what to take off a form and put on, as learnt from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.network.spelling import norm

if TYPE_CHECKING:
    from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees


class Lemmas:
    """Makes lemmas of forms, and remembers them."""

    def __init__(self, trees: EditTrees, labels: tuple[tuple[int, bool], ...]) -> None:
        self._trees = trees
        self._labels = labels
        self._made: dict[tuple[str, int], str] = {}

    def lemma(self, form: str, label: int) -> str:
        """Return the lemma of a form; the form itself where the tree doesn't fit."""
        key = form, label
        if key not in self._made:
            self._made[key] = self._make(form, label)
        return self._made[key]

    def _make(self, form: str, label: int) -> str:
        tree, keeps_capitals = self._labels[label]
        word = norm(form)
        made: str = self._trees.apply(tree, word) or word
        return with_capitals(made, form) if keeps_capitals else made


def with_capitals(lemma: str, form: str) -> str:
    """Write the letters of a lemma as large as those of its form at the same place."""
    return "".join(
        shown if shown.lower() == letter else letter
        for letter, shown in zip(lemma, form.ljust(len(lemma)), strict=False)
    )
