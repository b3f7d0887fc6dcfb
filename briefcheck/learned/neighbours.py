"""What surrounds a sentence, as the second step of the act model sees it.

*Dat doen wij niet* is a rejection after a request and nothing after a question. So
what the first step says of a sentence is weighed again beside what it says of the
sentences around it, of the whole letter, and where in the letter it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefcheck.letter import PartName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.analysis import Sentence

Weights: TypeAlias = NDArray[np.float32]

_PARTS = tuple(PartName)
#: Surer than this is sure enough: what stands around is not to drown a sentence.
_SUREST = 4.0
_PLACES = 4


def in_context(odds: Weights, sentences: Sequence[Sentence]) -> Weights:
    """Return a row for each sentence of a letter, from the log odds of its labels.

    It holds the odds of the sentence, of the one before and the one after, the highest
    in the letter, its part and place, and a constant.
    """
    told = np.clip(odds, -_SUREST, _SUREST)
    nothing = np.full((1, told.shape[1]), -_SUREST, dtype=np.float32)
    rows = [
        told,
        np.vstack([nothing, told[:-1]]),
        np.vstack([told[1:], nothing]),
        np.broadcast_to(told.max(axis=0), told.shape),
    ]
    return np.hstack([*(row / np.float32(_SUREST) for row in rows), _places(sentences)])


def _places(sentences: Sequence[Sentence]) -> Weights:
    count = len(sentences)
    places = np.zeros((count, len(_PARTS) + _PLACES + 1), dtype=np.float32)
    for number, sentence in enumerate(sentences):
        places[number, _PARTS.index(sentence.part)] = 1
        places[number, len(_PARTS) + number * _PLACES // count] = 1
    places[:, -1] = 1
    return places
