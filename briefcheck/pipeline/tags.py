"""Words that a parser took for another part of speech, put right.

A pipeline trained on newspapers has seen few letters: it takes *mailen* for a noun,
*zijn* at the end for a pronoun and *ongegrond* for a participle. What Dutch allows
only one reading of is mended here; the rest is left as it was parsed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.grammar.lexicon import MODALS
from briefcheck.pipeline.dependents import as_verb, children
from briefcheck.pipeline.participles import mend_adjectives, mend_participles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefcheck.pipeline.verbs import Verbs
    from briefcheck.words import Word

_FINITE = frozenset({"VerbForm=Fin", "Tense=Pres"})
_PAST = frozenset({"VerbForm=Fin", "Tense=Past"})
_INFINITIVE = frozenset({"VerbForm=Inf"})
_AUXILIARY_DEPS = frozenset({"aux", "aux:pass", "cop"})
_NOT_VERBS = frozenset({"NOUN", "PROPN", "X", "ADJ", "ADV", "NUM"})
_BELOW = frozenset({"ccomp", "advcl", "acl:relcl", "csubj"})
_TENSES = frozenset({"Tense=Past", "Tense=Pres"})
_OF_NOUNS = frozenset({"det", "amod", "nummod", "nmod:poss", "case"})
_PRONOUNS = frozenset({"u", "wij", "we", "ik", "mij", "jij", "jou", "gij", "hij"})
_PERSONS = frozenset({"ik", "wij", "we", "u", "je", "jij", "jullie", "gij", "ge"})
#: Forms that can be nothing but a finite verb.
_ONLY_FINITE = frozenset(
    {
        "is", "bent", "heeft", "hebt", "wordt", "zal", "zult", "zou", "zouden", "kunt",
        "kon", "konden", "mocht", "mochten", "moest", "moesten", "wilt", "werd",
        "werden", "waren", "hadden", "gelieve", "zoudt",
    },
)  # fmt: skip
_ONLY_PAST = frozenset(
    {
        "zou", "zouden", "zoudt", "kon", "konden", "mocht", "mochten", "moest",
        "moesten", "werd", "werden", "waren", "hadden",
    },
)  # fmt: skip


def mend_tags(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Return the words with mistaken parts of speech, lemmas and tenses put right."""
    words = _with_ability(tuple(_without_symbols(words)))
    for step in _STEPS:
        words = step(words, verbs)
    return words


def _without_symbols(words: tuple[Word, ...]) -> Iterator[Word]:
    """Yield the words, braces of templates no verbs and *u* no unknown sign."""
    for word in words:
        is_verb = word.pos in {"VERB", "AUX"}
        if is_verb and not any(character.isalpha() for character in word.norm):
            yield replace(word, pos="SYM", features=frozenset())
        elif word.norm in _PRONOUNS and word.pos not in {"PRON", "DET"}:
            yield replace(word, pos="PRON")
        else:
            yield word


def _with_ability(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Take *staat* for a noun in *niet in staat*."""
    return tuple(
        replace(word, pos="NOUN", lemma="staat", features=frozenset())
        if word.norm == "staat" and index and words[index - 1].norm == "in"
        else word
        for index, word in enumerate(words)
    )


def _mend_finite_forms(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    return tuple(
        as_verb(word, verbs, _PAST if word.norm in _ONLY_PAST else _FINITE)
        if _is_untold_verb(word)
        else word
        for word in words
    )


def _is_untold_verb(word: Word) -> bool:
    if word.norm in _ONLY_FINITE:
        return word.pos not in {"VERB", "AUX"}
    return (
        word.norm == "zijn"
        and word.pos == "PRON"
        and word.dep not in {"nmod:poss", "det"}
    )


def _mend_lemmas(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    return tuple(
        replace(word, lemma=_lemma(word, verbs))
        if word.pos in {"VERB", "AUX"}
        else word
        for word in words
    )


def _lemma(word: Word, verbs: Verbs) -> str:
    possible = verbs.lemmas(word.norm)
    # *Schelden* could be a past of *schelen*, but is an infinitive by itself.
    is_plain = word.norm in verbs.infinitives and word.norm not in verbs.irregular
    if not possible or (word.lemma in possible and not is_plain):
        return word.lemma
    return possible[0]


def _mend_tenses(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Take *wij vergoeden* for the present and *zoudt* for the past."""
    return tuple(
        replace(word, features=word.features - _TENSES | {_tense(word, verbs)})
        if "VerbForm=Fin" in word.features
        else word
        for word in words
    )


def _tense(word: Word, verbs: Verbs) -> str:
    looks_infinite = word.norm == word.lemma and word.norm in verbs.infinitives
    if looks_infinite or "Tense=Past" not in word.features:
        return "Tense=Past" if word.norm in _ONLY_PAST else "Tense=Pres"
    return "Tense=Past"


def _mend_finite_verbs(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Take *overleg ik* and *Vergeef ons* for verbs."""
    return tuple(
        as_verb(word, verbs, _FINITE) if _is_missed(words, index, verbs) else word
        for index, word in enumerate(words)
    )


def _is_missed(words: tuple[Word, ...], index: int, verbs: Verbs) -> bool:
    word = words[index]
    if word.pos not in _NOT_VERBS or not verbs.lemmas(word.norm):
        return False
    own = children(words, index)
    deps = {words[child].dep for child in own}
    before = {words[child].dep for child in own if child < index}
    if deps & _AUXILIARY_DEPS or before & _OF_NOUNS:
        return False
    if word.dep == "root" and index == 0 and deps & {"obj", "iobj", "obl"}:
        return True
    if word.dep == "conj" and index and words[index - 1].pos == "CCONJ":
        return "VerbForm=Fin" in words[word.head].features
    is_last = word.dep in _BELOW and verbs.is_infinitive(word.norm)
    return any(
        words[child].dep == "nsubj"
        and words[child].norm in _PERSONS
        and (is_last or abs(child - index) == 1)
        for child in own
    )


def _mend_infinitives(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Take *Kunt u mij mailen* for a modal with its infinitive."""
    return tuple(
        as_verb(word, verbs, _INFINITIVE)
        if _is_missed_infinitive(words, index, verbs)
        else word
        for index, word in enumerate(words)
    )


def _is_missed_infinitive(words: tuple[Word, ...], index: int, verbs: Verbs) -> bool:
    word = words[index]
    if word.pos not in _NOT_VERBS or word.norm not in verbs.infinitives:
        return False
    own = children(words, index)
    if any(words[child].dep in _OF_NOUNS for child in own):
        return False
    helpers = [n for n in own if words[n].dep in {"aux", "cop"}]
    if any(words[n].lemma in MODALS for n in helpers):
        return True
    return word.dep in {"obj", "xcomp"} and words[word.head].lemma in MODALS


_STEPS: tuple[Callable[[tuple[Word, ...], Verbs], tuple[Word, ...]], ...] = (
    _mend_finite_forms,
    _mend_lemmas,
    mend_adjectives,
    mend_participles,
    _mend_finite_verbs,
    _mend_infinitives,
    _mend_tenses,
)
