"""``check: address`` -- u and je mixed for the same reader.

Quotations do not count, nor *je* for people in general (*zo'n dag beleef je maar één
keer*). The hit is the first use of the rarer form; on a tie, of the later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.letter import BODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefcheck.analysis import Analysis
    from briefcheck.rulebook import Address
    from briefcheck.text import Span
    from briefcheck.views import View

_FORMAL = frozenset({"u", "uw", "uzelf", "uwe"})
_FAMILIAR = frozenset({"je", "jij", "jou", "jouw", "jullie", "jezelf"})
#: Words that make a sentence with *je* one about people in general.
_GENERAL = frozenset(
    {"zo'n", "zoiets", "zulk", "zulke", "eentje", "iedereen", "wie", "men"}
)


def make_address(_check: Address) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one hit at most."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        formal = list(_uses(analysis, _FORMAL))
        familiar = list(_uses(analysis, _FAMILIAR))
        if formal and familiar:
            rarer = min((formal, familiar), key=lambda use: (len(use), -use[0].start))
            yield Hit(rarer[0])

    return find


def _uses(analysis: Analysis, forms: frozenset[str]) -> Iterator[Span]:
    for view in analysis.views:
        if view.sentence.part in BODY and not (
            forms is _FAMILIAR and _is_general(view)
        ):
            yield from _uses_in(view, forms)


def _uses_in(view: View, forms: frozenset[str]) -> Iterator[Span]:
    for index, word in enumerate(view.sentence.words):
        if word.norm in forms and index not in view.sentence.quoted:
            yield word.span


def _is_general(view: View) -> bool:
    """Tell whether *je* stands for anybody: no u beside it, and a general remark."""
    return bool(view.vocabulary & _GENERAL) or _is_once_only(view)


def _is_once_only(view: View) -> bool:
    return {"maar", "keer"} <= view.vocabulary
