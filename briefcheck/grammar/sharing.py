"""What a clause leaves unsaid because the clause it hangs on said it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.analysis import Mood, Relation, Role
from briefcheck.grammar.relations import has_main_order, is_conjunct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
#: What stands beside a clause, with *en* or a comma.
_BESIDE = frozenset({"conj", "parataxis"})
_OTHER = {Role.CUSTOMER: Role.ORGANISATION, Role.ORGANISATION: Role.CUSTOMER}


def with_shared(
    tree: Tree, groups: Sequence[VerbGroup], clauses: Sequence[Clause]
) -> list[Clause]:
    """Fill in what clauses share with the one they hang on, the highest first."""
    filled = list(clauses)
    befores = [_before(tree, groups, clauses, n) for n in range(len(filled))]
    for number in _in_order(befores):
        before = befores[number]
        if before is not None:
            group, clause, above = groups[number], filled[number], filled[before]
            filled[number] = _filled(tree, group, clause, above)
    return filled


def _in_order(befores: Sequence[int | None]) -> Iterator[int]:
    """Yield all numbers, each behind the one before it; a ring begins anywhere."""
    done: set[int] = set()
    for start in range(len(befores)):
        chain: list[int] = []
        number: int | None = start
        while number is not None and number not in done:
            done.add(number)
            chain.append(number)
            number = befores[number]
        yield from reversed(chain)


def _before(
    tree: Tree, groups: Sequence[VerbGroup], clauses: Sequence[Clause], number: int
) -> int | None:
    """Return the clause that one goes on from: of those joined to the same, the last.

    *Ik las uw mail, u bent boos en vindt het duur*: it is not *ik* who thinks so.
    """
    parent, head = clauses[number].parent, groups[number].head
    if parent is None or not is_conjunct(tree, groups[number]):
        return parent
    joined = (
        other
        for other, group in enumerate(groups)
        if clauses[other].parent == parent
        and groups[parent].head < group.head < head
        and tree.words[group.head].dep in _BESIDE
    )
    return max(joined, key=lambda other: groups[other].head, default=parent)


def _filled(tree: Tree, group: VerbGroup, clause: Clause, above: Clause) -> Clause:
    if is_conjunct(tree, group):
        return _continued(tree, group, clause, above)
    if clause.finite is None and clause.subject is Role.NONE:
        return replace(clause, subject=_understood(tree, clause, above))
    return clause


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
