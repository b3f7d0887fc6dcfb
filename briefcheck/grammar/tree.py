"""A sentence as a tree of words, and which words make up one verb group."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.grammar.lexicon import (
    AUXILIARIES,
    SERVANTS,
    TOLD_WITH_LATEN,
    WITH_INFINITIVE,
    WITH_TE,
)

if TYPE_CHECKING:
    from briefcheck.words import Word

_AUXILIARY_DEPS = frozenset({"aux", "aux:pass", "cop"})
_WRAPPED_DEPS = frozenset({"xcomp", "ccomp", "aux", "compound:prt", "obj"})


@dataclass(frozen=True)
class Tree:
    """The words of a sentence, with children looked up once."""

    words: tuple[Word, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Return for each word the indices of its dependents, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head != index:
                found[word.head].append(index)
        return tuple(tuple(children) for children in found)

    def is_finite(self, index: int) -> bool:
        """Tell whether a word is a finite verb."""
        word = self.words[index]
        return word.pos in {"VERB", "AUX"} and "VerbForm=Fin" in word.features

    def is_verb(self, index: int) -> bool:
        """Tell whether a word is a verb of any form."""
        return self.words[index].pos in {"VERB", "AUX"}

    def is_infinitive(self, index: int) -> bool:
        """Tell whether a word is an infinitive."""
        return self.is_verb(index) and "VerbForm=Inf" in self.words[index].features

    def is_participle(self, index: int) -> bool:
        """Tell whether a word is a participle."""
        return self.is_verb(index) and "VerbForm=Part" in self.words[index].features

    def has_te(self, index: int) -> bool:
        """Tell whether an infinitive has *te* before it."""
        return any(self.words[child].norm == "te" for child in self.children[index])

    def has_subject(self, index: int) -> bool:
        """Tell whether a word has a subject of its own."""
        return any(
            self.words[child].dep.startswith(("nsubj", "csubj"))
            for child in self.children[index]
        )


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The verbs of one clause.

    ``head`` is the word the others hang on (for a copula what is said of the
    subject), ``main`` the main verb (for a copula the copula itself).
    """

    head: int
    main: int
    finite: int | None
    verbs: tuple[int, ...]


def find_groups(tree: Tree) -> tuple[VerbGroup, ...]:
    """Return a group for each finite verb and each infinitive clause, in order."""
    tops = {index: _top(tree, index) for index in _verbs(tree)}
    members: dict[int, list[int]] = {}
    for index, top in tops.items():
        members.setdefault(top, []).append(index)
    groups = (_group(tree, top, tuple(verbs)) for top, verbs in members.items())
    found = (group for group in groups if _is_clause(tree, group))
    return tuple(sorted(found, key=lambda group: group.verbs[0]))


def _verbs(tree: Tree) -> list[int]:
    return [
        index
        for index in range(len(tree.words))
        if tree.is_verb(index) and not _is_adjectival(tree, index)
    ]


def _is_adjectival(tree: Tree, index: int) -> bool:
    """Tell whether a participle only describes a noun (*het betaalde bedrag*)."""
    word = tree.words[index]
    return word.dep in {"amod", "det", "nmod", "advmod"} and not (tree.is_finite(index))


def _top(tree: Tree, index: int) -> int:
    """Return the word that the verb group of a verb hangs on."""
    word = tree.words[index]
    if word.dep in _AUXILIARY_DEPS and word.head != index:
        return _top(tree, word.head)
    if _is_wrapped(tree, index):
        return _top(tree, word.head)
    return index


def _is_wrapped(tree: Tree, index: int) -> bool:
    """Tell whether a verb only completes the auxiliary or modal it hangs on."""
    word = tree.words[index]
    if word.head == index or not tree.is_verb(word.head):
        return False
    above = tree.words[word.head].lemma
    if _is_in_progress(tree, index):
        return above in {"zijn", "blijven"}
    if word.dep not in _WRAPPED_DEPS:
        return False
    if tree.is_participle(index):
        return above in AUXILIARIES and not tree.has_subject(index)
    if tree.has_te(index):
        return above in WITH_TE
    return tree.is_infinitive(index) and above in WITH_INFINITIVE


def _is_in_progress(tree: Tree, index: int) -> bool:
    """Tell whether an infinitive is one as in *aan het uitzoeken*."""
    norms = {tree.words[child].norm for child in tree.children[index]}
    return tree.is_infinitive(index) and {"aan", "het"} <= norms


def _group(tree: Tree, top: int, verbs: tuple[int, ...]) -> VerbGroup:
    finite = next((index for index in verbs if tree.is_finite(index)), None)
    if finite is None and _has_subject_without_te(tree, verbs):
        finite = _finite_like_infinitive(tree, verbs)
    return VerbGroup(top, _main(tree, top, verbs), finite, verbs)


def _has_subject_without_te(tree: Tree, verbs: tuple[int, ...]) -> bool:
    return any(tree.has_subject(index) for index in verbs) and not any(
        tree.has_te(index) for index in verbs
    )


def _finite_like_infinitive(tree: Tree, verbs: tuple[int, ...]) -> int | None:
    """Return a plural that was taken for an infinitive: *dat wij dat hebben gedaan*."""
    alike = [index for index in verbs if tree.is_infinitive(index)]
    helpers = [index for index in alike if tree.words[index].lemma in SERVANTS]
    return next(iter(helpers or alike), None)


def _main(tree: Tree, top: int, verbs: tuple[int, ...]) -> int:
    letting = [index for index in verbs if tree.words[index].lemma == "laten"]
    lemmas = {tree.words[index].lemma for index in verbs}
    if letting and lemmas & TOLD_WITH_LATEN:
        return letting[-1]
    lexical = [index for index in verbs if not _serves(tree, index, verbs)]
    if lexical:
        return lexical[-1]
    return top if tree.is_verb(top) else verbs[-1]


def _serves(tree: Tree, index: int, verbs: tuple[int, ...]) -> bool:
    """Tell whether a verb is an auxiliary or modal beside another verb."""
    word = tree.words[index]
    if word.dep == "cop" or len(verbs) == 1:
        return False
    if word.dep in _AUXILIARY_DEPS:
        return True
    return word.lemma in SERVANTS and any(
        _is_wrapped(tree, other) and tree.words[other].head == index for other in verbs
    )


def _is_clause(tree: Tree, group: VerbGroup) -> bool:
    if group.finite is not None:
        return True
    if any(tree.has_te(index) for index in group.verbs):
        return True
    word = tree.words[group.head]
    if tree.is_participle(group.main):
        return word.dep in {"root", "conj"}
    return word.head == group.head or word.dep in {"ccomp", "xcomp", "advcl", "conj"}
