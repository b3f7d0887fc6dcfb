"""Words as the language pipeline saw them, free of spaCy.

Everything after the pipeline works on these, so that clauses, acts and checks can
be tested on words written by hand, and results can travel between processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.text import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a sentence.

    ``norm`` is the lower-case form, with a slip of the pen in a key word mended.
    ``pos``, ``dep`` and ``features`` follow Universal Dependencies; ``head`` is the
    index of the head within the sentence, the word's own index for the root.
    """

    text: str
    norm: str
    lemma: str
    pos: str
    dep: str
    head: int
    span: Span
    features: frozenset[str] = frozenset()

    @property
    def is_punctuation(self) -> bool:
        """Tell whether this is a mark rather than a word."""
        return self.pos == "PUNCT"
