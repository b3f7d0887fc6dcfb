"""Whether a clause says that something is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.grammar.lexicon import NEGATIONS

if TYPE_CHECKING:
    from briefcheck.grammar.tree import Tree, VerbGroup

_ONLY = frozenset({"alleen", "slechts", "enkel", "louter"})
_NO_LATER = ("later", "dan")


def is_negated(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> bool:
    """Tell whether a word among a clause's own words turns it around."""
    return any(
        tree.words[index].norm in NEGATIONS
        and not _is_idle(tree, index)
        and not _is_contrast(tree, group, own, index)
        for index in own
    )


def _is_idle(tree: Tree, index: int) -> bool:
    """Tell whether it turns nothing around: *niet alleen*, *het niet betaalde deel*."""
    if tree.words[index].norm != "niet":
        return False
    following = tuple(word.norm for word in tree.words[index + 1 : index + 3])
    if following[:1] and following[0] in _ONLY:
        return True
    before = [word.norm for word in tree.words[max(0, index - 2) : index]]
    if following == _NO_LATER or before == ["al", "dan"]:
        return True
    head = tree.words[tree.words[index].head]
    return head.dep == "amod" and tree.words[index].head > index


def _is_contrast(
    tree: Tree, group: VerbGroup, own: tuple[int, ...], index: int
) -> bool:
    """Tell whether only one of two things is denied: *niet maandag, maar dinsdag*.

    And so the other way round: *wij vervangen de lamp, maar de kap niet*.
    """
    buts = [place for place in own if tree.words[place].norm == "maar"]
    if not buts:
        return False
    said = {group.head, group.main} - {group.finite}
    if buts[-1] < index:
        return all(place < buts[-1] for place in (*said, group.finite or 0))
    return not any(index < place < buts[0] for place in (*said, group.finite or 0))
