"""Participles that a parser took for adjectives, and the other way round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.grammar.lexicon import AUXILIARIES
from briefcheck.pipeline.dependents import as_verb, children
from briefcheck.pipeline.verbs import PREFIXES

if TYPE_CHECKING:
    from briefcheck.pipeline.verbs import Verbs
    from briefcheck.words import Word

_PARTICIPLE = frozenset({"VerbForm=Part"})
_INFINITIVE = frozenset({"VerbForm=Inf"})
_PLURAL = frozenset({"VerbForm=Fin", "Tense=Pres", "Number=Plur"})
_ADJECTIVE = frozenset({"Degree=Pos"})
_AUXILIARY_DEPS = frozenset({"aux", "aux:pass", "cop"})
_NOT_VERBS = frozenset({"NOUN", "PROPN", "X", "ADJ", "ADV", "NUM"})
_CLOSING = frozenset({"PUNCT", "CCONJ", "SCONJ"})
#: Participles that say what somebody is, not what was done to them.
_ADJECTIVES = frozenset(
    {
        "teleurgesteld", "gewend", "verplicht", "gerechtigd", "genoodzaakt", "bekend",
        "geïnteresseerd", "overtuigd", "verontwaardigd", "verbaasd", "gefrustreerd",
        "geschikt", "gerust", "gegrond", "ongegrond", "bereid", "verkeerd", "gehouden",
        "gemachtigd", "gewenst", "ongewenst", "gepast", "ongepast", "tevreden",
        "ontevreden", "bevoegd", "benieuwd", "verheugd", "verschuldigd", "gebaat",
        "gehecht", "gewoon", "gesteld", "bedoeld", "geslaagd", "ontstemd", "geacht",
        "terecht", "onterecht", "bijgevoegd", "ingewikkeld", "beperkt",
    },
)  # fmt: skip


def mend_adjectives(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Take *gewend* and *ongegrond* beside *zijn* for adjectives."""
    mended = list(words)
    for index, word in enumerate(words):
        helpers = [n for n in children(words, index) if words[n].dep in _AUXILIARY_DEPS]
        if word.pos != "VERB" or not _is_adjective(word.norm, verbs):
            continue
        if any(words[n].lemma in {"hebben", "worden"} for n in helpers):
            continue
        mended[index] = replace(word, pos="ADJ", lemma=word.norm, features=_ADJECTIVE)
        for helper in helpers:
            if words[helper].lemma == "zijn":
                mended[helper] = replace(words[helper], dep="cop")
    return tuple(mended)


def _is_adjective(norm: str, verbs: Verbs) -> bool:
    return norm in _ADJECTIVES or (
        norm.startswith("on")
        and norm.endswith(("d", "t", "en"))
        and not verbs.lemmas(norm)
    )


def mend_participles(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Take *teruggestort* beside *is*, *heeft* or *wordt* for a participle."""
    mended = list(words)
    for index, word in enumerate(words):
        if word.pos == "VERB":
            mended[index] = replace(word, features=_form(words, index, verbs))
        if word.pos not in _NOT_VERBS or not _may_be_participle(word, verbs):
            continue
        helpers = _helpers_of(words, index)
        orphan = _orphaned_by(words, index)
        if orphan is not None:
            mended[index] = replace(
                as_verb(word, verbs, _PARTICIPLE), dep="xcomp", head=orphan
            )
            continue
        hangs = word.dep in {"xcomp", "obj", "compound:prt"}
        if helpers or (hangs and words[word.head].lemma in AUXILIARIES):
            mended[index] = as_verb(word, verbs, _PARTICIPLE)
        for helper in helpers:
            mended[helper] = _as_helper(words[helper], index)
    return tuple(mended)


def _orphaned_by(words: tuple[Word, ...], index: int) -> int | None:
    """Return the *hebben* or *worden* whose participle must be the last word."""
    if words[index].dep not in {"nmod", "appos", "flat", "amod", "obl"}:
        return None
    if any(not word.is_punctuation for word in words[index + 1 :]):
        return None
    verbs = [n for n, word in enumerate(words) if word.pos in {"VERB", "AUX"}]
    is_alone = len(verbs) == 1 and words[verbs[0]].lemma in {"hebben", "worden"}
    return verbs[0] if is_alone else None


def _form(words: tuple[Word, ...], index: int, verbs: Verbs) -> frozenset[str]:
    """Return the features of a verb, no participle taken for an infinitive."""
    word = words[index]
    if "VerbForm=Inf" in word.features and _may_be_participle(word, verbs):
        return _PARTICIPLE
    if "VerbForm=Part" not in word.features or not verbs.is_infinitive(word.norm):
        return word.features
    if word.norm.startswith(PREFIXES):
        return word.features
    deps = {words[child].dep for child in children(words, index)}
    is_finite = "nsubj" in deps and deps.isdisjoint(_AUXILIARY_DEPS)
    return _PLURAL if is_finite else _INFINITIVE


def _helpers_of(words: tuple[Word, ...], index: int) -> list[int]:
    """Return the auxiliaries of a participle; *zijn* before it may look like *his*."""
    helpers = [
        child
        for child in children(words, index)
        if words[child].dep in _AUXILIARY_DEPS and words[child].lemma in AUXILIARIES
    ]
    before = words[index - 1]
    is_last = index + 1 == len(words) or words[index + 1].pos in _CLOSING
    if helpers or index == 0 or not is_last:
        return helpers
    return [index - 1] if before.norm == "zijn" and before.pos == "PRON" else []


def _as_helper(word: Word, head: int) -> Word:
    if word.pos == "PRON":
        return replace(
            word, pos="AUX", lemma="zijn", dep="aux", head=head, features=_PLURAL
        )
    return replace(word, dep="aux:pass" if word.dep == "cop" else word.dep)


def _may_be_participle(word: Word, verbs: Verbs) -> bool:
    return verbs.is_participle(word.norm) and word.norm not in _ADJECTIVES
