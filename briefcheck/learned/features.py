"""What the learned model of acts looks at in a sentence, as names of features.

Features come in six blocks, each of them weighed as a whole: words, characters,
grammar (who does what), words by the clause and by the part of the letter that they
stand in, and frames (word by word, open classes as such: ``wij VERB u ADJ NOUN``). A
name can be read by people, so that a score can be explained: ``w:spijt ons``,
``g:customer:lezen``, ``k:not:schuld``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.analysis import Clause, Sentence
    from briefcheck.words import Word

Block: TypeAlias = "tuple[str, ...]"

#: The first blocks, which tell the wording and nothing else.
WORDING = 2
_DIGITS = re.compile(r"\d+")
#: Days and months are alike, whatever they are called: *vrijdagmiddag*, *mrt.*, *14/8*.
_WEEKDAY = re.compile(r"^(?:maan|dins|woens|donder|vrij|zater|zon)dag")
_MONTH = re.compile(
    r"^(?:(?:jan|febr)uari|maart|april|mei|ju[nl]i|augustus|(?:septem|okto|novem|decem)ber"
    r"|(?:febr?|mrt|apr|ju[nl]|aug|sept?|okt|nov|dec)\.?)$"
)
_DATE = re.compile(r"^\d{1,2}(?:[-/]\d{1,2}(?:[-/]\d{2,4})?|\.\d{1,2}\.\d{2,4})$")
#: Short forms are what they stand for, with a full stop and without.
_DOTTED = re.compile(r"^(?:[a-zà-ÿ]{1,6}\.)+$")
_LONG_FORMS = {
    "'k": "ik", "'m": "hem", "'t": "het", "afd": "afdeling", "art": "artikel",
    "bijv": "bijvoorbeeld", "blz": "pagina", "bv": "bijvoorbeeld", "dhr": "heer",
    "evt": "eventueel", "ff": "even", "gr": "groet", "idd": "inderdaad", "ie": "hij",
    "incl": "inclusief", "jl": "jongstleden", "k": "ik", "m": "hem",
    "mevr": "mevrouw", "mn": "mijn", "mss": "misschien", "mw": "mevrouw",
    "nr": "nummer", "ong": "ongeveer", "t": "het", "tel": "telefoon",
    "wss": "waarschijnlijk", "zn": "zijn",
}  # fmt: skip
_GRAMS = (3, 4, 5)
_FRAMES = (2, 3, 4)
_OPEN = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB"})
_MANY_CLAUSES = 4
_LONG, _STEP = 30, 6


def features_of(sentence: Sentence) -> tuple[Block, ...]:
    """Return the names of a sentence's features, block by block, each name once.

    They stand in the order of the sentence, so that sums of their weights are the same
    to the last digit wherever they are made.
    """
    part = sentence.part.value
    return (
        *wording_features(word.norm for word in sentence.words),
        _once(f"g:{name}" for name in _grammar(sentence)),
        _once(name for clause in sentence.clauses for name in _in(clause, sentence)),
        _once(f"p:{part}:{lemma}" for lemma in _lemmas(sentence.words)),
        _once(_frames(sentence.words)),
    )


def wording_features(norms: Iterable[str]) -> tuple[Block, ...]:
    """Return the blocks that tell the wording, of words in lower case."""
    words = [_plain(norm) for norm in norms]
    return _once(_singles_and_pairs(words)), _once(_characters(words))


def _once(names: Iterable[str]) -> Block:
    return tuple(dict.fromkeys(names))


# Few words make up most of any text.
@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    if _MONTH.match(word):
        return "maand"
    if _DATE.match(word):
        return "0 maand"
    if _DOTTED.match(word):
        word = word.replace(".", "")
    word = _LONG_FORMS.get(word, word)
    return _DIGITS.sub("0", _WEEKDAY.sub("weekdag", word))


def _lemmas(words: Iterable[Word]) -> list[str]:
    return [_plain(word.lemma) for word in words if not word.is_punctuation]


def _singles_and_pairs(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield f"w:{word}"
    for first, second in pairwise(["^", *words]):
        yield f"w:{first} {second}"


def _characters(words: Iterable[str]) -> Iterator[str]:
    """Yield the runs of three to five characters in words, blanks around each."""
    return chain.from_iterable(map(_runs, words))


@lru_cache(maxsize=4096)
def _runs(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        f"c:{padded[start : start + size]}"
        for size in _GRAMS
        for start in range(max(1, len(padded) - size + 1))
    )


def _frames(words: Sequence[Word]) -> Iterator[str]:
    """Yield runs of lemmas in which open classes stand for their words."""
    frame = ["^", *(w.pos if w.pos in _OPEN else _plain(w.lemma) for w in words)]
    for size in _FRAMES:
        for start in range(len(frame) - size + 1):
            yield f"f:{' '.join(frame[start : start + size])}"


def _in(clause: Clause, sentence: Sentence) -> Iterator[str]:
    """Yield the lemmas of a clause with who does it, whether, when and how sure."""
    # The words of a sentence cut down to one clause are not numbered anew.
    is_alone = len(sentence.clauses) == 1
    words = sentence.words
    own = words if is_alone else [words[index] for index in clause.indices]
    sure = "not" if clause.negated else "yes"
    how = f"{clause.tense.value} {clause.modal or '-'} {clause.mood.value}"
    for lemma in _lemmas(own):
        yield f"k:{clause.subject.value}:{lemma}"
        yield f"k:{sure}:{lemma}"
        yield f"k:{how}:{lemma}"


def _grammar(sentence: Sentence) -> Iterator[str]:
    yield f"part {sentence.part.value}"
    yield f"length {min(_LONG, len(sentence.words)) // _STEP}"
    yield f"clauses {min(_MANY_CLAUSES, len(sentence.clauses))}"
    if sentence.words:
        yield f"end {sentence.words[-1].text}"
    for clause in sentence.clauses:
        yield from _clause(clause)


def _clause(clause: Clause) -> Iterator[str]:
    """Yield who does what in one clause, alone and in the pairs that matter."""
    who, when = clause.subject.value, clause.tense.value
    sure = "not " if clause.negated else ""
    how = f"{when} {clause.modal or '-'}"
    yield f"{sure}{clause.verb}"
    yield f"{who}:{clause.verb}"
    yield f"{clause.verb} {how}"
    yield f"{clause.recipient.value}<{clause.verb}"
    yield f"{sure}is {clause.predicate}"
    yield f"{who} {clause.relation.value}"
    yield f"{who} {when}"
    yield f"{who} {how} {clause.mood.value}"
    yield f"{who} {sure}{clause.modal or '-'}"
    yield f"{clause.recipient.value}<{who}"
    yield f"{who} {clause.voice.value} {clause.agent.value}"
    yield f"mood {clause.mood.value}"
    yield f"link {clause.link}"
    yield f"link {clause.link}:{who}"
    yield f"reported {clause.reported}"
