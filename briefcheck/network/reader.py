"""The network itself: from the forms of words to boundaries, tags, lemmas and trees.

Words are read by a recurrent network; a word's head is chosen by a biaffine scorer
(Dozat and Manning, Deep Biaffine Attention, 2017).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from briefcheck.network.heads import choose_heads
from briefcheck.network.recurrent import Layer, make_layout
from briefcheck.network.spelling import norm, shape, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from briefcheck.network.heads import Heads
    from briefcheck.network.weights import Array, Names

    Labels = NDArray[np.intp]

_LEAK = np.float32(0.1)


@dataclass(frozen=True, slots=True)
class Trees:
    """What the words of some sentences are; places of labels in `Names`.

    `heads` count the words of a sentence from 1; 0 is the root.
    """

    tags: Labels
    lemmas: Labels
    heads: Heads
    relations: Labels


class Network:
    """Reads words with trained weights."""

    def __init__(self, names: Names, weights: Mapping[str, Array]) -> None:
        self.names = names
        self.weights = dict(weights)
        self._words = {word: row for row, word in enumerate(names.words)}
        self._shapes = {drawn: row for row, drawn in enumerate(names.shapes)}
        self._seen: dict[str, Array] = {}

    @cached_property
    def _layers(self) -> tuple[Layer, ...]:
        weights = self.weights
        return tuple(
            Layer(*(weights[f"{part}{n}"] for part in ("inputs", "gates", "recurrent")))
            for n in range(sum(name.startswith("recurrent") for name in weights))
        )

    def embed(self, forms: Sequence[str]) -> Array:
        """Return what each form looks like, without its neighbours, [words, width]."""
        for form in set(forms) - self._seen.keys():
            self._seen[form] = self._look_at(form)
        return np.stack([self._seen[form] for form in forms])

    def _look_at(self, form: str) -> Array:
        weights = self.weights
        word = norm(form)
        rows = list(stretches(word, len(weights["stretches"])))
        return np.concatenate(
            [
                weights["words"][self._words.get(word, 0)],
                weights["stretches"][rows].mean(axis=0),
                weights["shapes"][self._shapes.get(shape(form), 0)],
            ]
        )

    def begins(self, embedded: Array) -> NDArray[np.bool_]:
        """Tell of each word of a running text whether it begins a sentence."""
        text = embedded
        for step in ("boundary0", "boundary1"):
            text = np.maximum(self._slide(text, step), 0)
        begun: NDArray[np.bool_] = self._slide(text, "boundary2")[:, 0] > 0
        begun[:1] = True
        return begun

    def _slide(self, text: Array, name: str) -> Array:
        """Run a window of five words over the text."""
        window, bias = self.weights[name], self.weights[f"{name}_bias"]
        half = len(window) // 2
        padded = np.pad(text, ((half, half), (0, 0)))
        slid = sum(
            padded[place : place + len(text)] @ part
            for place, part in enumerate(window)
        )
        return np.asarray(slid + bias)

    def parse(self, embedded: Array, lengths: Sequence[int]) -> Trees:
        """Read sentences that stand one after another, of these lengths."""
        layout = make_layout(lengths)
        known = embedded
        for layer in self._layers:
            known = layer.read(known, layout)
        heads, relations = self._hang(known, lengths)
        return Trees(
            tags=self._label("tag", known),
            lemmas=self._label("lemma", np.concatenate([known, embedded], axis=1)),
            heads=heads,
            relations=relations,
        )

    def _label(self, name: str, known: Array) -> Labels:
        weights = self.weights
        hidden = np.maximum(known @ weights[name] + weights[f"{name}_bias"], 0)
        scores = hidden @ weights[f"{name}_out"] + weights[f"{name}_out_bias"]
        chosen: Labels = scores.argmax(axis=1)
        return chosen

    def _hang(self, known: Array, lengths: Sequence[int]) -> tuple[Heads, Labels]:
        weights = self.weights
        width = weights["arc"].shape[1]
        root = _leaky(weights["root"] @ weights["as_head"] + weights["as_head_bias"])
        as_head = _leaky(known @ weights["as_head"] + weights["as_head_bias"])
        below = _leaky(known @ weights["below"] + weights["below_bias"])
        asked = _with_one(below[:, :width]) @ weights["arc"]
        heads = np.concatenate(
            [
                choose_heads(
                    asked[start:end]
                    @ np.vstack([root[:width], as_head[start:end, :width]]).T
                )
                for start, end in _bounds(lengths)
            ]
        )
        starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
        above = np.where(
            (heads == 0)[:, None], root[width:], as_head[starts + heads - 1, width:]
        )
        scores = _bilinear(
            _with_one(below[:, width:]), weights["relation"], _with_one(above)
        )
        return heads, scores.argmax(axis=1)


def _leaky(values: Array) -> Array:
    leaked: Array = np.maximum(values, values * _LEAK)
    return leaked


def _with_one(values: Array) -> Array:
    return np.hstack([values, np.ones((len(values), 1), dtype=values.dtype)])


def _bilinear(left: Array, middle: Array, right: Array) -> Array:
    """Multiply rows of the left and the right by each matrix between them."""
    count, width = middle.shape[0], middle.shape[2]
    turned = left @ middle.transpose(1, 0, 2).reshape(middle.shape[1], -1)
    product = turned.reshape(len(left), count, width) @ right[:, :, None]
    return np.asarray(product[:, :, 0])


def _bounds(lengths: Iterable[int]) -> Iterable[tuple[int, int]]:
    start = 0
    for length in lengths:
        yield start, start + length
        start += length
