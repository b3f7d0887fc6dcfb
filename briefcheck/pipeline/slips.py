"""Slips of the pen in key words: *excusses*, *ongegront*."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

#: Shorter words lie too close to each other to be mended.
_SHORTEST = 6
_TWO_SLIPS = 10
#: What other forms of a key end in: *spoedige*, *vriendelijkste*.
_ENDINGS = frozenset({"", "e", "s", "en", "er", "ers", "ere", "st", "ste", "n", "ken"})


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
        if found is None:
            return word
        key = str(found[0])
        if key[0] != norm[0] or _is_other_form(norm, key):
            return word
        return key


def _is_other_form(word: str, key: str) -> bool:
    """Tell whether both are one stem with endings of their own: that is no slip."""
    stem = Prefix.similarity(word, key)
    return word[stem:] in _ENDINGS and key[stem:] in _ENDINGS
