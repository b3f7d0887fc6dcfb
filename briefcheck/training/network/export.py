"""From the network in PyTorch to its twin in numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from briefcheck.network.reader import Network

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor, nn

    from briefcheck.network.weights import Array, Names
    from briefcheck.training.network.modules import Reader


def export(reader: Reader, names: Names) -> Network:
    """Return a network that reads as the reader does."""
    with torch.no_grad():
        parts = dict(_parts(reader))
    return Network(names, {name: _array(part) for name, part in parts.items()})


def _parts(reader: Reader) -> Iterator[tuple[str, Tensor]]:
    embedding = reader.embedding
    yield "words", embedding.words.weight
    yield "stretches", embedding.stretches.weight
    yield "shapes", embedding.shapes.weight
    for number, layer in enumerate(reader.layers):
        yield f"inputs{number}", _both(layer, "weight_ih").T
        yield f"gates{number}", _both(layer, "bias_ih") + _both(layer, "bias_hh")
        there, back = _both(layer, "weight_hh").chunk(2)
        yield f"recurrent{number}", torch.stack([there.T, back.T])
    for name, labeller in (("tag", reader.tag), ("lemma", reader.lemma)):
        yield from _linear(name, labeller[0])
        yield from _linear(f"{name}_out", labeller[3])
    yield from _linear("below", reader.below)
    yield from _linear("as_head", reader.as_head)
    yield "root", reader.root
    yield "arc", reader.arc
    yield "relation", reader.relation
    for number, window in enumerate(reader.boundaries.windows):
        yield f"boundary{number}", window.weight.permute(2, 1, 0)
        yield f"boundary{number}_bias", window.bias


def _linear(name: str, layer: nn.Linear) -> Iterator[tuple[str, Tensor]]:
    yield name, layer.weight.T
    yield f"{name}_bias", layer.bias


def _both(layer: nn.LSTM, name: str) -> Tensor:
    """Return the weights of both directions, one above the other."""
    ways = (getattr(layer, f"{name}_l0{way}") for way in ("", "_reverse"))
    return torch.cat([_gates(weights) for weights in ways])


def _gates(weights: Tensor) -> Tensor:
    """Put the candidate last, and halve the other gates: one tanh serves all."""
    entered, kept, candidate, shown = weights.chunk(4)
    return torch.cat([entered / 2, kept / 2, shown / 2, candidate])


def _array(part: Tensor) -> Array:
    array: Array = part.detach().contiguous().numpy().copy()
    return array
