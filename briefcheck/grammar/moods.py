"""What a clause is meant as: statement, question, request or condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.analysis import Mood, Relation, Role
from briefcheck.grammar.lexicon import CONDITIONAL_LINKS
from briefcheck.grammar.subjects import may_bid

if TYPE_CHECKING:
    from briefcheck.grammar.tree import Tree, VerbGroup

_REQUEST_MODALS = frozenset({"willen", "kunnen", "zullen", "mogen"})
_OPENERS = frozenset({"en", "maar", "want", "dus", "of", "-"})
#: After the verb these make a request of *belt u ons dan gerust*.
_INVITING = frozenset({"gerust", "dan", "even", "graag"})
_CONCLUDING = frozenset({"dan", "zo"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A clause in its sentence, as far as its mood depends on it.

    ``own`` are the words of the clause itself, ``has_fronted`` tells whether another
    clause stands before its verb.
    """

    own: tuple[int, ...]
    subject: Role
    link: str | None
    relation: Relation
    has_fronted: bool


def is_verb_first(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> bool:
    """Tell whether the finite verb opens its clause (*Had u …*, *Bel ons*)."""
    words = [index for index in own if not tree.words[index].is_punctuation]
    while len(words) > 1 and tree.words[words[0]].norm in _OPENERS:
        words = words[1:]
    return bool(words) and words[0] == group.finite


def mood_of(tree: Tree, group: VerbGroup, setting: Setting) -> Mood:
    """Return the mood of a clause."""
    if setting.link in CONDITIONAL_LINKS:
        return Mood.CONDITION
    if setting.link is not None or setting.relation is Relation.RELATIVE:
        return Mood.STATEMENT
    if any(tree.words[index].norm == "gelieve" for index in setting.own):
        return Mood.REQUEST
    if group.finite is None:
        return Mood.STATEMENT
    asks = _ends_with_question_mark(tree, setting.own)
    if not is_verb_first(tree, group, setting.own):
        asks = asks and setting.relation is Relation.MAIN
        return Mood.QUESTION if asks else Mood.STATEMENT
    return _mood_of_verb_first(tree, group, setting, asks=asks)


def _mood_of_verb_first(
    tree: Tree, group: VerbGroup, setting: Setting, *, asks: bool
) -> Mood:
    if setting.subject is Role.NONE and not asks and may_bid(tree, group):
        return Mood.REQUEST
    if _is_concluded(tree, group, setting.own):
        return Mood.CONDITION
    if setting.subject is Role.NONE and not asks:
        return Mood.STATEMENT
    if asks:
        return Mood.REQUEST if _is_wish(tree, group, setting) else Mood.QUESTION
    if setting.has_fronted:
        invites = setting.subject is Role.CUSTOMER and _invites(tree, setting.own)
        return Mood.REQUEST if invites else Mood.STATEMENT
    is_asked = setting.subject is Role.CUSTOMER and _is_now(tree, group)
    return Mood.REQUEST if is_asked else Mood.CONDITION


def _is_now(tree: Tree, group: VerbGroup) -> bool:
    return "Tense=Past" not in tree.words[group.finite or 0].features


def _is_wish(tree: Tree, group: VerbGroup, setting: Setting) -> bool:
    """Tell whether the customer is asked to do something: *kunt u … sturen?*."""
    lemma = tree.words[group.finite or 0].lemma
    has_modal = lemma in _REQUEST_MODALS and group.finite != group.main
    return setting.subject is Role.CUSTOMER and has_modal


def _invites(tree: Tree, own: tuple[int, ...]) -> bool:
    return any(tree.words[index].norm in _INVITING for index in own)


def _is_concluded(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> bool:
    """Tell whether a main clause follows: *…, dan*, *…, bel ons*, *… dan kunt u*."""
    for index in range(own[0] + 1, len(tree.words) - 1):
        opens = tree.is_finite(index) and tree.words[index].dep != "amod"
        if index in own and not opens:
            continue
        before = tree.words[index - 1]
        if opens and before.norm in _CONCLUDING and index != group.finite:
            return True
        if opens and before.text == "," and index not in group.verbs:
            return True
    return False


def _ends_with_question_mark(tree: Tree, own: tuple[int, ...]) -> bool:
    """Tell whether the first mark that ends a sentence after the clause asks."""
    after = (word.text for word in tree.words[own[-1] :])
    return next((text == "?" for text in after if text in {".", "?", "!", ";"}), False)
