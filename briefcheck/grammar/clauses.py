"""From the words of a sentence to its clauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.analysis import Clause, Role
from briefcheck.grammar.lexicon import COPULAS
from briefcheck.grammar.moods import Setting, mood_of
from briefcheck.grammar.negation import is_negated
from briefcheck.grammar.relations import link_of, relation_of
from briefcheck.grammar.reported import with_reported
from briefcheck.grammar.roles import agent_of, recipient_of, role_of
from briefcheck.grammar.sharing import with_shared
from briefcheck.grammar.subjects import subject_of
from briefcheck.grammar.times import modal_of, tense_of, voice_of
from briefcheck.grammar.tree import Tree, VerbGroup, find_groups

if TYPE_CHECKING:
    from briefcheck.grammar.lexicon import Lexicon
    from briefcheck.words import Word


@dataclass(frozen=True, slots=True)
class _Parts:
    """A tree taken apart: its verb groups, and which one each word belongs to."""

    tree: Tree
    groups: tuple[VerbGroup, ...]
    owners: tuple[int, ...]


def find_clauses(words: tuple[Word, ...], lexicon: Lexicon) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, in the order of their first verbs."""
    tree = Tree(words)
    groups = find_groups(tree)
    if not groups:
        return ()
    parts = _Parts(tree, groups, tuple(_owners(tree, groups)))
    clauses = [_clause(parts, number, lexicon) for number in range(len(groups))]
    return with_reported(words, with_shared(tree, groups, clauses), lexicon)


def _owners(tree: Tree, groups: tuple[VerbGroup, ...]) -> list[int]:
    """Return for each word the number of the group whose clause it belongs to."""
    by_word = {index: n for n, group in enumerate(groups) for index in group.verbs}
    by_word |= {group.head: n for n, group in enumerate(groups)}
    return [_owner(tree, index, by_word) for index in range(len(tree.words))]


def _owner(tree: Tree, index: int, by_word: dict[int, int]) -> int:
    seen = set()
    while index not in by_word:
        if index in seen or tree.words[index].head == index:
            return 0
        seen.add(index)
        index = tree.words[index].head
    return by_word[index]


def _clause(parts: _Parts, number: int, lexicon: Lexicon) -> Clause:
    tree, group = parts.tree, parts.groups[number]
    own = tuple(n for n, owner in enumerate(parts.owners) if owner == number)
    subject = subject_of(tree, group, own)
    role = _role_of_subject(tree, group, subject, lexicon)
    link = link_of(tree, group, own, subject)
    relation = relation_of(tree, group, link)
    verb = verb_of(tree, group)
    fronted = _has_fronted(parts, number)
    return Clause(
        verb=verb,
        predicate=_predicate(tree, group),
        subject=role,
        negated=is_negated(tree, group, own),
        mood=mood_of(tree, group, Setting(own, role, link, relation, fronted)),
        tense=tense_of(tree, group),
        voice=voice_of(tree, group, verb),
        modal=modal_of(tree, group),
        reported=False,
        agent=agent_of(tree, own, lexicon),
        recipient=recipient_of(tree, own, subject, lexicon),
        link=link,
        relation=relation,
        parent=_parent(parts, number),
        head=group.main,
        finite=group.finite,
        indices=own,
    )


def _role_of_subject(
    tree: Tree, group: VerbGroup, subject: int | None, lexicon: Lexicon
) -> Role:
    """Return a subject's role; *die* and *dat* stand for what they belong to."""
    if subject is None:
        return Role.NONE
    head = tree.words[group.head]
    if "PronType=Rel" in tree.words[subject].features and head.head != group.head:
        return role_of(tree, head.head, lexicon)
    return role_of(tree, subject, lexicon)


def _has_fronted(parts: _Parts, number: int) -> bool:
    """Tell whether a clause that hangs on this one stands before its verb."""
    finite = parts.groups[number].finite
    return finite is not None and any(
        group.verbs[-1] < finite and _parent(parts, other) == number
        for other, group in enumerate(parts.groups)
    )


def verb_of(tree: Tree, group: VerbGroup) -> str:
    """Return the lemma of the main verb with its separated particle joined."""
    lemma = tree.words[group.main].lemma
    places = {group.main, group.head}
    for place in places:
        for child in tree.children[place]:
            word = tree.words[child]
            if _is_particle(word) and not lemma.startswith(word.norm):
                return word.norm + lemma
    return lemma


def _is_particle(word: Word) -> bool:
    return word.dep == "compound:prt" and word.pos not in {"VERB", "AUX"}


def _predicate(tree: Tree, group: VerbGroup) -> str | None:
    """Return the lemma of what a copula says of its subject."""
    if tree.words[group.main].lemma not in COPULAS:
        return None
    if group.head not in group.verbs:
        return tree.words[group.head].lemma
    said = [
        child
        for child in tree.children[group.main]
        if tree.words[child].dep == "xcomp" and not tree.is_verb(child)
    ]
    return tree.words[said[0]].lemma if said else None


def _parent(parts: _Parts, number: int) -> int | None:
    head = parts.groups[number].head
    above = parts.tree.words[head].head
    if above == head or parts.owners[above] == number:
        return None
    return parts.owners[above]
