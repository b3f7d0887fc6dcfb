"""Colour as a function, so that what is written does not depend on how it looks."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias


class Ink(str, Enum):
    """What a piece of text is, for whoever gives it a colour."""

    NAME = "name"
    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    QUIET = "quiet"
    WORDS = "words"


#: Returns the text, with codes for a terminal around it or without any.
Paint: TypeAlias = Callable[[str, Ink], str]


def plain(text: str, _ink: Ink) -> str:
    """Return the text as it is: the paint for files and pipes."""
    return text
