"""What somebody is, hung as a predicate with *zijn* below it.

A parser that is not sure takes *boos* in *dat u boos bent* for an adverb, and what
follows in *bent u het niet eens met ons besluit* for what the customer is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.pipeline.dependents import children

if TYPE_CHECKING:
    from briefcheck.words import Word

_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_MISTAKEN = frozenset({"advmod", "xcomp", "obj", "obl"})
_CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl"})
_NEAR = 3  # words before the verb
_SUBJECTS = frozenset({"nsubj", "expl"})


def mend_predicates(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words with *zijn* below what it says of its subject."""
    words = _with_ability(words)
    for index, word in enumerate(words):
        if word.norm == "eens" and _is_agreement(words, index):
            words = _exchange(words, word.head, index)
    for index, word in enumerate(words):
        if word.lemma == "zijn" and word.dep not in _HELPERS:
            words = _below_predicate(_with_sibling(words, index), index)
    return words


def _with_sibling(words: tuple[Word, ...], verb: int) -> tuple[Word, ...]:
    """Hang *boos* below *bent* where both were taken for a clause of the same word."""
    if not verb or words[verb].dep not in _CLAUSES or not _has_subject(words, verb):
        return words
    same = (words[verb].dep, words[verb].head)
    siblings = [
        index
        for index in range(max(0, verb - _NEAR), verb)
        if words[index].pos == "ADJ" and (words[index].dep, words[index].head) == same
    ]
    if not siblings:
        return words
    place = siblings[-1]
    mended = replace(words[place], dep="xcomp", head=verb)
    return (*words[:place], mended, *words[place + 1 :])


def _with_ability(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Hang all on *staat* in *wij zijn niet in staat dit te vergoeden*."""
    for index in range(1, len(words)):
        if (words[index - 1].norm, words[index].norm) != ("in", "staat"):
            continue
        place = index - 1
        hung = [
            replace(word, head=index)
            if word.head == place or (number == place - 1 and word.norm == "niet")
            else word
            for number, word in enumerate(words)
        ]
        hung[place] = replace(words[place], dep="case", head=index)
        words = tuple(hung)
    return words


def _is_agreement(words: tuple[Word, ...], index: int) -> bool:
    """Tell whether it is the *eens* of *het eens zijn met iets*."""
    own = {words[child].dep for child in children(words, words[index].head)}
    before = {word.norm for word in words[:index]}
    after = index + 1 < len(words) and words[index + 1].norm == "met"
    return "cop" in own and "het" in before and after


def _below_predicate(words: tuple[Word, ...], verb: int) -> tuple[Word, ...]:
    own = children(words, verb)
    found = [
        child
        for child in own
        if words[child].dep in _MISTAKEN
        and (words[child].pos == "ADJ" or _has_subject(words, child))
    ]
    if not found or any(words[child].dep in _HELPERS for child in own):
        return words
    return _exchange(words, verb, found[-1])


def _has_subject(words: tuple[Word, ...], index: int) -> bool:
    return any(words[child].dep in _SUBJECTS for child in children(words, index))


def _exchange(words: tuple[Word, ...], above: int, below: int) -> tuple[Word, ...]:
    """Let a word below take the place of the one above it.

    A noun keeps what belongs to nouns, a verb keeps nothing.
    """
    kept = frozenset[str]()
    if words[above].lemma != "zijn":
        kept = frozenset({"case", "det", "nmod:poss", "amod", "nmod", "punct"})
    is_root = words[above].head == above
    hung = []
    for number, word in enumerate(words):
        if number == below:
            head = below if is_root else words[above].head
            hung.append(replace(word, dep=words[above].dep, head=head))
        elif number == above:
            hung.append(replace(word, dep="obl" if kept else "cop", head=below))
        elif word.head == above and word.dep not in kept:
            hung.append(replace(word, head=below))
        else:
            hung.append(word)
    return tuple(hung)
