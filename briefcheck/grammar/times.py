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
        is_perfect = has_participle and "hebben" in lemmas
        return Tense.PERFECT if is_perfect else Tense.PRESENT
    finite = tree.words[group.finite]
    is_past = "Tense=Past" in finite.features
    if has_participle and _has_perfect_infinitive(tree, group):
        return Tense.PERFECT
    if finite.lemma == "zullen" or (
        finite.lemma == "gaan" and group.main != group.finite
    ):
        return Tense.PRESENT if is_past else Tense.FUTURE
    if finite.lemma in {"hebben", "zijn"} and _is_completed(tree, group):
        return Tense.PERFECT
    return Tense.PAST if is_past else Tense.PRESENT


def _has_perfect_infinitive(tree: Tree, group: VerbGroup) -> bool:
    """Tell whether *hebben* or *zijn* stands behind a modal: *kan zijn beschadigd*."""
    return any(
        tree.words[index].lemma in {"hebben", "zijn"}
        for index in group.verbs
        if index not in {group.finite, group.main}
    )


def _is_completed(tree: Tree, group: VerbGroup) -> bool:
    """Tell whether *hebben* or *zijn* makes a perfect: *heeft gebeld, heeft moeten*.

    *Had moeten bellen* is past: it tells what was right then.
    """
    if group.finite is None or group.finite == group.main:
        return False
    if modal_of(tree, group) is not None:
        return "Tense=Past" not in tree.words[group.finite].features
    return tree.is_participle(group.main)


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
