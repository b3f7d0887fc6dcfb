"""What a rule looks for, as read from its file: phrases, clause features, acts.

Plain data. ``matching`` finds it in sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.analysis import Mood, Relation, Role, Tense, Voice
    from briefcheck.letter import PartName


class Mark(str, Enum):
    """Which words a hit points at."""

    WORDS = "words"
    VERB = "verb"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    ACT = "act"


class Within(str, Enum):
    """How far the conditions of one item may lie apart."""

    CLAUSE = "clause"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class ClausePattern:
    """Features that a clause must have; an empty set or None asks nothing.

    ``modal`` and ``link`` may hold ``"none"``: there is none. ``reported`` None means
    either; False (the default) the writer's own words only.
    """

    subject: frozenset[Role] = frozenset()
    agent: frozenset[Role] = frozenset()
    recipient: frozenset[Role] = frozenset()
    verb: frozenset[str] = frozenset()
    predicate: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    link: frozenset[str] = frozenset()
    mood: frozenset[Mood] = frozenset()
    tense: frozenset[Tense] = frozenset()
    voice: frozenset[Voice] = frozenset()
    relation: frozenset[Relation] = frozenset()
    negated: bool | None = None
    reported: bool | None = False
    complement: ClausePattern | None = None
    above: ClausePattern | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One item of ``find`` or ``unless``: all that it asks must hold together.

    Phrases are in the phrase language of ``rules/README.md``, lists not yet
    filled in. ``tokens`` is a spaCy Matcher pattern, as a tuple of token
    specifications in JSON.
    """

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    clause: ClausePattern | None = None
    acts: frozenset[str] = frozenset()
    ending: str | None = None
    parts: frozenset[PartName] = frozenset()
    tokens: str | None = None
    within: Within = Within.SENTENCE
    mark: Mark = Mark.WORDS
