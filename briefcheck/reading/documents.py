"""One file as a rule, an act or a list of words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.fields import options
from briefcheck.kind_names import meant_kind
from briefcheck.letter import Kind, PartName
from briefcheck.reading.checks import CHECK_READERS
from briefcheck.reading.keys import (
    ACT_EXAMPLE_KEYS,
    ACT_KEYS,
    CHECK_KEYS,
    LEVELS,
    LIST_KEYS,
    RULE_EXAMPLE_KEYS,
    RULE_KEYS,
)
from briefcheck.reading.patterns import read_patterns
from briefcheck.reading.phrases import read_phrases
from briefcheck.reading.texts import read_examples, read_message, read_texts
from briefcheck.rulebook import ActDefinition, Address, Rule
from briefcheck.tree import Scalar, Table

if TYPE_CHECKING:
    from briefcheck.fields import Field
    from briefcheck.reading.known import Known

#: Checks that point at words; the others point at a place where something belongs.
_POINTING = frozenset({"find", "text", "order", "reopened", "address", "switches"})
_CHECKS = {name: name for name in CHECK_KEYS}
#: Where the check is not known, neither is it known which of its keys are wrong.
_ANY_CHECK_KEYS = tuple(
    replace(key, is_required=False) for keys in CHECK_KEYS.values() for key in keys
)


def read_rule(field: Field, name: str, known: Known) -> Rule:
    """Read the rule with this id."""
    kind = _kind_of_check(field)
    fields = field.table((*RULE_KEYS, *CHECK_KEYS.get(kind, _ANY_CHECK_KEYS)))
    fields["check"].choice(_CHECKS)
    reader = CHECK_READERS.get(kind)
    return Rule(
        id=name,
        title=read_texts(fields["title"]),
        level=fields["level"].choice(LEVELS),
        check=reader(fields, known) if reader else Address(),
        message=read_message(fields["message"]),
        why=read_texts(fields["why"]),
        instead=fields["instead"].texts(),
        source=fields["source"].texts(),
        examples=read_examples(
            fields["examples"], RULE_EXAMPLE_KEYS, marked=kind in _POINTING
        ),
        kinds=fields["kinds"].choices(options(Kind), "kind", meant_kind),
        parts=fields["parts"].choices(options(PartName), "part"),
    )


def read_act(field: Field, name: str, known: Known) -> ActDefinition:
    """Read the definition of the act with this name."""
    fields = field.table(ACT_KEYS)
    return ActDefinition(
        name=name,
        title=read_texts(fields["title"]),
        find=read_patterns(fields["find"], known),
        unless=read_patterns(fields["unless"], known),
        learned=bool(fields["learned"].flag()),
        examples=read_examples(fields["examples"], ACT_EXAMPLE_KEYS, marked=True),
        parts=fields["parts"].choices(options(PartName), "part"),
    )


def read_list(field: Field, known: Known) -> tuple[str, ...]:
    """Read the phrases of a list."""
    fields = field.table(LIST_KEYS)
    read_texts(fields["title"])
    return read_phrases(fields["words"], known)


def _kind_of_check(field: Field) -> str:
    if not isinstance(field.node, Table):
        return ""
    values = (value for key, value in field.node.entries if key.text == "check")
    return next((value.text for value in values if isinstance(value, Scalar)), "")
