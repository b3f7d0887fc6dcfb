"""The numbers of a trained network, and the words and labels that they stand for."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the rows and columns of the weights mean.

    `tags` are a part of speech and its features, `NOUN|Number=Sing`; the first of
    `words` and `shapes` stands for all that were not met in training. `lemmas` are
    numbers of edit trees, each with whether capitals are kept.
    """

    words: tuple[str, ...]
    shapes: tuple[str, ...]
    tags: tuple[str, ...]
    relations: tuple[str, ...]
    lemmas: tuple[tuple[int, bool], ...]

    def to_bytes(self) -> bytes:
        """Write the names as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()


def read_names(written: bytes) -> Names:
    """Read names as `Names.to_bytes` wrote them."""
    raw = json.loads(written)
    return Names(
        words=tuple(raw["words"]),
        shapes=tuple(raw["shapes"]),
        tags=tuple(raw["tags"]),
        relations=tuple(raw["relations"]),
        lemmas=tuple((int(tree), bool(keeps)) for tree, keeps in raw["lemmas"]),
    )


def write_weights(weights: Mapping[str, Array]) -> bytes:
    """Pack weights, each number in two bytes: accuracy stays the same.

    They are not compressed, for that saves a twelfth and unpacking takes longer than
    parsing a letter; a wheel is compressed as a whole.
    """
    packed = BytesIO()
    halved = {name: part.astype(np.float16) for name, part in weights.items()}
    np.savez(packed, allow_pickle=False, **halved)
    return packed.getvalue()


def read_weights(packed: bytes) -> dict[str, Array]:
    """Unpack weights to the precision that numpy multiplies fastest in."""
    with np.load(BytesIO(packed), allow_pickle=False) as parts:
        return {name: parts[name].astype(np.float32) for name in parts.files}
