"""``check: reopened`` -- the closing goes back into a complaint that was decided.

```yaml
check: reopened
acts: [rejection]                # the decision
spare: [contact_offer, remedy]   # sentences that do this are left alone
common: [klacht, brief, week]    # words that belong to no complaint
```

A sentence of the closing goes back when it decides again, or when it names a thing
that only the decided complaints are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.letter import PartName
from briefcheck.topics import find_topics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefcheck.analysis import Analysis
    from briefcheck.rulebook import Reopened

_THINGS = frozenset({"NOUN", "PROPN"})
#: Shorter nouns are too often something else.
_SHORTEST = 4


def make_reopened(check: Reopened) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        things = _decided_things(analysis, check)
        for number, sentence in enumerate(analysis.sentences):
            if sentence.part is not PartName.CLOSING:
                continue
            if _goes_back(analysis, number, check, things):
                yield Hit(analysis.views[number].whole)

    return find


def _goes_back(
    analysis: Analysis, number: int, check: Reopened, things: frozenset[str]
) -> bool:
    acts = analysis.acts_in(number).keys()
    if acts & check.acts:
        return True
    return not acts & check.spare and bool(_things(analysis, number) & things)


def _decided_things(analysis: Analysis, check: Reopened) -> frozenset[str]:
    """Return what only decided topics are about; nothing if all are decided."""
    decided: set[str] = set()
    others: set[str] = set()
    for topic in find_topics(analysis):
        named = decided if topic.acts & check.acts else others
        for number in topic.sentences:
            named |= _things(analysis, number)
    return frozenset(decided - others - check.common) if others else frozenset()


def _things(analysis: Analysis, number: int) -> frozenset[str]:
    words = analysis.sentences[number].words
    return frozenset(
        word.lemma.lower()
        for word in words
        if word.pos in _THINGS and len(word.lemma) >= _SHORTEST
    )
