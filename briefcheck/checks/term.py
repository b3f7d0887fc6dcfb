"""``check: term`` -- a promised time that is longer than the norm of the house.

```yaml
check: term
norms: {justified: 48, mixed: 48, receipt: 24}   # hours
```

Only terms counted from now can be judged (*binnen drie werkdagen*, *volgende week*).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.rulebook import Term

_NUMBERS: Mapping[str, int] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6,
    "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12, "veertien": 14,
    "enkele": 3, "een paar": 3,
}  # fmt: skip
_HOURS: Mapping[str, int] = {
    "uur": 1, "dag": 24, "dagen": 24, "werkdag": 24, "werkdagen": 24, "etmaal": 24,
    "week": 168, "weken": 168, "maand": 720, "maanden": 720,
}  # fmt: skip
_TERM = re.compile(
    r"(?i)\b(?:binnen|over|in)\s+(?P<number>\d{1,3}|" + "|".join(_NUMBERS) + r")"
    r"(?:\s*(?:-|–|à|tot)\s*(?P<upper>\d{1,3}|" + "|".join(_NUMBERS) + r"))?"
    r"\s+(?P<unit>" + "|".join(sorted(_HOURS, key=len, reverse=True)) + r")\b"
)


def make_term(check: Term) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; the detail of a hit is the norm in hours."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        norm = check.norms.get(analysis.kind.kind) if analysis.kind.kind else None
        if norm is None:
            return
        for act in analysis.acts_named("deadline"):
            span = analysis.sentences[act.sentence].span
            for match in _TERM.finditer(analysis.letter.source.text, *_ends(span)):
                if _hours(match) > norm:
                    yield Hit(Span(*match.span()), f"{norm}")

    return find


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _hours(match: re.Match[str]) -> int:
    number = (match["upper"] or match["number"]).lower()
    count = int(number) if number.isdigit() else _NUMBERS[number]
    return count * _HOURS[match["unit"].lower()]
