"""What a check yields: bare places, which the engine makes into findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place in a letter; empty for something missing.

    ``detail`` replaces ``{detail}`` in the rule's message. A hit is not sure where only
    the words speak for it or only the trained model, and not both.
    """

    span: Span
    detail: str = ""
    is_sure: bool = True
