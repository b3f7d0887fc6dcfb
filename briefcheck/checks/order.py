"""``check: order`` -- complaints handled in the wrong order.

```yaml
check: order
first: [acknowledgement, apology]   # must not come before …
then: [rejection]
```

With ``weights`` the complaints of one sort are compared by weight instead: phrases
for each weight, the heaviest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.letter import PartName
from briefcheck.phrases import compile_phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.analysis import Analysis
    from briefcheck.phrases import Phrase
    from briefcheck.rulebook import Order
    from briefcheck.views import View

_NEXT_TOPIC = (
    "^ [en] (dan|ook|daarnaast|verder|voorts|tot slot|ten tweede|tenslotte|over|wat)"
)


def make_order(
    check: Order, lists: Mapping[str, tuple[str, ...]]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; it yields one hit at most."""
    weights = tuple(
        tuple(compile_phrase(phrase, lists) for phrase in phrases)
        for phrases in check.weights
    )
    cue = compile_phrase(_NEXT_TOPIC, lists)

    def find(analysis: Analysis) -> Iterator[Hit]:
        if weights:
            yield from _heavy_first(analysis, weights, cue)
            return
        yield from _wrong_first(analysis, check)

    return find


def _wrong_first(analysis: Analysis, check: Order) -> Iterator[Hit]:
    """Point at the first sentence that should have waited, if another follows it."""
    core = [a for a in analysis.acts if _part(analysis, a.sentence) is PartName.CORE]
    early = [act for act in core if act.name in check.first]
    late = [act for act in core if act.name in check.then]
    if early and late and early[0].sentence < min(act.sentence for act in late):
        yield Hit(analysis.views[early[0].sentence].whole)


def _part(analysis: Analysis, sentence: int) -> PartName:
    return analysis.sentences[sentence].part


@dataclass(frozen=True, slots=True)
class _Topic:
    """A stretch of sentences about one complaint; weight 0 is the heaviest."""

    view: View
    weight: int | None
    is_rejected: bool


def _heavy_first(
    analysis: Analysis, weights: tuple[tuple[Phrase, ...], ...], cue: Phrase
) -> Iterator[Hit]:
    topics = [t for t in _topics(analysis, weights, cue) if t.weight is not None]
    for number, topic in enumerate(topics):
        same = [t for t in topics[number + 1 :] if t.is_rejected == topic.is_rejected]
        if any((t.weight or 0) > (topic.weight or 0) for t in same):
            yield Hit(topic.view.whole)
            return


def _topics(
    analysis: Analysis, weights: tuple[tuple[Phrase, ...], ...], cue: Phrase
) -> Iterator[_Topic]:
    group: list[int] = []
    for number in _core_sentences(analysis):
        if group and _begins_topic(analysis, group[-1], number, cue):
            yield _topic(analysis, group, weights)
            group = []
        group.append(number)
    if group:
        yield _topic(analysis, group, weights)


def _core_sentences(analysis: Analysis) -> list[int]:
    return [
        number
        for number, sentence in enumerate(analysis.sentences)
        if sentence.part is PartName.CORE
    ]


def _begins_topic(analysis: Analysis, last: int, number: int, cue: Phrase) -> bool:
    before, after = analysis.sentences[last], analysis.sentences[number]
    text = analysis.letter.source.text[before.span.end : after.span.start]
    is_new_block = text.count("\n") > 1 or before.sort is not after.sort
    return is_new_block or analysis.views[number].line.has(cue)


def _topic(
    analysis: Analysis, group: list[int], weights: tuple[tuple[Phrase, ...], ...]
) -> _Topic:
    views = [analysis.views[number] for number in group]
    found = [
        weight
        for weight, phrases in enumerate(weights)
        if any(view.line.has(phrase) for view in views for phrase in phrases)
    ]
    acts = {name for n in group for name in analysis.acts_in(n)}
    return _Topic(views[0], min(found, default=None), "rejection" in acts)
