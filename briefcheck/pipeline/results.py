"""What the parser said, as words and sentences free of spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.analysis import Sentence
from briefcheck.pipeline.attachments import mend_attachments
from briefcheck.pipeline.tags import mend_tags
from briefcheck.pipeline.verbs import known_verbs
from briefcheck.text import Span
from briefcheck.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc
    from spacy.tokens import Span as ParsedSentence
    from spacy.tokens import Token as ParsedToken

    from briefcheck.letter import Block


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it goes into the parser, with its place in the source."""

    text: str
    block: Block
    is_followed_by_blank: bool
    starts_sentence: bool
    is_quoted: bool
    span: Span


def make_sentences(doc: Doc, tokens: tuple[Token, ...]) -> Iterator[Sentence]:
    """Yield the sentences of a parsed letter."""
    if not tokens:
        return
    for sent in doc.sents:
        own = tokens[sent.start : sent.end]
        yield Sentence(
            part=own[0].block.part,
            sort=own[0].block.sort,
            span=Span(own[0].span.start, own[-1].span.end),
            words=_words(sent, own),
            quoted=frozenset(n for n, token in enumerate(own) if token.is_quoted),
        )


def _words(sent: ParsedSentence, own: tuple[Token, ...]) -> tuple[Word, ...]:
    words = tuple(
        _word(parsed, token.span, sent) for parsed, token in zip(sent, own, strict=True)
    )
    verbs = known_verbs()
    return mend_attachments(mend_tags(words, verbs), verbs)


def _word(token: ParsedToken, span: Span, sent: ParsedSentence) -> Word:
    return Word(
        text=str(token.text),
        norm=str(token.lower_),
        lemma=str(token.lemma_).replace("_", "").lower() or str(token.lower_),
        pos=str(token.pos_),
        dep="root" if token.dep_ == "ROOT" else str(token.dep_),
        head=token.head.i - sent.start,
        span=span,
        features=frozenset(str(token.morph).split("|")),
    )
