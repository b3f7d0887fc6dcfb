"""The items of ``find`` and ``unless``, read into patterns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefcheck.analysis import Mood, Relation, Role, Tense, Voice
from briefcheck.fields import options
from briefcheck.letter import PartName
from briefcheck.patterns import ClausePattern, Mark, Pattern, Within
from briefcheck.reading.keys import CLAUSE_KEYS, ENDINGS, ITEM_KEYS, MODALS, REPORTED
from briefcheck.reading.known import read_acts
from briefcheck.reading.phrases import read_lemmas, read_phrases
from briefcheck.reading.tokens import check_tokens
from briefcheck.tree import Scalar, Table

if TYPE_CHECKING:
    from briefcheck.fields import Field
    from briefcheck.reading.known import Known

_ASKING = (
    "words",
    "without",
    "clause",
    "acts",
    "starts",
    "sentence",
    "parts",
    "tokens",
)
_MODALS = {word: word for word in MODALS}
_ENDINGS = {word: word for word in ENDINGS}
_NEEDED_BY_MARK = {
    Mark.WORDS: ("words", "starts", "tokens"),
    Mark.VERB: ("clause", "words", "starts", "tokens"),
    Mark.ACT: ("acts",),
}


def read_patterns(field: Field, known: Known) -> tuple[Pattern, ...]:
    """Return the patterns of ``find`` or ``unless``."""
    return tuple(_read_item(item, known) for item in field.one_or_more())


def _read_item(field: Field, known: Known) -> Pattern:
    if isinstance(field.node, Scalar):
        return Pattern(words=read_phrases(field, known))
    fields = field.table(ITEM_KEYS)
    if all(fields[name].is_absent for name in _ASKING):
        field.complain(f"this item asks nothing (give one of {', '.join(_ASKING)})")
    return Pattern(
        words=read_phrases(fields["words"], known),
        without=read_phrases(fields["without"], known),
        starts=read_phrases(fields["starts"], known),
        clause=_read_clause_if_there(fields["clause"], known),
        acts=read_acts(fields["acts"], known),
        ending=fields["sentence"].choice(_ENDINGS, "sort of sentence"),
        parts=fields["parts"].choices(options(PartName), "part"),
        tokens=_read_tokens(fields["tokens"]),
        within=_read_within(fields),
        mark=_read_mark(fields),
    )


def _read_within(fields: dict[str, Field]) -> Within:
    stated = fields["within"].choice(options(Within))
    if stated is not None:
        return stated
    return Within.SENTENCE if fields["clause"].is_absent else Within.CLAUSE


def _read_mark(fields: dict[str, Field]) -> Mark:
    stated = fields["mark"].choice(options(Mark))
    if stated is None:
        return _usual_mark(fields)
    needed = _NEEDED_BY_MARK.get(stated, ())
    if needed and all(fields[name].is_absent for name in needed):
        wanted = ", ".join(needed)
        fields["mark"].complain(f"nothing to mark (this item needs one of {wanted})")
    return stated


def _usual_mark(fields: dict[str, Field]) -> Mark:
    if not all(fields[name].is_absent for name in _NEEDED_BY_MARK[Mark.WORDS]):
        return Mark.WORDS
    if not fields["clause"].is_absent:
        return Mark.VERB
    return Mark.SENTENCE if fields["acts"].is_absent else Mark.ACT


def _read_tokens(field: Field) -> str | None:
    return None if field.is_absent else json.dumps(check_tokens(field))


def _read_clause_if_there(field: Field, known: Known) -> ClausePattern | None:
    return None if field.is_absent else _read_clause(field, known)


def _read_clause(field: Field, known: Known) -> ClausePattern:
    fields = field.table(CLAUSE_KEYS)
    if isinstance(field.node, Table) and not field.node.entries:
        field.complain(f"this clause asks nothing (give one of {', '.join(fields)})")
    return ClausePattern(
        subject=fields["subject"].choices(options(Role)),
        agent=fields["agent"].choices(options(Role)),
        recipient=fields["recipient"].choices(options(Role)),
        verb=read_lemmas(fields["verb"], known),
        predicate=read_lemmas(fields["predicate"], known),
        modal=fields["modal"].choices(_MODALS),
        link=read_lemmas(fields["link"], known),
        mood=fields["mood"].choices(options(Mood)),
        tense=fields["tense"].choices(options(Tense)),
        voice=fields["voice"].choices(options(Voice)),
        relation=fields["relation"].choices(options(Relation)),
        negated=fields["negated"].flag(),
        reported=_read_reported(fields["reported"]),
        complement=_read_clause_if_there(fields["complement"], known),
        above=_read_clause_if_there(fields["above"], known),
    )


def _read_reported(field: Field) -> bool | None:
    return False if field.is_absent else field.choice(REPORTED)
