"""Whether a clause has the features that a pattern wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.analysis import Clause
    from briefcheck.patterns import ClausePattern
    from briefcheck.views import View


def fits(view: View, number: int, wanted: ClausePattern) -> bool:
    """Tell whether a clause has the features that a pattern wants."""
    clauses = view.sentence.clauses
    clause = clauses[number]
    if not (_fits_people(clause, wanted) and _fits_verb(clause, wanted)):
        return False
    if wanted.above is not None and (
        clause.parent is None or not fits(view, clause.parent, wanted.above)
    ):
        return False
    inner = wanted.complement
    return inner is None or any(
        other.parent == number and fits(view, place, inner)
        for place, other in enumerate(clauses)
    )


def _fits_people(clause: Clause, wanted: ClausePattern) -> bool:
    return (
        (not wanted.subject or clause.subject in wanted.subject)
        and (not wanted.agent or clause.agent in wanted.agent)
        and (not wanted.recipient or clause.recipient in wanted.recipient)
        and (wanted.reported is None or clause.reported == wanted.reported)
    )


def _fits_verb(clause: Clause, wanted: ClausePattern) -> bool:
    return (
        (not wanted.verb or clause.verb in wanted.verb)
        and (not wanted.tense or clause.tense in wanted.tense)
        and (not wanted.mood or clause.mood in wanted.mood)
        and (not wanted.voice or clause.voice in wanted.voice)
        and (not wanted.relation or clause.relation in wanted.relation)
        and (wanted.negated is None or clause.negated == wanted.negated)
        and (not wanted.predicate or (clause.predicate or "none") in wanted.predicate)
        and (not wanted.modal or (clause.modal or "none") in wanted.modal)
        and (not wanted.link or (clause.link or "none") in wanted.link)
    )
