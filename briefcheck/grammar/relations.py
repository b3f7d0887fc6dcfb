"""How a clause hangs on the sentence, and the conjunction that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import Relation
from briefcheck.grammar.lexicon import CONDITIONAL_LINKS

if TYPE_CHECKING:
    from briefcheck.grammar.tree import Tree, VerbGroup

_RELATIONS = {
    "ccomp": Relation.COMPLEMENT,
    "xcomp": Relation.COMPLEMENT,
    "csubj": Relation.COMPLEMENT,
    "csubj:pass": Relation.COMPLEMENT,
    "obj": Relation.COMPLEMENT,
    "advcl": Relation.ADVERBIAL,
    "acl": Relation.RELATIVE,
    "acl:relcl": Relation.RELATIVE,
}
#: What may open a clause that belongs to a noun; *omdat* never does.
_OF_NOUNS = frozenset({None, "dat", "of", "om", "te", "als", "zoals"})
_JOINING = frozenset({"en", "maar", "want", "dus", "of"})


def relation_of(tree: Tree, group: VerbGroup, link: str | None) -> Relation:
    """Return how a verb group hangs on the sentence."""
    word = tree.words[group.head]
    relation = _RELATIONS.get(word.dep, Relation.MAIN)
    if relation is Relation.MAIN:
        return relation
    if link is None and _is_joined(tree, group):
        return Relation.MAIN
    is_relative = relation is Relation.RELATIVE
    if is_relative and link not in _OF_NOUNS:
        return Relation.ADVERBIAL
    # What hangs on a verb is no relative clause, whatever the parser calls it.
    if is_relative and tree.is_verb(word.head) and word.head != group.head:
        return Relation.COMPLEMENT
    return relation


def _is_joined(tree: Tree, group: VerbGroup) -> bool:
    """Tell whether *en* or *maar* makes a clause the equal of the one before."""
    return any(
        tree.words[child].dep == "cc" and tree.words[child].norm in _JOINING
        for child in tree.children[group.head]
        if child < group.verbs[0]
    )


def is_conjunct(tree: Tree, group: VerbGroup) -> bool:
    """Tell whether a clause continues the one it hangs on (*en bellen u*)."""
    return tree.words[group.head].dep == "conj"


def link_of(
    tree: Tree, group: VerbGroup, own: tuple[int, ...], subject: int | None
) -> str | None:
    """Return the conjunction that opens a clause, lower case.

    In a clause that a conjunction opens the subject comes before the verb, so that
    the *als* of *Als dank krijgt u* is none.
    """
    if subject is not None and group.finite is not None and subject > group.finite:
        return None
    is_adverbial = tree.words[group.head].dep == "advcl"
    marks = [
        index
        for index in own
        if index < group.main
        and (
            (tree.words[index].dep == "mark" and tree.words[index].norm != "te")
            or (is_adverbial and tree.words[index].norm in CONDITIONAL_LINKS)
        )
    ]
    return tree.words[marks[0]].norm if marks else None


def has_main_order(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> bool:
    """Tell whether the finite verb is the first or second word of its clause."""
    words = [
        index
        for index in own
        if not tree.words[index].is_punctuation and tree.words[index].dep != "cc"
    ]
    return group.finite in words[:2] and words[-1] != group.finite
