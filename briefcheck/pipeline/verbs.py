"""Dutch verbs and their forms: from a form to the infinitives it may belong to.

The list ``verbs.txt`` holds infinitives, each with the forms that no rule of spelling
predicts. A lemmatizer that learnt from newspapers guesses at what it never saw
(*lukten* for *lukt*, *vergoeën* for *vergoeden*); here guesses are checked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: What a separable verb may begin with. The longest come first.
PARTICLES = (
    "tegemoet", "tekort", "teleur", "terecht", "schadeloos", "achterna", "achteruit",
    "vooruit", "voorbij", "tegen", "achter", "binnen", "samen", "terug", "bekend",
    "schoon", "gelijk", "klaar", "kwijt", "langs", "neer", "onder", "rond", "recht",
    "stil", "stop", "stuk", "thuis", "veilig", "vast", "vrij", "goed", "dicht", "deel",
    "boven", "buiten", "plaats", "tentoon", "voort", "zoek", "over", "door", "voor",
    "open", "heen", "leeg", "los", "mee", "mede", "mis", "toe", "uit", "aan", "weg",
    "waar", "bij", "af", "in", "na", "om", "op",
)  # fmt: skip
#: What a past participle begins with, after its particle if it has one.
PREFIXES = ("ge", "be", "ver", "ont", "her", "over", "onder", "mis")
_INSEPARABLE = ("be", "ver", "ont", "her", "over", "onder", "door", "om")
#: These make new verbs freely; *gelijk hebben* is no verb for all that.
_PREPOSITIONS = frozenset(
    {
        "terug", "door", "af", "op", "uit", "aan", "mee", "toe", "over", "om", "in",
        "na", "voor", "bij", "weg", "samen", "tegen", "binnen", "langs", "los",
        "achter", "neer", "rond", "vast", "heen", "voort",
    },
)  # fmt: skip
_VOWELS = frozenset("aeiou")
_DOUBLED = frozenset("aeou")
_PLAIN_VOWELS = {"ï": "i", "ë": "e", "ü": "u"}
_HARDENED = {"f": "v", "s": "z"}
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Verbs:
    """Infinitives, and their irregular forms by form."""

    infinitives: frozenset[str]
    irregular: Mapping[str, tuple[str, ...]]
    _seen: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)

    def lemmas(self, form: str) -> tuple[str, ...]:
        """Return the infinitives that a lower-case form may belong to.

        The likeliest comes first. A verb with a particle need not be in the list
        when the verb without it is.
        """
        if form not in self._seen:
            self._seen[form] = tuple(dict.fromkeys(self._lemmas(form)))
        return self._seen[form]

    def _lemmas(self, form: str) -> Iterator[str]:
        if form in self.infinitives:
            yield form
        whole = list(self._simple(form))
        yield from whole
        for particle in PARTICLES:
            rest = form.removeprefix(particle)
            if rest != form and not whole:
                yield from (particle + verb for verb in self._simple(rest))

    def _simple(self, form: str) -> Iterator[str]:
        """Yield the verbs that a form without particle may belong to."""
        yield from self.irregular.get(form, ())
        yield from self._prefixed(form)
        yield from (verb for verb in _infinitives(form) if verb in self.infinitives)

    def _prefixed(self, form: str) -> Iterator[str]:
        """Yield verbs like *verzenden* for *verzond* and *verzonden*."""
        for prefix in _INSEPARABLE:
            rest = form.removeprefix(prefix)
            if rest == form:
                continue
            for base in (rest, f"ge{rest}"):
                verbs = (prefix + verb for verb in self.irregular.get(base, ()))
                yield from (verb for verb in verbs if verb in self.infinitives)

    def is_participle(self, form: str) -> bool:
        """Tell whether a form looks like the past participle of a verb."""
        if not form.endswith(("t", "d", "en")) or form in self.infinitives:
            return False
        return bool(self.lemmas(form)) and _has_prefix(form)

    def is_infinitive(self, form: str) -> bool:
        """Tell whether a form looks like an infinitive, and so like a plural too."""
        return form.endswith("n") and form in self.lemmas(form)

    def joins(self, particle: str, lemma: str) -> bool:
        """Tell whether a particle and a verb make a verb that is in the list."""
        return particle + lemma in self.infinitives

    def may_join(self, particle: str, lemma: str) -> bool:
        """Tell whether a particle and a verb can make a separable verb at all."""
        return particle in _PREPOSITIONS or self.joins(particle, lemma)


def _has_prefix(form: str) -> bool:
    """Tell whether a form begins as a participle does: *ge-, ver-, aange-*."""
    if form.startswith(PREFIXES):
        return True
    return any(
        form.removeprefix(particle).startswith(PREFIXES)
        for particle in PARTICLES
        if form.startswith(particle)
    )


def _infinitives(form: str) -> Iterator[str]:
    """Yield the infinitives that Dutch spelling allows for a regular form."""
    yield form
    for ending in ("", "t", "te", "de", "ten", "den", "d"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            yield from _of_stem(stem)
            yield from _of_stem(_without_ge(stem))
    if form.startswith("ge"):
        yield form[2:]


def _without_ge(form: str) -> str:
    """Take *ge* away: *beld* of *gebeld*, *informeerd* of *geïnformeerd*."""
    rest = form.removeprefix("ge")
    return _PLAIN_VOWELS.get(rest[:1], rest[:1]) + rest[1:]


def _of_stem(stem: str) -> Iterator[str]:
    """Yield the infinitives of a stem: *bel, stuur, geef, lees, ga*."""
    if len(stem) < _SHORTEST_STEM:
        return
    last = _HARDENED.get(stem[-1], stem[-1])
    for ending in dict.fromkeys((stem[:-1] + last, stem)):
        if ending[-2] in _DOUBLED and ending[-3:-2] == ending[-2]:
            yield ending[:-2] + ending[-1] + "en"
        elif ending[-1] not in _VOWELS and ending[-2] in _VOWELS:
            yield ending + ending[-1] + "en"
        yield ending + "en"


@cache
def known_verbs() -> Verbs:
    """Read the list of verbs that ships with briefcheck."""
    text = Path(__file__).with_name("verbs.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line[:1] not in {"", "#"}]
    irregular: dict[str, tuple[str, ...]] = {}
    for infinitive, *forms in lines:
        for form in forms:
            irregular[form] = (*irregular.get(form, ()), infinitive)
    return Verbs(frozenset(line[0] for line in lines), irregular)
