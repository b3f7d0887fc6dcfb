"""What the learned model of acts looks at in a sentence, as names of features.

Features come in four blocks, each of them weighed as a whole: words, characters,
lemmas, and grammar (who does what, in which part of the letter). A name can be read
by people, so that a score can be explained: ``w:spijt ons``, ``g:customer:lezen``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.analysis import Clause, Sentence

Block: TypeAlias = "frozenset[str]"

BLOCKS = ("words", "characters", "lemmas", "grammar")
_DIGIT = re.compile(r"\d+")
_GRAMS = (3, 4, 5)
_MANY_CLAUSES = 4
_LONG, _STEP = 30, 6


def features_of(sentence: Sentence) -> tuple[Block, Block, Block, Block]:
    """Return the names of a sentence's features, block by block as in ``BLOCKS``."""
    norms = [_plain(word.norm) for word in sentence.words]
    lemmas = [_plain(w.lemma) for w in sentence.words if not w.is_punctuation]
    return (
        frozenset(_singles_and_pairs("w", norms)),
        frozenset(_characters(norms)),
        frozenset(_singles_and_pairs("l", lemmas)),
        frozenset(f"g:{name}" for name in _grammar(sentence)),
    )


def _plain(word: str) -> str:
    return _DIGIT.sub("0", word)


def _singles_and_pairs(prefix: str, words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield f"{prefix}:{word}"
    for first, second in pairwise(["^", *words]):
        yield f"{prefix}:{first} {second}"


def _characters(words: Iterable[str]) -> Iterator[str]:
    """Yield the runs of three to five characters in words, blanks around each."""
    for word in words:
        padded = f" {word} "
        for size in _GRAMS:
            for start in range(max(1, len(padded) - size + 1)):
                yield f"c:{padded[start : start + size]}"


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
