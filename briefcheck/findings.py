"""What the linter reports: findings, one report for each letter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.letter import Kind
    from briefcheck.text import Position


class Level(str, Enum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def weight(self) -> int:
        """Return 3 for an error, 2 for a warning, 1 for a suggestion."""
        return {"error": 3, "warning": 2, "suggestion": 1}[self.value]


@dataclass(frozen=True, slots=True)
class Context:
    """The sentence around a finding: its lines, counted from 1, and its digest.

    The digest is the same wherever the sentence moves; nothing can be read from it.
    """

    line: int
    end_line: int
    digest: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a letter goes against one rule.

    ``context`` is None for something missing.
    """

    rule: str
    level: Level
    start: Position
    end: Position
    excerpt: str
    message: str
    why: str
    suggestions: tuple[str, ...] = ()
    context: Context | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found in one letter.

    ``kind_because`` holds the reasons for an inferred kind, one sentence each.
    ``failure`` says why the letter could not be linted; then there are no findings.
    """

    path: str
    kind: Kind | None
    kind_stated: bool
    findings: tuple[Finding, ...] = ()
    kind_because: tuple[str, ...] = ()
    failure: str | None = None
