"""``check: order`` -- complaints handled in the wrong order.

```yaml
check: order
first: [acknowledgement, apology]   # must not come before …
then: [rejection]
```

With ``weights`` the complaints of one sort are compared by weight instead: phrases
for each weight, the heaviest first. In a ``learned`` order the trained model weighs
what no phrase knows, if the letter says whether it was a fault, and has a say in what
phrases know.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import dropwhile
from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.letter import PartName
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.sets import make_phrase_set
from briefcheck.topics import find_topics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefcheck.analysis import Analysis
    from briefcheck.phrases.sets import PhraseSet
    from briefcheck.rulebook import Order
    from briefcheck.topics import Topic


#: By these a letter says of a complaint whether it was a fault.
_VERDICTS = frozenset({"acknowledgement", "apology", "rejection"})
#: Who does no more than this tells of what comes, not of what went wrong.
_ONWARD = frozenset(
    {
        "compensation", "deadline", "dispute_route", "goodwill", "next_step",
        "prevention", "remedy", "review_request", "thanks", "vague_deadline",
    }
)  # fmt: skip
#: From which chance on that one is heavier than the other.
_HEAVIER = 0.65
#: The chance that a sentence names a complaint from which on a topic has one.
_NAMES = 0.3
#: How much a phrase counts beside the model.
_PHRASE = 0.8
#: A sentence counts less than the one before it: a topic begins with its complaint.
_FADING = 0.6


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
            yield from _heavy_first(analysis, _Scales(weights, check.learned))
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


@dataclass(frozen=True, slots=True)
class _Scales:
    """What weighs a topic: phrases for each weight, and the trained model if it may."""

    weights: tuple[PhraseSet, ...]
    learned: bool

    def weigh(self, analysis: Analysis, topic: Topic) -> tuple[float, ...] | None:
        """Return how likely each weight is, the heaviest first; None if unknown.

        What may yet go wrong, and whom to call then, is no complaint.
        """
        told = [
            number
            for number in topic.sentences
            if "contact_offer" not in analysis.acts_in(number)
        ]
        by_phrase = self._by_phrase(analysis, told)
        is_judged = self.learned and topic.acts & _VERDICTS
        by_model = _by_model(analysis, told) if is_judged else None
        if by_phrase is None or by_model is None:
            return by_phrase or by_model
        pairs = zip(by_phrase, by_model, strict=True)
        return tuple(_PHRASE * one + (1 - _PHRASE) * other for one, other in pairs)

    def _by_phrase(
        self, analysis: Analysis, told: Sequence[int]
    ) -> tuple[float, ...] | None:
        lines = [analysis.views[number].line for number in told]
        for weight, phrases in enumerate(self.weights):
            if any(map(phrases.is_in, lines)):
                return tuple(float(n == weight) for n in range(len(self.weights)))
        return None


def _by_model(analysis: Analysis, told: Sequence[int]) -> tuple[float, ...] | None:
    rows = [
        analysis.gravities(number)
        for number in told
        if not analysis.acts_in(number) or analysis.acts_in(number).keys() - _ONWARD
    ]
    shares = [sum(row) * _FADING**place for place, row in enumerate(rows)]
    if not rows or max(shares) < _NAMES:
        return None
    sums = [
        sum(share * chance for share, chance in zip(shares, column, strict=True))
        for column in zip(*rows, strict=True)
    ]
    return tuple(each / sum(sums) for each in sums)


def _heavy_first(analysis: Analysis, scales: _Scales) -> Iterator[Hit]:
    """Point at the first sentence about a complaint that a lighter one follows."""
    topics = dropwhile(partial(_is_overview, analysis), find_topics(analysis))
    weighed = [
        (topic, chances)
        for topic in topics
        if (chances := scales.weigh(analysis, topic))
    ]
    for number, (topic, chances) in enumerate(weighed):
        later = (t for t, other in weighed[number + 1 :] if _is_heavier(chances, other))
        if any(_same_sort(topic, other) for other in later):
            yield Hit(analysis.views[_first_of(analysis, topic)].whole)
            return


def _is_heavier(one: Sequence[float], other: Sequence[float]) -> bool:
    heavier = (chance * sum(other[n + 1 :]) for n, chance in enumerate(one))
    return sum(heavier) > _HEAVIER


def _first_of(analysis: Analysis, topic: Topic) -> int:
    """Return the first sentence of a topic that is no heading."""
    told = (n for n in topic.sentences if analysis.sentences[n].clauses)
    return next(told, topic.sentences[0])


def _is_overview(analysis: Analysis, topic: Topic) -> bool:
    """Tell whether a topic only sums up what the customer complains about."""
    return all("summary" in analysis.acts_in(number) for number in topic.sentences)


def _same_sort(one: Topic, other: Topic) -> bool:
    return ("rejection" in one.acts) is ("rejection" in other.acts)
