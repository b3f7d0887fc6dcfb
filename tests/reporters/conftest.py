"""Reports that have all that is hard to write in some format."""

from __future__ import annotations

import pytest

from briefcheck.findings import Context, Finding, Level, Report
from briefcheck.letter import Kind
from briefcheck.text import Position

SENTENCE = Context(3, 4, "0123456789abcdef")


def make_finding(
    rule: str, level: Level, place: tuple[int, int], **fields: object
) -> Finding:
    known = {
        "end": Position(*place),
        "excerpt": "",
        "message": "Dit ontbreekt.",
        "why": "De klant wil het weten.",
        **fields,
    }
    return Finding(rule, level, Position(*place), **known)  # type: ignore[arg-type]  # what is left out has its default


HEDGE = make_finding(
    "tone/hedging",
    Level.ERROR,
    (3, 5),
    end=Position(3, 10),
    excerpt="hopen",
    message="Onzeker: 100%, dus\nnee.",
    suggestions=('Wij leveren <vrijdag> & "zaterdag".',),
    context=SENTENCE,
)
AGAIN = make_finding(
    "tone/hedging",
    Level.ERROR,
    (3, 14),
    end=Position(4, 2),
    excerpt="hopen\r\nwij\x1b[31m",
    message="Weer: «hopen wij\x1b[31m\ufffe» 🙈",
    context=SENTENCE,
)
PLACEHOLDER = make_finding("huis/slot", Level.SUGGESTION, (5, 1))
MISSING = make_finding("core/no-apology", Level.WARNING, (5, 1))


@pytest.fixture
def reports() -> tuple[Report, ...]:
    findings = (HEDGE, AGAIN, MISSING, PLACEHOLDER)
    reason = "kan niet worden gelezen: 50%, of minder"
    return (
        Report("a b/ç,50%:1.txt", Kind.MIXED, kind_stated=True, findings=findings),
        Report("goed.txt", None, kind_stated=False),
        Report("stuk.txt", None, kind_stated=False, failure=reason),
    )
