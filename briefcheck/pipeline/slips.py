"""Slips of the pen in key words: *excusses*, *ongegront*."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

#: Shorter words lie too close to each other to be mended.
_SHORTEST = 6
_TWO_SLIPS = 10


@dataclass(frozen=True, slots=True)
class Mender:
    """Mends words that nobody knows and that nearly are a key word."""

    keys: frozenset[str]
    known: frozenset[str]

    def mend(self, word: str) -> str:
        """Return the key word that was meant, or the word as it is."""
        norm = word.lower()
        if len(norm) < _SHORTEST or norm in self.keys or not norm.isalpha():
            return word
        if norm in self.known or word in self.known:
            return word
        slips = 2 if len(norm) >= _TWO_SLIPS else 1
        found = process.extractOne(
            norm, self.keys, scorer=OSA.distance, score_cutoff=slips
        )
        if found is None or found[0][0] != norm[0]:
            return word
        return str(found[0])
