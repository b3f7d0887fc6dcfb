"""The complaints that a letter handles: stretches of its core, one after another.

A new paragraph or bullet begins one, and so does a sentence that turns to the next
point (*Dan de kras …*, *Daarnaast …*). What looks back (*Ook daarvoor …*) goes on with
the last one, and what follows a heading goes with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.letter import PartName
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.sets import make_phrase_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.analysis import Analysis

_NEXT_PHRASE = compile_phrase(
    "^ [en|maar] (dan|ook|daarnaast|verder|voorts|tot slot|tenslotte|ten slotte|over"
    "|ten (eerste|tweede|derde)|in de (eerste|tweede|derde) plaats|wat .. betreft"
    "|wat betreft|voor wat betreft|ten aanzien van|met betrekking tot)",
    {},
)
_NEXT = make_phrase_set([_NEXT_PHRASE])
_BACK_PHRASE = compile_phrase(
    "^ [en|maar] [ook] (daar|daarin|daarvoor|daarover|daarmee|daarbij|hier|hierin"
    "|hiervoor|hierover|hiermee|hierbij|(voor|in|over) (beide|allebei)"
    "|dat (spijt|klopt|is)|dit (spijt|klopt|is))",
    {},
)
_BACK = make_phrase_set([_BACK_PHRASE])


@dataclass(frozen=True, slots=True)
class Topic:
    """Sentences, by number, about one complaint, and the acts they perform."""

    sentences: tuple[int, ...]
    acts: frozenset[str]


def find_topics(analysis: Analysis) -> tuple[Topic, ...]:
    """Return the topics of the core, in the order of the letter."""
    return tuple(_topic(analysis, group) for group in _groups(analysis))


def _topic(analysis: Analysis, group: list[int]) -> Topic:
    acts = (name for number in group for name in analysis.acts_in(number))
    return Topic(tuple(group), frozenset(acts))


def _groups(analysis: Analysis) -> Iterator[list[int]]:
    group: list[int] = []
    for number, sentence in enumerate(analysis.sentences):
        if sentence.part is not PartName.CORE:
            continue
        if group and _begins_topic(analysis, group[-1], number):
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _begins_topic(analysis: Analysis, last: int, number: int) -> bool:
    before, after = analysis.sentences[last], analysis.sentences[number]
    is_heading = not before.clauses and not analysis.acts_in(last)
    if is_heading or _BACK.is_in(analysis.views[number].line):
        return False
    text = analysis.letter.source.text[before.span.end : after.span.start]
    is_new_block = text.count("\n") > 1 or before.sort is not after.sort
    return is_new_block or _NEXT.is_in(analysis.views[number].line)
