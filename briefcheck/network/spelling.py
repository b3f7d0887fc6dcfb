"""What the network sees of a word: its form, its stretches of letters, its shape."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

_SHORTEST = 2
_LONGEST = 5
_MOST_LETTERS = 24
_LONGEST_RUN = 3
_QUOTES = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "`": "'", "\u201c": '"', "\u201d": '"'}
)


def norm(form: str) -> str:
    """Return the form in small letters with straight quotes."""
    return form.translate(_QUOTES).lower()


@lru_cache(maxsize=50_000)
def stretches(word: str, rows: int) -> tuple[int, ...]:
    """Return the rows of a word's stretches of two to five letters, its rims marked.

    Of a very long word (an address, a code) only both ends count.
    """
    if len(word) > _MOST_LETTERS:
        word = word[: _MOST_LETTERS // 2] + word[-_MOST_LETTERS // 2 :]
    marked = f"<{word}>"
    found = {
        marked[start : start + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for start in range(max(1, len(marked) - size + 1))
    }
    return tuple(sorted(crc32(part.encode()) % rows for part in found))


@lru_cache(maxsize=50_000)
def shape(form: str) -> str:
    """Return the form with X, x and d for its letters and digits, runs cut short."""
    drawn: list[str] = []
    for character in form.translate(_QUOTES):
        sign = _sign(character)
        if drawn[-_LONGEST_RUN:] != [sign] * _LONGEST_RUN:
            drawn.append(sign)
    return "".join(drawn)


def _sign(character: str) -> str:
    if character.isdigit():
        return "d"
    if not character.isalpha():
        return character
    return "X" if character.isupper() else "x"
