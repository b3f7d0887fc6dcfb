"""Text laid out for a terminal: wrapped, indented, shortened."""

from __future__ import annotations

import re
from functools import lru_cache

#: Columns of a terminal that we write for.
WIDTH = 80
_LONGEST_QUOTATION = 150
#: Control codes, and marks that turn the direction of the text around.
_CODE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@lru_cache(maxsize=256)  # most texts are advice, which comes again and again
def wrap(text: str, indent: int, first: str = "") -> str:
    """Wrap a text with every line indented; ``first`` stands in the first indent.

    Lines break at blanks only. It does what ``textwrap.fill`` does in a fraction of
    the time: a long report has thousands of texts.
    """
    words = squeeze(text).split()
    if not words:
        return ""
    lines = [first.ljust(indent) + words[0]]
    margin = " " * indent
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(margin + word)
    return "\n".join(lines)


def wrap_lines(text: str, indent: int) -> str:
    """Wrap each line of a text by itself, so that a letter keeps its shape."""
    lines = text.strip().splitlines()
    return "\n".join(wrap(line, indent) if line.strip() else "" for line in lines)


def squeeze(text: str) -> str:
    """Return a text on one line, every stretch of white space one space.

    Codes that could steer a terminal are left out of sight.
    """
    return _CODE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def quote(words: str) -> str:
    """Return words between quotation marks, the middle of long ones left out."""
    words = squeeze(words)
    if len(words) > _LONGEST_QUOTATION:
        half = _LONGEST_QUOTATION // 2
        words = f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
    return f"«{words}»"
