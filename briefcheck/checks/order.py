"""``check: order`` -- complaints handled in the wrong order.

```yaml
check: order
first: [acknowledgement, apology]   # must not come before …
then: [rejection]
```

With ``weights`` the complaints of one sort are compared by weight instead: phrases
for each weight, the heaviest first. A fault that the letter owns and no phrase knows is
taken to be neither among the heaviest of all nor among the lightest; what else no
phrase knows is not compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.letter import PartName
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.sets import make_phrase_set
from briefcheck.topics import find_topics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.phrases.sets import PhraseSet
    from briefcheck.rulebook import Order
    from briefcheck.topics import Topic


#: What a letter does about a fault of the house.
_OWNS = frozenset({"acknowledgement", "apology"})


def make_order(
    check: Order, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one hit at most."""
    weights = tuple(
        make_phrase_set(compile_phrase(phrase, lists) for phrase in phrases)
        for phrases in check.weights
    )

    def find(analysis: Analysis) -> Iterator[Hit]:
        if weights:
            yield from _heavy_first(analysis, weights)
            return
        yield from _wrong_first(analysis, check)

    return find


def _wrong_first(analysis: Analysis, check: Order) -> Iterator[Hit]:
    """Point at the first sentence that should have waited, if another follows it."""
    core = [a for a in analysis.acts if _part(analysis, a.sentence) is PartName.CORE]
    early = [act.sentence for act in core if act.name in check.first]
    late = [act.sentence for act in core if act.name in check.then]
    if early and late and min(early) < min(late):
        yield Hit(analysis.views[min(early)].whole)


def _part(analysis: Analysis, sentence: int) -> PartName:
    return analysis.sentences[sentence].part


def _heavy_first(analysis: Analysis, weights: tuple[PhraseSet, ...]) -> Iterator[Hit]:
    """Point at the first sentence about a complaint that a lighter one follows."""
    weighed = [
        (topic, weight)
        for topic in find_topics(analysis)
        if not _is_overview(analysis, topic)
        and (weight := _weight(analysis, topic, weights))
    ]
    for number, (topic, weight) in enumerate(weighed):
        later = (t for t, other in weighed[number + 1 :] if weight[-1] < other[0])
        if any(_same_sort(topic, other) for other in later):
            yield Hit(analysis.views[_first_of(analysis, topic)].whole)
            return


def _weight(
    analysis: Analysis, topic: Topic, weights: tuple[PhraseSet, ...]
) -> range | None:
    """Return which weights a topic may have: numbers, 0 being the heaviest of all.

    What may yet go wrong, and whom to call then, is no complaint.
    """
    lines = [
        analysis.views[number].line
        for number in topic.sentences
        if "contact_offer" not in analysis.acts_in(number)
    ]
    for weight, phrases in enumerate(weights):
        if any(map(phrases.is_in, lines)):
            return range(weight, weight + 1)
    return range(1, len(weights) - 1) if topic.acts & _OWNS else None


def _first_of(analysis: Analysis, topic: Topic) -> int:
    """Return the first sentence of a topic that is no heading."""
    told = (n for n in topic.sentences if analysis.sentences[n].clauses)
    return next(told, topic.sentences[0])


def _is_overview(analysis: Analysis, topic: Topic) -> bool:
    """Tell whether a topic only sums up what the customer complains about."""
    return all("summary" in analysis.acts_in(number) for number in topic.sentences)


def _same_sort(one: Topic, other: Topic) -> bool:
    return ("rejection" in one.acts) is ("rejection" in other.acts)
