"""Which word is the subject of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.grammar.lexicon import NOMINATIVES, SERVANTS, TIME_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.grammar.tree import Tree, VerbGroup

_OBJECTS = frozenset({"obj", "obl", "iobj", "dep"})
_SUBJECT_PRONOUNS = frozenset({"dit", "dat", "deze", "alles", "wat", "niets", "iets"})


def subject_of(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> int | None:
    """Return the index of the subject of a clause, None where there is none.

    A pronoun that can only be a subject goes before what the parser says, and so does
    *je* after a verb that lost its *-t* to it. Where it found none, *het* and *u* after
    a verb that is no imperative count, and what undergoes a passive.
    """
    subjects = tuple(
        index
        for index in _dependents(tree, group, "nsubj")
        if not _is_bidden_about(tree, group, own, index)
    )
    candidates = (
        *(index for index in subjects if _is_nominative(tree, index)),
        *_after_stem(tree, group, own),
        *subjects,
        *(index for index in own if _is_nominative(tree, index)),
        *_inverted(tree, group),
        *_expletives(tree, group),
        *_clausal(tree, group),
        *_relatives(tree, group, own),
        *_left_over(tree, group),
    )
    return next(iter(candidates), None)


def _is_bidden_about(
    tree: Tree, group: VerbGroup, own: tuple[int, ...], index: int
) -> bool:
    """Tell whether a noun is the object of an imperative: *breng de doos terug*."""
    words = [place for place in own if not tree.words[place].is_punctuation]
    is_noun = tree.words[index].pos in {"NOUN", "PROPN"}
    opens = group.finite is not None and words[:1] == [group.finite]
    return is_noun and opens and index > words[0] and may_bid(tree, group)


def _is_nominative(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    return (
        word.norm in NOMINATIVES
        and word.pos == "PRON"
        and word.dep not in {"det", "nmod:poss", "appos"}
        and all(tree.words[child].dep != "case" for child in tree.children[index])
    )


def _dependents(tree: Tree, group: VerbGroup, dep: str) -> Iterator[int]:
    for head in dict.fromkeys((group.head, *group.verbs)):
        for child in tree.children[head]:
            if tree.words[child].dep.startswith(dep):
                yield child


def _inverted(tree: Tree, group: VerbGroup) -> Iterator[int]:
    """Yield the *het* of *Lukt het niet* and the *u* of *Zoudt u*."""
    after = (group.finite or 0) + 1
    if group.finite is None or after >= len(tree.words):
        return
    word = tree.words[after]
    if tree.words[group.finite].norm.endswith("en"):
        return
    if word.pos == "PRON" and word.norm in {"het", "u"} and not may_bid(tree, group):
        yield after


def may_bid(tree: Tree, group: VerbGroup) -> bool:
    """Tell whether the finite verb may be an imperative: *bel, laat*, not *belt*."""
    finite = tree.words[group.finite or 0]
    if "Tense=Past" in finite.features or finite.lemma == "danken":
        return False
    if finite.lemma in SERVANTS - {"laten", "gaan", "doen"} | {"zijn"}:
        return False
    return not finite.norm.endswith(("t", "en")) or finite.lemma.endswith("ten")


def _after_stem(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> Iterator[int]:
    """Yield the *je* of *een lek hoor je pas later*: *hoor* goes with *je* or *ik*.

    A verb that opens the clause may bid somebody, and its *je* be the object.
    """
    if group.finite is None or group.finite + 1 not in own:
        return
    after = tree.words[group.finite + 1]
    follows = any(
        place < group.finite and not tree.words[place].is_punctuation for place in own
    )
    is_subject = after.norm == "je" and after.dep not in {"det", "nmod:poss"}
    if follows and is_subject and may_bid(tree, group):
        yield group.finite + 1


def _expletives(tree: Tree, group: VerbGroup) -> Iterator[int]:
    """Yield the *het* of *het spijt ons*, but not that of *laat het ons weten*."""
    for child in _dependents(tree, group, "expl"):
        is_object = child == (group.finite or 0) + 1 and may_bid(tree, group)
        if tree.words[child].dep == "expl" and not is_object:
            yield child


def _clausal(tree: Tree, group: VerbGroup) -> Iterator[int]:
    """Yield a clause that is a subject: with *dat* or *te*, or after the verb."""
    for child in _dependents(tree, group, "csubj"):
        marks = (tree.words[grandchild].dep for grandchild in tree.children[child])
        if child > group.main or "mark" in marks:
            yield child


def _relatives(tree: Tree, group: VerbGroup, own: tuple[int, ...]) -> Iterator[int]:
    """Yield *die* in *de collega die u belde*, when nobody else can be the subject."""
    if tree.words[group.head].dep == "acl:relcl":
        yield from (n for n in own if "PronType=Rel" in tree.words[n].features)


def _left_over(tree: Tree, group: VerbGroup) -> Iterator[int]:
    """Yield what must be the subject when nothing else is: *er was geen bon*."""
    if group.finite is None or may_bid(tree, group):
        return
    finite = tree.words[group.finite]
    is_shared = tree.words[group.head].dep == "conj"
    if is_shared or finite.norm == "gelieve" or finite.norm.endswith("en"):
        return
    for head in dict.fromkeys((group.head, *group.verbs)):
        yield from (child for child in tree.children[head] if _is_bare(tree, child))


def _is_bare(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    is_nominal = word.pos in {"NOUN", "PROPN"} or word.norm in _SUBJECT_PRONOUNS
    if not is_nominal or word.dep not in _OBJECTS or word.lemma in TIME_NOUNS:
        return False
    return all(tree.words[child].dep != "case" for child in tree.children[index])
