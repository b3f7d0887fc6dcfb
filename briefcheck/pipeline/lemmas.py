"""Infinitives for verb forms that the lemmatizer did not know.

Every Dutch infinitive ends in *n*; a lemma that doesn't (*vergeef*, *getracht*) was
guessed. The candidates that Dutch spelling allows are tried against the words the
pipeline knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_VOWELS = "aeiou"
_LONG = frozenset("aeou")
_PARTICLES = (
    "terug", "door", "af", "op", "uit", "aan", "mee", "toe", "over", "om", "in", "na",
    "voor", "bij", "weg", "vast", "kwijt", "recht", "samen", "onder", "tegen", "binnen",
    "langs", "los", "klaar", "achter", "neer",
)  # fmt: skip


def mend_lemma(lemma: str, form: str, known: AbstractSet[str]) -> str:
    """Return the infinitive of a verb form, or the lemma as it was guessed."""
    if lemma.endswith("n") and lemma in known:
        return lemma
    for particle, verb in _candidates(form):
        if verb in known:
            return particle + verb
    return lemma


def _candidates(form: str) -> Iterator[tuple[str, str]]:
    """Yield particles and verbs that a form may be of; the verb must be known."""
    for verb in _of_stem(form):
        yield "", verb
    if form.endswith(("t", "d")):
        for verb in _of_stem(form[:-1]):
            yield "", verb
    for verb in _of_participle(form):
        yield "", verb
    for particle in _PARTICLES:
        if form.startswith(particle + "ge"):
            for verb in _of_participle(form[len(particle) :]):
                yield particle, verb


def _of_participle(form: str) -> Iterator[str]:
    if not form.startswith("ge"):
        return
    rest = form[2:]
    if rest.endswith("en"):
        yield rest
    yield from _of_stem(rest)
    if rest.endswith(("t", "d")):
        yield from _of_stem(rest[:-1])


def _of_stem(stem: str) -> Iterator[str]:
    """Yield the infinitives that a stem may belong to: bel, stuur, geef, lees."""
    if len(stem) < 2:  # noqa: PLR2004  # one letter is no stem
        return
    voiced = stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
    for ending in dict.fromkeys((voiced, stem)):
        has_long_vowel = ending[-2:-1] in _LONG and ending[-3:-2] == ending[-2:-1]
        if has_long_vowel:
            yield ending[:-2] + ending[-1] + "en"
        elif ending[-1] not in _VOWELS and ending[-2] in _VOWELS:
            yield ending + ending[-1] + "en"
        yield ending + "en"


def is_participle_of_known(form: str, known: AbstractSet[str]) -> bool:
    """Tell whether a form is the regular past participle of a known verb."""
    has_ge = form.startswith("ge") or any(
        form.startswith(particle + "ge") for particle in _PARTICLES
    )
    return (
        has_ge and form.endswith(("t", "d", "en")) and mend_lemma("", form, known) != ""
    )


def is_present_of_known(form: str, known: AbstractSet[str]) -> bool:
    """Tell whether a form is a stem, or a stem with -t, of a known verb."""
    stems = (form, form[:-1]) if form.endswith("t") else (form,)
    return any(verb in known for stem in stems for verb in _of_stem(stem))
