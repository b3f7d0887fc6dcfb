"""Offsets in UTF-16, as browsers and LanguageTool's clients count them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

#: Code points that take two units of UTF-16.
_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Utf16Offsets:
    """Counts a text in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, offset: int) -> int:
        """Return an offset in code points as one in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)

    @cached_property
    def _wide(self) -> list[int]:
        return [match.start() for match in _WIDE.finditer(self._text)]
