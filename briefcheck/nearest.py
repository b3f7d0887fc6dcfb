"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: How much alike, out of 100, two words must be, and one and a part of the other.
_ALIKE, _ALIKE_IN_PART = 65, 70
_LONGEST = 60


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like this one, if any comes near."""
    # Imported late: its 30 ms are only for those who made a mistake.
    from rapidfuzz import fuzz  # noqa: PLC0415 -- see above
    from rapidfuzz.process import extractOne  # noqa: PLC0415 -- see above

    short, words = word[:_LONGEST], list(known)
    # Words as a whole come first: parts of long ones are like almost anything.
    scorers = (fuzz.ratio, _ALIKE), (fuzz.WRatio, _ALIKE_IN_PART)
    for scorer, least in scorers:
        found = extractOne(short, words, scorer=scorer, score_cutoff=least)
        if found:
            return found[0]
    return None
