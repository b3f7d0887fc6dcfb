"""Who somebody is to the letter: the organisation, the customer, or a third."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import Role
from briefcheck.grammar.lexicon import (
    CUSTOMER_PRONOUNS,
    NOMINATIVES,
    ORGANISATION_POSSESSIVES,
    ORGANISATION_PRONOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.grammar.lexicon import Lexicon
    from briefcheck.grammar.tree import Tree

_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:arg", "obl:agent", "nmod", "expl:pv"})

_NOMINALS = frozenset({"PRON", "NOUN", "PROPN"})


def role_of(tree: Tree, index: int, lexicon: Lexicon) -> Role:
    """Return who the noun or pronoun at an index stands for."""
    word = tree.words[index]
    if word.norm in ORGANISATION_PRONOUNS and word.dep != "nmod:poss":
        return Role.ORGANISATION
    if word.norm in CUSTOMER_PRONOUNS and word.dep != "nmod:poss":
        return Role.CUSTOMER
    if word.norm in lexicon.names or _is_staff(tree, index, lexicon):
        return Role.ORGANISATION
    return _role_of_partner(tree, index, lexicon)


def _is_staff(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    word = tree.words[index]
    if word.lemma not in lexicon.staff and word.norm not in lexicon.staff:
        return _is_ours(tree, index) and _is_compound_of_staff(word.norm, lexicon)
    possessives = [
        tree.words[child].norm
        for child in tree.children[index]
        if tree.words[child].dep == "nmod:poss"
    ]
    return not possessives or _is_ours(tree, index)


def _is_compound_of_staff(norm: str, lexicon: Lexicon) -> bool:
    return any(norm.endswith(staff) for staff in lexicon.staff if len(staff) > 4)  # noqa: PLR2004  # shorter words end other words


def _is_ours(tree: Tree, index: int) -> bool:
    return any(
        tree.words[child].norm in ORGANISATION_POSSESSIVES
        for child in tree.children[index]
    )


def _role_of_partner(tree: Tree, index: int, lexicon: Lexicon) -> Role:
    """Take the role of what is joined on: *mijn broer en ik* are the organisation."""
    for child in tree.children[index]:
        if tree.words[child].dep == "conj":
            role = role_of(tree, child, lexicon)
            if role is not Role.THIRD:
                return role
    if "appos" in {tree.words[child].dep for child in tree.children[index]}:
        return _role_of_apposition(tree, index, lexicon)
    return Role.THIRD


def _role_of_apposition(tree: Tree, index: int, lexicon: Lexicon) -> Role:
    appositions = [c for c in tree.children[index] if tree.words[c].dep == "appos"]
    roles = {role_of(tree, child, lexicon) for child in appositions}
    return Role.ORGANISATION if Role.ORGANISATION in roles else Role.THIRD


def subject_of(tree: Tree, heads: Iterable[int], own: Iterable[int]) -> int | None:
    """Return the index of the subject among a verb group's dependents.

    Falls back on a pronoun that can only be a subject, for a parser that missed it.
    """
    for head in heads:
        for child in tree.children[head]:
            if tree.words[child].dep.startswith(("nsubj", "csubj")):
                return child
    return next(
        (
            index
            for index in own
            if tree.words[index].norm in NOMINATIVES
            and tree.words[index].dep not in {"det", "nmod:poss"}
        ),
        None,
    )


def agent_of(tree: Tree, own: Iterable[int], lexicon: Lexicon) -> Role:
    """Return who does it by *door …*, or from whom it comes by *van ons*."""
    for index in own:
        prepositions = {
            tree.words[child].norm
            for child in tree.children[index]
            if tree.words[child].dep == "case"
        }
        if "door" in prepositions and tree.words[index].pos in _NOMINALS:
            return role_of(tree, index, lexicon)
        if prepositions & {"van", "namens"}:
            role = role_of(tree, index, lexicon)
            if role is Role.ORGANISATION:
                return role
    return Role.NONE


def recipient_of(
    tree: Tree, own: Iterable[int], subject: int | None, lexicon: Lexicon
) -> Role:
    """Return the first person among the objects: to or for whom it is done."""
    for index in own:
        word = tree.words[index]
        if index == subject or word.pos != "PRON" or word.dep not in _OBJECTS:
            continue
        role = role_of(tree, index, lexicon)
        if role is not Role.THIRD:
            return role
    return Role.NONE
