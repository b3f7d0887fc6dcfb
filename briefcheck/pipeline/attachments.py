"""Words that a parser hung on the wrong word, put right: particles and *u*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.pipeline.dependents import children
from briefcheck.pipeline.verbs import PARTICLES

if TYPE_CHECKING:
    from briefcheck.pipeline.verbs import Verbs
    from briefcheck.words import Word

_PARTICLE = "compound:prt"
_VERBS = frozenset({"VERB", "AUX"})
#: With one of these a preposition at the end is its own: *daar werken wij aan*.
_PRONOMINAL = frozenset({"er", "daar", "hier", "waar"})
#: These take a verb in the singular, so that they are no subject of *bellen*.
_SINGULAR = frozenset({"u", "je", "jij"})


def mend_attachments(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Return the words with particles on their verbs, and no wrong subjects."""
    words = _without_false_particles(words, verbs)
    words = _with_missed_particles(words, verbs)
    return _without_false_subjects(_with_sorry_people(words))


def _without_false_particles(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Let go of what makes no verb: *in rekening brengen* is not *inbrengen*."""
    return tuple(
        replace(word, dep="advmod")
        if _is_particle(word) and not _is_real(words, index, verbs)
        else word
        for index, word in enumerate(words)
    )


def _is_particle(word: Word) -> bool:
    return word.dep == _PARTICLE and word.pos not in _VERBS


def _is_real(words: tuple[Word, ...], index: int, verbs: Verbs) -> bool:
    if any(words[child].dep == "fixed" for child in children(words, index)):
        return False
    word = words[index]
    head = words[word.head]
    return head.pos in _VERBS and verbs.may_join(word.norm, head.lemma)


def _with_missed_particles(words: tuple[Word, ...], verbs: Verbs) -> tuple[Word, ...]:
    """Hang a particle on its verb: *af te wijzen*, *wij wijzen uw klacht niet af*."""
    mended = list(words)
    for index, word in enumerate(words):
        if word.norm not in PARTICLES or word.pos in _VERBS or children(words, index):
            continue
        if _is_particle(word) and verbs.joins(word.norm, words[word.head].lemma):
            continue
        verb = _infinitive_after(words, index)
        if verb is None and _closes_clause(words, index):
            verb = _finite_before(words, index)
        if verb is not None and verbs.joins(word.norm, words[verb].lemma):
            mended[index] = replace(word, dep=_PARTICLE, head=verb)
    return tuple(mended)


def _infinitive_after(words: tuple[Word, ...], index: int) -> int | None:
    following = words[index + 1 : index + 3]
    if len(following) < 2 or following[0].norm != "te":  # noqa: PLR2004  # te, verb
        return None
    return index + 2 if following[1].pos in _VERBS else None


def _closes_clause(words: tuple[Word, ...], index: int) -> bool:
    if index + 1 == len(words):
        return True
    after = words[index + 1]
    return after.is_punctuation or after.pos in {"CCONJ", "SCONJ"}


def _finite_before(words: tuple[Word, ...], index: int) -> int | None:
    """Return the finite verb that a particle at the end may belong to.

    None where another verb or a word like *daar* stands between.
    """
    for place in range(index - 1, -1, -1):
        word = words[place]
        if word.norm in _PRONOMINAL or word.pos == "SCONJ":
            return None
        if word.pos in _VERBS and word.dep != "amod":
            taken = any(_is_particle(words[n]) for n in children(words, place))
            is_free = "VerbForm=Fin" in word.features and not taken
            return place if is_free and not _has_pronominal(words, place) else None
    return None


def _has_pronominal(words: tuple[Word, ...], index: int) -> bool:
    return any(words[n].norm in _PRONOMINAL for n in children(words, index))


def _with_sorry_people(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Hang *ons* on *spijt* in *het spijt ons u te moeten teleurstellen*."""
    return tuple(
        replace(word, dep="iobj", head=index - 1)
        if index and words[index - 1].lemma == "spijten" and word.pos == "PRON"
        else word
        for index, word in enumerate(words)
    )


def _without_false_subjects(words: tuple[Word, ...]) -> tuple[Word, ...]:
    words = tuple(
        replace(word, dep="nsubj")
        if word.dep in {"aux", "aux:pass", "cop"} and word.pos in {"NOUN", "PROPN"}
        else word
        for word in words
    )
    words = tuple(
        replace(word, dep="iobj", head=words[word.head].head)
        if word.norm == "u" and word.dep == "nmod:poss"
        else word
        for word in words
    )
    return tuple(
        replace(word, dep="iobj") if _is_no_subject(words, index) else word
        for index, word in enumerate(words)
    )


def _is_no_subject(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    if word.norm not in _SINGULAR or not word.dep.startswith("nsubj"):
        return False
    return (
        _is_plural(words, word.head)
        or _has_earlier_subject(words, index)
        or _is_object_of_infinitive(words, index)
    )


def _is_plural(words: tuple[Word, ...], head: int) -> bool:
    helpers = (
        n for n in children(words, head) if words[n].dep.startswith(("aux", "cop"))
    )
    finite = next(
        (words[n] for n in (*helpers, head) if "VerbForm=Fin" in words[n].features),
        None,
    )
    return finite is not None and "Number=Plur" in finite.features


def _has_earlier_subject(words: tuple[Word, ...], index: int) -> bool:
    return any(
        other < index and words[other].dep.startswith("nsubj")
        for other in children(words, words[index].head)
    )


def _is_object_of_infinitive(words: tuple[Word, ...], index: int) -> bool:
    """Tell whether it hangs on a *te*-infinitive below a verb with a subject."""
    head = words[index].head
    above = words[head].head
    if head == above or words[head].dep not in {"xcomp", "ccomp", "advcl", "csubj"}:
        return False
    own = children(words, head)
    has_te = any(
        words[child].norm == "te"
        for place in (head, *(n for n in own if words[n].dep == "aux"))
        for child in children(words, place)
    )
    deps = {words[child].dep for child in children(words, above)}
    return has_te and not deps.isdisjoint({"nsubj", "expl", "nsubj:pass"})
