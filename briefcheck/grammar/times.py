"""When a clause plays, and whether its subject does it or undergoes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.analysis import Tense, Voice
from briefcheck.grammar.lexicon import MODALS, ZIJN_VERBS

if TYPE_CHECKING:
    from briefcheck.grammar.tree import Tree, VerbGroup


def tense_of(tree: Tree, group: VerbGroup) -> Tense:
    """Return when a verb group plays; an infinitive clause plays in the present."""
    lemmas = {tree.words[index].lemma for index in group.verbs}
    has_participle = tree.is_participle(group.main)
    if group.finite is None:
        return (
            Tense.PERFECT if has_participle and lemmas & {"hebben"} else Tense.PRESENT
        )
    finite = tree.words[group.finite]
    if finite.lemma == "zullen" or (
        finite.lemma == "gaan" and group.main != group.finite
    ):
        return Tense.FUTURE if "Tense=Past" not in finite.features else Tense.PRESENT
    if has_participle and finite.lemma in {"hebben", "zijn"}:
        return Tense.PERFECT
    return Tense.PAST if "Tense=Past" in finite.features else Tense.PRESENT


def voice_of(tree: Tree, group: VerbGroup, verb: str) -> Voice:
    """Return whether a verb group is passive; *verb* is its lemma, particle joined."""
    deps = {tree.words[index].dep for index in group.verbs}
    subjects = {tree.words[child].dep for child in tree.children[group.head]}
    if not tree.is_participle(group.main):
        return Voice.ACTIVE
    lemmas = {tree.words[index].lemma for index in group.verbs if index != group.main}
    if "worden" in lemmas:
        return Voice.PASSIVE
    if verb in ZIJN_VERBS or "hebben" in lemmas:
        return Voice.ACTIVE
    if "aux:pass" in deps or "nsubj:pass" in subjects or "zijn" in lemmas:
        return Voice.PASSIVE
    return Voice.ACTIVE


def modal_of(tree: Tree, group: VerbGroup) -> str | None:
    """Return the lemma of the first modal verb beside the main verb."""
    return next(
        (
            tree.words[index].lemma
            for index in group.verbs
            if index != group.main and tree.words[index].lemma in MODALS
        ),
        None,
    )
