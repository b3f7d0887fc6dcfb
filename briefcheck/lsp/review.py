"""What the two processes of the server tell each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.findings import Finding, Report
    from briefcheck.letter import Kind, PartName
    from briefcheck.remedies import Remedy
    from briefcheck.text import Position, Span
    from briefcheck.wording import Language


@dataclass(frozen=True, slots=True)
class Request:
    """A text to review.

    ``name`` is what messages call it, and its suffix tells how it is written; the
    configuration nearest to ``path`` counts, which need not be there. ``kind`` is
    what the writer chose in this session. None: as the configuration has it.
    """

    name: str
    path: Path
    text: str = field(repr=False)
    kind: Kind | None = None
    language: Language | None = None
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding with all that an editor shows of it.

    ``span`` is what to underline, never empty where there is a word. ``hover`` and
    ``page`` are Markdown; the page explains the rule, and holds nothing of the letter.
    """

    finding: Finding
    span: Span
    remedies: tuple[Remedy, ...] = ()
    hover: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What was found in a text.

    ``report`` is what ``briefcheck lint`` would say; ``start`` is where the letter
    begins, below front matter; ``confidence`` in the kind runs from 0 to 1; ``config``
    is the configuration that counted, if there is one.
    """

    report: Report
    language: Language
    advice: tuple[Advice, ...] = ()
    parts: tuple[tuple[PartName, Span], ...] = ()
    start: int = 0
    confidence: float = 0.0
    config: Path | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a text could not be reviewed, and where, if it is a place in the text.

    ``is_ours`` marks a fault of briefcheck itself; its message tells nothing of the
    letter.
    """

    message: str
    place: Position | None = None
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """Drop what is under way."""
