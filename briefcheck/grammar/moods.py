"""What a clause is meant as: statement, question, request or condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import Mood, Relation, Role
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
_REQUEST_MODALS = frozenset({"willen", "kunnen", "zullen", "mogen"})


def relation_of(tree: Tree, group: VerbGroup) -> Relation:
    """Return how a verb group hangs on the sentence."""
    return _RELATIONS.get(tree.words[group.head].dep, Relation.MAIN)


def link_of(
    tree: Tree, group: VerbGroup, own: tuple[int, ...], subject: int | None
) -> str | None:
    """Return the conjunction that opens a clause, lower case.

    In a clause that a conjunction opens the subject comes before the verb, so that
    the *als* of *Als dank krijgt u* is none.
    """
    if subject is not None and group.finite is not None and subject > group.finite:
        return None
    marks = [
        index
        for index in own
        if tree.words[index].dep == "mark" and tree.words[index].norm != "te"
    ]
    before = [index for index in marks if index < group.main]
    return tree.words[before[0]].norm if before else None


def is_verb_first(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> bool:
    """Tell whether the finite verb opens its clause (*Had u …*, *Bel ons*)."""
    words = [index for index in own if not tree.words[index].is_punctuation]
    openers = {"en", "maar", "want", "dus", "of", "graag"}
    while words and tree.words[words[0]].norm in openers and len(words) > 1:
        words = words[1:]
    return bool(words) and words[0] == group.finite


def mood_of(
    tree: Tree, group: VerbGroup, own: tuple[int, ...], who: tuple[Role, str | None]
) -> Mood:
    """Return the mood of a clause; *who* is its subject's role and its link."""
    subject, link = who
    if link in CONDITIONAL_LINKS:
        return Mood.CONDITION
    if link is not None or relation_of(tree, group) is Relation.RELATIVE:
        return Mood.STATEMENT
    asks = _ends_with_question_mark(tree, own)
    if not is_verb_first(tree, group, own):
        return _mood_of_later_verb(tree, group, asks=asks)
    if subject is Role.NONE and not asks:
        return Mood.REQUEST
    return _mood_of_verb_first(tree, group, subject, asks=asks)


def _mood_of_later_verb(tree: Tree, group: VerbGroup, *, asks: bool) -> Mood:
    if any(word.norm == "gelieve" for word in tree.words[: group.main]):
        return Mood.REQUEST
    return Mood.QUESTION if asks and group.finite is not None else Mood.STATEMENT


def _mood_of_verb_first(
    tree: Tree, group: VerbGroup, subject: Role, *, asks: bool
) -> Mood:
    finite = group.finite
    if not asks:
        return Mood.CONDITION
    if subject is not Role.CUSTOMER or finite is None:
        return Mood.QUESTION
    asked = tree.words[finite].lemma in _REQUEST_MODALS and finite != group.main
    return Mood.REQUEST if asked else Mood.QUESTION


def _ends_with_question_mark(tree: Tree, own: tuple[int, ...]) -> bool:
    """Tell whether the first mark that ends a sentence after the clause asks."""
    after = (word.text for word in tree.words[own[-1] :])
    return next((text == "?" for text in after if text in {".", "?", "!", ";"}), False)
