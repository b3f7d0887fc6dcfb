"""Slips of hurried letters, made in gold trees at random."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from briefcheck.training.corpus import Sentence, Word

_CURLY = {"'": ("\u2019", "\u2018"), '"': ("\u201c", "\u201d")}
_LONG_ENOUGH_FOR_A_TYPO = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Slips:
    """How often each slip befalls a sentence, from 0 to 1."""

    lower_start: float = 0.04
    lower_all: float = 0.03
    capital_you: float = 0.15
    curly_quotes: float = 0.3
    no_full_stop: float = 0.08
    no_commas: float = 0.04
    typo: float = 0.03


def make_slips(sentence: Sentence, slips: Slips, chance: random.Random) -> Sentence:
    """Return the sentence with the slips that chance decides on."""
    steps: tuple[tuple[float, Callable[[Sentence, random.Random], Sentence]], ...] = (
        (slips.no_commas, _drop_commas),
        (slips.no_full_stop, _drop_full_stop),
        (slips.lower_start, _lower_start),
        (slips.lower_all, _lower_all),
        (slips.capital_you, _capital_you),
        (slips.curly_quotes, _curl_quotes),
        (slips.typo, _mistype),
    )
    for likelihood, step in steps:
        if chance.random() < likelihood:
            sentence = step(sentence, chance)
    return sentence


def _drop_commas(sentence: Sentence, _chance: random.Random) -> Sentence:
    return _drop(sentence, {i for i, word in enumerate(sentence) if word.form == ","})


def _drop_full_stop(sentence: Sentence, _chance: random.Random) -> Sentence:
    last = len(sentence) - 1
    return _drop(sentence, {last}) if last and sentence[last].form == "." else sentence


def _drop(sentence: Sentence, places: set[int]) -> Sentence:
    """Leave out words, unless another word hangs on them."""
    free = places - {word.head for word in sentence}
    kept = [i for i in range(len(sentence)) if i not in free]
    place = {old: new for new, old in enumerate(kept)}
    words = []
    for old in kept:
        word = sentence[old]
        space = word.space_after or (old + 1 in free and sentence[old + 1].space_after)
        words.append(replace(word, head=place[word.head], space_after=space))
    return tuple(words)


def _lower_start(sentence: Sentence, _chance: random.Random) -> Sentence:
    return (_lower(sentence[0]), *sentence[1:])


def _lower_all(sentence: Sentence, _chance: random.Random) -> Sentence:
    return tuple(_lower(word) for word in sentence)


def _lower(word: Word) -> Word:
    is_name = word.pos == "PROPN"
    lemma = word.lemma.lower() if is_name else word.lemma
    return replace(word, form=word.form.lower(), lemma=lemma)


def _capital_you(sentence: Sentence, _chance: random.Random) -> Sentence:
    return tuple(
        replace(word, form=word.form.capitalize()) if word.form in {"u", "uw"} else word
        for word in sentence
    )


def _curl_quotes(sentence: Sentence, chance: random.Random) -> Sentence:
    return tuple(
        replace(word, form=_curl(word.form, chance))
        if "'" in word.form or '"' in word.form
        else word
        for word in sentence
    )


def _curl(form: str, chance: random.Random) -> str:
    for straight, curly in _CURLY.items():
        form = form.replace(straight, chance.choice(curly))
    return form


def _mistype(sentence: Sentence, chance: random.Random) -> Sentence:
    """Swap, drop or double a letter in one long word; its lemma counts as unknown."""
    long = [
        i
        for i, word in enumerate(sentence)
        if len(word.form) >= _LONG_ENOUGH_FOR_A_TYPO and word.form.isalpha()
    ]
    if not long:
        return sentence
    place = chance.choice(long)
    form = sentence[place].form
    at = chance.randint(1, len(form) - 3)
    middle = chance.choice(
        (form[at + 1] + form[at], form[at], form[at] * 2 + form[at + 1])
    )
    word = replace(sentence[place], form=form[:at] + middle + form[at + 2 :], lemma="")
    return (*sentence[:place], word, *sentence[place + 1 :])
