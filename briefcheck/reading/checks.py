"""The parameters of each kind of check."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefcheck.analysis import GRAVITIES
from briefcheck.fields import options
from briefcheck.letter import Kind, PartName
from briefcheck.patterns import Within
from briefcheck.reading.expressions import read_expressions
from briefcheck.reading.keys import NORM_KEYS
from briefcheck.reading.known import read_acts
from briefcheck.reading.patterns import read_patterns
from briefcheck.reading.phrases import read_phrases
from briefcheck.rulebook import (
    Address,
    Copy,
    Fault,
    Find,
    Missing,
    Order,
    Reopened,
    SignOff,
    Switches,
    Term,
    TextMatch,
)
from briefcheck.tree import Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcheck.fields import Field
    from briefcheck.reading.known import Known
    from briefcheck.rulebook import Check

    Fields: TypeAlias = Mapping[str, Field]

_WHOLE = 100


def _read_find(fields: Fields, known: Known) -> Find:
    find = read_patterns(fields["find"], known)
    return Find(
        find,
        read_patterns(fields["unless"], known),
        read_patterns(fields["clear"], known),
        learned=bool(fields["learned"].flag()),
        per=fields["per"].choice(options(Within)) or Within.CLAUSE,
    )


def _read_missing(fields: Fields, known: Known) -> Missing:
    place = fields["place"].choice(options(PartName), "part")
    return Missing(
        acts=_read_groups(fields["acts"], known),
        place=place or PartName.CORE,
        where=fields["where"].choices(options(PartName), "part"),
        when=read_acts(fields["when"], known),
        unless=read_patterns(fields["unless"], known),
        unless_header=read_expressions(fields["unless_header"]),
        share_paragraph=bool(fields["share_paragraph"].flag()),
    )


def _read_groups(field: Field, known: Known) -> tuple[frozenset[str], ...]:
    """Return groups of acts; acts that stand by themselves are one group."""
    items = field.one_or_more()
    if not any(isinstance(item.node, Listing) for item in items):
        return (read_acts(field, known),)
    return tuple(read_acts(item, known) for item in items)


def _read_text(fields: Fields, _: Known) -> TextMatch:
    return TextMatch(
        expressions=read_expressions(fields["expressions"]),
        unless=read_expressions(fields["unless"]),
        skip_templates=bool(fields["skip_templates"].flag()),
    )


def _read_order(fields: Fields, known: Known) -> Order:
    _check_order(fields)
    weights = _read_weights(fields["weights"], known)
    return Order(
        first=read_acts(fields["first"], known),
        then=read_acts(fields["then"], known),
        weights=weights,
        learned=_read_learned(fields["learned"], len(weights)),
    )


def _check_order(fields: Fields) -> None:
    first, then, weights = fields["first"], fields["then"], fields["weights"]
    check = fields["check"]
    if weights.is_absent and (first.is_absent or then.is_absent):
        check.complain("an order needs more (give 'first' and 'then', or 'weights')")
    if not weights.is_absent and not (first.is_absent and then.is_absent):
        weights.complain("'weights' beside 'first' or 'then' (keep one of the two)")


def _read_learned(field: Field, weights: int) -> bool:
    is_learned = bool(field.flag())
    if is_learned and weights != len(GRAVITIES):
        field.complain(
            "'learned' goes with six weights (give phrases for each of these: "
            f"{', '.join(GRAVITIES)})"
        )
    return is_learned


def _read_weights(field: Field, known: Known) -> tuple[tuple[str, ...], ...]:
    if field.is_absent:
        return ()
    return tuple(read_phrases(item, known) for item in field.items())


def _read_reopened(fields: Fields, known: Known) -> Reopened:
    return Reopened(
        acts=read_acts(fields["acts"], known),
        spare=read_acts(fields["spare"], known),
        common=frozenset(fields["common"].texts()),
    )


def _read_address(fields: Fields, known: Known) -> Address:
    return Address(read_phrases(fields["general"], known))


def _read_sign_off(fields: Fields, known: Known) -> SignOff:
    greetings = read_phrases(fields["greetings"], known)
    return SignOff(greetings, int(fields["short_letter"].number(_WHOLE)))


def _read_copy(fields: Fields, _: Known) -> Copy:
    likeness = fields["likeness"].number(Copy().likeness)
    if likeness > _WHOLE:
        fields["likeness"].complain("'likeness' is above 100 (a number from 0 to 100)")
    return Copy(likeness)


def _read_term(fields: Fields, _: Known) -> Term:
    if fields["norms"].is_absent:
        return Term()
    norms = fields["norms"].table(NORM_KEYS)
    return Term({Kind(k): int(f.number()) for k, f in norms.items() if not f.is_absent})


def _read_switches(fields: Fields, _: Known) -> Switches:
    return Switches(fields["fault"].choice(options(Fault)) or Fault.IDLE)


CHECK_READERS: Mapping[str, Callable[[Fields, Known], Check]] = {
    "find": _read_find,
    "missing": _read_missing,
    "text": _read_text,
    "order": _read_order,
    "reopened": _read_reopened,
    "address": _read_address,
    "sign_off": _read_sign_off,
    "copy": _read_copy,
    "term": _read_term,
    "switches": _read_switches,
}
