"""Who somebody is to the letter: the organisation, the customer, or a third."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import Role
from briefcheck.grammar.lexicon import (
    CUSTOMER_PRONOUNS,
    ORGANISATION_POSSESSIVES,
    ORGANISATION_PRONOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.grammar.lexicon import Lexicon
    from briefcheck.grammar.tree import Tree

_NOMINALS = frozenset({"PRON", "NOUN", "PROPN"})
_TITLES = frozenset({"mevrouw", "meneer", "heer", "dhr.", "mevr.", "iemand"})
_OBJECTS = frozenset(
    {"obj", "iobj", "obl", "obl:arg", "obl:agent", "nmod", "expl:pv", "dep"}
)


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
    if _is_one_of_ours(tree, index, lexicon):
        return Role.ORGANISATION
    return Role.THIRD


def _is_one_of_ours(tree: Tree, index: int, lexicon: Lexicon) -> bool:
    """Tell whether somebody is *Petra, onze monteur* or *mevrouw Smit van de balie*."""
    is_person = tree.words[index].pos == "PROPN" or tree.words[index].norm in _TITLES
    deps = {"appos", "nmod"} if is_person else {"appos"}
    return any(
        tree.words[child].dep in deps
        and role_of(tree, child, lexicon) is Role.ORGANISATION
        for child in tree.children[index]
    )


def agent_of(tree: Tree, own: Iterable[int], lexicon: Lexicon) -> Role:
    """Return who does it by *door …*, or from whom it comes by *van ons*."""
    for index in own:
        prepositions = _prepositions(tree, index)
        word = tree.words[index]
        if word.pos not in _NOMINALS or word.dep == "nmod:poss":
            continue
        if not prepositions & {"door", "van", "namens"}:
            continue
        role = role_of(tree, index, lexicon)
        if "door" in prepositions:
            return role
        is_owner = word.dep == "nmod" and word.pos != "PRON"
        if role is Role.ORGANISATION and not is_owner:
            return role
    return Role.NONE


def _prepositions(tree: Tree, index: int) -> set[str]:
    """Return the prepositions of a noun or pronoun, wherever the parse hung them.

    *door* may hang on the *ons* of *door ons magazijn*; and whatever *u* hangs on, what
    stands before it is its own.
    """
    word = tree.words[index]
    owners = [n for n in tree.children[index] if tree.words[n].dep == "nmod:poss"]
    found = {
        tree.words[child].norm
        for place in (index, *owners)
        for child in tree.children[place]
        if tree.words[child].dep == "case"
    }
    if word.pos == "PRON" and index:
        found.add(tree.words[index - 1].norm)
    return found


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
