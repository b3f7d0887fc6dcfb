"""What a clause leaves unsaid because the clause it hangs on said it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.analysis import Mood, Relation, Role
from briefcheck.grammar.relations import has_main_order, is_conjunct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.analysis import Clause
    from briefcheck.grammar.tree import Tree, VerbGroup

#: With these the person who is asked does it, not the person who asks.
_ASKING = frozenset(
    {
        "vragen", "verzoeken", "adviseren", "uitnodigen", "aanraden", "helpen",
        "aanbevelen", "toestaan", "verbieden", "dwingen", "verplichten", "stellen",
        "afraden", "machtigen", "oproepen",
    },
)  # fmt: skip
#: *Wij geven u de kans om te ruilen*: the customer does it.
_OPPORTUNITIES = frozenset(
    {"mogelijkheid", "kans", "gelegenheid", "recht", "keuze", "optie", "tijd"}
)
_OTHER = {Role.CUSTOMER: Role.ORGANISATION, Role.ORGANISATION: Role.CUSTOMER}


def with_shared(
    tree: Tree, groups: Sequence[VerbGroup], clauses: Sequence[Clause]
) -> list[Clause]:
    """Fill in what clauses share with the one they hang on, the highest first."""
    filled = list(clauses)
    done: set[int] = set()
    for number in range(len(filled)):
        _fill(tree, groups, filled, number, done)
    return filled


def _fill(
    tree: Tree,
    groups: Sequence[VerbGroup],
    clauses: list[Clause],
    number: int,
    done: set[int],
) -> None:
    if number in done:
        return
    done.add(number)
    parent = clauses[number].parent
    if parent is None:
        return
    _fill(tree, groups, clauses, parent, done)
    clause, above = clauses[number], clauses[parent]
    if is_conjunct(tree, groups[number]):
        clauses[number] = _continued(tree, groups[number], clause, above)
    elif clause.finite is None and clause.subject is Role.NONE:
        clauses[number] = replace(clause, subject=_understood(tree, clause, above))


def _continued(tree: Tree, group: VerbGroup, clause: Clause, above: Clause) -> Clause:
    """Let a clause after *en* go on as the one before it."""
    is_participle = clause.finite is None and tree.is_participle(group.main)
    has_subject = clause.subject is not Role.NONE and not is_participle
    if has_subject and clause.link is None:
        if has_main_order(tree, group, clause.indices):
            return replace(clause, relation=Relation.MAIN, parent=None)
        return replace(clause, relation=above.relation, parent=above.parent)
    if has_subject:
        return replace(clause, relation=above.relation, parent=above.parent)
    return replace(
        clause,
        subject=above.subject,
        mood=above.mood if clause.link is None else clause.mood,
        tense=above.tense if is_participle else clause.tense,
        voice=above.voice if is_participle else clause.voice,
        modal=above.modal if clause.finite is None else clause.modal,
        link=clause.link or above.link,
        relation=above.relation,
        parent=above.parent,
    )


def _understood(tree: Tree, clause: Clause, above: Clause) -> Role:
    """Return who an infinitive clause is understood to be about.

    *Wij proberen te leveren*: the organisation; *wij vragen u te bellen*: the
    customer; *het spijt ons u te moeten teleurstellen*: the organisation.
    """
    if above.mood is Mood.REQUEST and above.subject is Role.NONE:
        return Role.NONE
    if above.recipient is not Role.NONE and _lies_with_recipient(tree, above):
        return above.recipient
    if above.subject is Role.THIRD and _is_about_nobody(tree, above):
        return (
            above.recipient
            if above.recipient is not Role.NONE
            else _OTHER.get(clause.recipient, Role.NONE)
        )
    return above.subject


def _lies_with_recipient(tree: Tree, above: Clause) -> bool:
    own = {tree.words[index].lemma for index in above.indices}
    return above.verb in _ASKING or not own.isdisjoint(_OPPORTUNITIES)


def _is_about_nobody(tree: Tree, clause: Clause) -> bool:
    """Tell whether *het*, *dit* or nothing stands where the subject would."""
    subjects = [
        tree.words[index].norm
        for index in clause.indices
        if tree.words[index].dep.startswith(("nsubj", "expl"))
    ]
    return all(norm in {"het", "dit", "dat", "er"} for norm in subjects)
