"""What the parser said, as words and sentences free of spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.analysis import Sentence
from briefcheck.pipeline.lemmas import (
    is_participle_of_known,
    is_present_of_known,
    mend_lemma,
)
from briefcheck.text import Span
from briefcheck.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as ParsedSentence
    from spacy.tokens import Token as ParsedToken

    from briefcheck.letter import Block

_PARTICIPLE = frozenset({"VerbForm=Part"})
_FINITE = frozenset({"VerbForm=Fin", "Tense=Pres"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it goes into the parser, with its place in the source."""

    text: str
    block: Block
    is_followed_by_blank: bool
    starts_sentence: bool
    is_quoted: bool
    span: Span


def make_sentences(
    doc: Doc, tokens: tuple[Token, ...], known: frozenset[str]
) -> Iterator[Sentence]:
    """Yield the sentences of a parsed letter; *known* are words with known lemmas."""
    if not tokens:
        return
    for sent in doc.sents:
        own = tokens[sent.start : sent.end]
        yield Sentence(
            part=own[0].block.part,
            sort=own[0].block.sort,
            span=Span(own[0].span.start, own[-1].span.end),
            words=tuple(
                _word(parsed, token.span, sent, known)
                for parsed, token in zip(sent, own, strict=True)
            ),
            quoted=frozenset(n for n, token in enumerate(own) if token.is_quoted),
        )


def _word(
    token: ParsedToken, span: Span, sent: ParsedSentence, known: frozenset[str]
) -> Word:
    pos, features = str(token.pos_), frozenset(str(token.morph).split("|"))
    if _is_missed_participle(token, known):
        pos, features = "VERB", _PARTICIPLE
    elif _is_missed_finite(token, sent, known):
        pos, features = "VERB", _FINITE
    lemma = str(token.lemma_).replace("_", "").lower() or str(token.lower_)
    return Word(
        text=str(token.text),
        norm=str(token.lower_),
        lemma=mend_lemma(lemma, str(token.lower_), known) if pos == "VERB" else lemma,
        pos=pos,
        dep="root" if token.dep_ == "ROOT" else str(token.dep_),
        head=token.head.i - sent.start,
        span=span,
        features=features,
    )


def _is_missed_finite(
    token: ParsedToken, sent: ParsedSentence, known: frozenset[str]
) -> bool:
    """Tell whether a finite verb was taken for a noun or a name.

    It has a subject (*overleg ik*), or opens the sentence as its root (*Vergeef ons*).
    """
    if token.pos_ not in {"NOUN", "PROPN", "X", "ADJ", "ADV"} or token.dep_ != "ROOT":
        return False
    deps = {child.dep_ for child in token.children}
    if "cop" in deps or not is_present_of_known(str(token.lower_), known):
        return False
    is_opener = token.i == sent.start and bool(deps & {"obj", "iobj", "obl"})
    return is_opener or "nsubj" in deps


def _is_missed_participle(token: ParsedToken, known: frozenset[str]) -> bool:
    """Tell whether a participle after *worden* or *hebben* was taken for a noun."""
    if token.pos_ not in {"NOUN", "ADJ", "PROPN"}:
        return False
    if token.dep_ not in {"xcomp", "obj", "compound:prt"}:
        return False
    return token.head.lemma_ in {"worden", "hebben"} and is_participle_of_known(
        str(token.lower_), known
    )
