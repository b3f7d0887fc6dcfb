"""Labelled sentences that are like one in a letter, to make the act model understood.

The model knows a sentence by weights, and holds no other sentence. So some of those
that it learned from lie beside it, by what they do; the nearest are those whose meaning
has the largest cosine with that of the sentence, which is how the model itself weighs
meanings. Read only when somebody inspects a letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefcheck.learned.act_model import ActModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from importlib.abc import Traversable

    from briefcheck.analysis import Act, Analysis, Sentence
    from briefcheck.learned.tables import Weights

    #: What finds sentences like the one with an act.
    FindExamples: TypeAlias = Callable[[Analysis, Act], Sequence[str]]

#: The file beside the model: on each line labels, a tab, and a sentence.
FILE = "examples.tsv"
# As the pipeline cuts words, but for abbreviations: a rough meaning needs no more.
_WORD = re.compile(r"\w+(?:['’.-]\w+)*|\S")
_SHOWN = 2


@dataclass(frozen=True)
class Examples:
    """Sentences with their labels, read when first asked for."""

    folder: Traversable = field(default_factory=lambda: files("briefcheck") / "_acts")
    _meanings: dict[str, Weights] = field(default_factory=dict)

    def like(self, analysis: Analysis, act: Act) -> tuple[str, ...]:
        """Return the examples nearest to a learned act; none for one by a pattern."""
        if not act.is_learned:
            return ()
        return self.nearest(analysis.sentences[act.sentence], act.name)

    def nearest(self, sentence: Sentence, label: str) -> tuple[str, ...]:
        """Return the examples of a label that mean most nearly the same."""
        known = self.sentences.get(label, ())
        if not known:
            return ()
        meaning = self._model.meaning(word.norm for word in sentence.words)
        likeness = self._meanings_of(label) @ meaning
        order = np.argsort(-likeness, kind="stable")[:_SHOWN]
        return tuple(known[place] for place in order.tolist())

    @cached_property
    def sentences(self) -> Mapping[str, tuple[str, ...]]:
        """Return the sentences by label."""
        found: dict[str, list[str]] = {}
        for line in (self.folder / FILE).read_text("utf-8").splitlines():
            labels, _, text = line.partition("\t")
            for label in labels.split(","):
                found.setdefault(label, []).append(text)
        return {label: tuple(texts) for label, texts in found.items()}

    @cached_property
    def _model(self) -> ActModel:
        return ActModel.load(self.folder)

    def _meanings_of(self, label: str) -> Weights:
        if label not in self._meanings:
            rows = [
                self._model.meaning(_WORD.findall(text.lower()))
                for text in self.sentences[label]
            ]
            self._meanings[label] = np.stack(rows)
        return self._meanings[label]
