"""``check: order`` -- complaints handled in the wrong order.

```yaml
check: order
first: [acknowledgement, apology]   # must not come before …
then: [rejection]
```

With ``weights`` the complaints of one sort are compared by weight instead: phrases
for each weight, the heaviest first. What no phrase knows is lighter than the heaviest
of all where the letter owns a fault there, and else is not compared.
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
#: The weight of a fault that no phrase knows.
_ANY_FAULT = -1


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
        and (weight := _weight_or_fault(analysis, topic, weights)) is not None
    ]
    for number, (topic, weight) in enumerate(weighed):
        later = (t for t, lighter in weighed[number + 1 :] if _is_less(lighter, weight))
        if any(_same_sort(topic, other) for other in later):
            yield Hit(analysis.views[topic.sentences[0]].whole)
            return


def _weight_or_fault(
    analysis: Analysis, topic: Topic, weights: tuple[PhraseSet, ...]
) -> int | None:
    """Return the weight of a topic, or that of any fault; None if it owns none."""
    weight = _weight(analysis, topic, weights)
    if weight is None and topic.acts & _OWNS:
        return _ANY_FAULT
    return weight


def _is_less(one: int, other: int) -> bool:
    """Tell whether a weight is surely less: the heaviest of all is number 0."""
    if one == _ANY_FAULT:
        return other == 0
    return other not in (one, _ANY_FAULT) and one > other


def _is_overview(analysis: Analysis, topic: Topic) -> bool:
    """Tell whether a topic only sums up what the customer complains about."""
    return all("summary" in analysis.acts_in(number) for number in topic.sentences)


def _same_sort(one: Topic, other: Topic) -> bool:
    return ("rejection" in one.acts) is ("rejection" in other.acts)


def _weight(
    analysis: Analysis, topic: Topic, weights: tuple[PhraseSet, ...]
) -> int | None:
    """Return the number of the heaviest phrase in a topic; 0 is the heaviest of all."""
    lines = [analysis.views[number].line for number in topic.sentences]
    found = (
        weight
        for weight, phrases in enumerate(weights)
        if any(map(phrases.is_in, lines))
    )
    return next(found, None)
