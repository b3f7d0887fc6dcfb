"""From the words of a sentence to its clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.analysis import Clause, Relation, Role
from briefcheck.grammar.lexicon import NEGATIONS
from briefcheck.grammar.moods import link_of, mood_of, relation_of
from briefcheck.grammar.roles import agent_of, recipient_of, role_of, subject_of
from briefcheck.grammar.times import modal_of, tense_of, voice_of
from briefcheck.grammar.tree import Tree, VerbGroup, find_groups

if TYPE_CHECKING:
    from briefcheck.grammar.lexicon import Lexicon
    from briefcheck.words import Word

_ACCORDING_TO_CUSTOMER = (
    ("volgens", "u"), ("volgens", "jou"), ("volgens", "jullie"), ("in", "uw", "ogen"),
    ("in", "jouw", "ogen"), ("naar", "uw", "mening"), ("naar", "jouw", "mening"),
    ("naar", "uw", "zeggen"), ("uws", "inziens"),
)  # fmt: skip
_OPINIONS = frozenset({"mening", "oneens", "boos", "ontevreden", "teleurgesteld"})


def find_clauses(words: tuple[Word, ...], lexicon: Lexicon) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, in the order of their first verbs."""
    tree = Tree(words)
    groups = find_groups(tree)
    if not groups:
        return ()
    owners = _owners(tree, groups)
    clauses = [_clause(tree, groups, owners, (n, lexicon)) for n in range(len(groups))]
    return _with_reported(words, _with_control(clauses), lexicon)


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


def _clause(
    tree: Tree,
    groups: tuple[VerbGroup, ...],
    owners: list[int],
    which: tuple[int, Lexicon],
) -> Clause:
    number, lexicon = which
    group = groups[number]
    own = tuple(index for index, owner in enumerate(owners) if owner == number)
    subject = subject_of(tree, dict.fromkeys((group.head, *group.verbs)), own)
    role = Role.NONE if subject is None else role_of(tree, subject, lexicon)
    link = link_of(tree, group, own, subject)
    verb = verb_of(tree, group)
    return Clause(
        verb=verb,
        predicate=_predicate(tree, group),
        subject=role,
        negated=any(tree.words[i].norm in NEGATIONS for i in own)
        and not _is_not_only(tree, own),
        mood=mood_of(tree, group, own, (role, link)),
        tense=tense_of(tree, group),
        voice=voice_of(tree, group, verb),
        modal=modal_of(tree, group),
        reported=False,
        agent=agent_of(tree, own, lexicon),
        recipient=recipient_of(tree, own, subject, lexicon),
        link=link,
        relation=relation_of(tree, group),
        parent=_parent(tree, group, owners, number),
        head=group.main,
        finite=group.finite,
        indices=own,
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
    if group.head == group.main or tree.words[group.main].dep != "cop":
        return None
    return tree.words[group.head].lemma


def _is_not_only(tree: Tree, own: tuple[int, ...]) -> bool:
    """Tell whether every *niet* in a clause is *niet alleen* or *niet slechts*."""
    norms = [tree.words[index].norm for index in own]
    negations = [n for n, norm in enumerate(norms) if norm in NEGATIONS]
    return all(
        norms[n] == "niet" and norms[n + 1 : n + 2] in (["alleen"], ["slechts"])
        for n in negations
    )


def _parent(tree: Tree, group: VerbGroup, owners: list[int], number: int) -> int | None:
    above = tree.words[group.head].head
    if above == group.head or owners[above] == number:
        return None
    return owners[above]


def _with_control(clauses: list[Clause]) -> list[Clause]:
    """Give an infinitive clause the subject it is understood to have.

    *Wij proberen te leveren*: the organisation; *wij vragen u te bellen*: the
    customer, since what is asked is asked of somebody.
    """
    asking = {"vragen", "verzoeken", "adviseren", "uitnodigen", "aanraden", "helpen"}
    controlled = []
    for clause in clauses:
        if clause.finite is not None or clause.subject is not Role.NONE:
            controlled.append(clause)
            continue
        above = None if clause.parent is None else clauses[clause.parent]
        if above is None or clause.relation is Relation.RELATIVE:
            controlled.append(clause)
            continue
        asked = above.verb in asking and above.recipient is not Role.NONE
        role = above.recipient if asked else above.subject
        controlled.append(replace(clause, subject=role))
    return controlled


def _with_reported(
    words: tuple[Word, ...], clauses: list[Clause], lexicon: Lexicon
) -> tuple[Clause, ...]:
    """Mark the clauses that tell the customer's words, and all that hangs on them."""
    whole = _says_according_to_customer(words)
    telling = {n for n, clause in enumerate(clauses) if _tells(clause, lexicon)}
    marked = []
    for number, clause in enumerate(clauses):
        above = _ancestors(clauses, number)
        is_reported = whole or bool(telling & above)
        marked.append(replace(clause, reported=is_reported))
    return tuple(marked)


def _tells(clause: Clause, lexicon: Lexicon) -> bool:
    if clause.subject is not Role.CUSTOMER:
        return False
    return clause.verb in lexicon.reporting or clause.predicate in _OPINIONS


def _ancestors(clauses: list[Clause], number: int) -> set[int]:
    found: set[int] = set()
    parent = clauses[number].parent
    while parent is not None and parent not in found:
        found.add(parent)
        parent = clauses[parent].parent
    return found


def _says_according_to_customer(words: tuple[Word, ...]) -> bool:
    norms = tuple(word.norm for word in words)
    return any(
        norms[start : start + len(phrase)] == phrase
        for phrase in _ACCORDING_TO_CUSTOMER
        for start in range(len(norms))
    )
