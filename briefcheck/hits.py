"""What a check yields: bare places, which the engine makes into findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.text import Span


class Certainty(IntEnum):
    """How far words and trained model bear each other out.

    Denied is what the words say and the model all but rules out: it does not count.
    Unsure is what only one of them sees; likely what the words say and the model does
    not deny; sure what both say. Clear is what leaves no doubt, even where nothing else
    is wrong with a letter; so is what the model is not asked about.
    """

    DENIED = 0
    UNSURE = 1
    LIKELY = 2
    SURE = 3
    CLEAR = 4


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place in a letter; empty for something missing.

    ``detail`` replaces ``{detail}`` in the rule's message.
    """

    span: Span
    detail: str = ""
    certainty: Certainty = Certainty.CLEAR
