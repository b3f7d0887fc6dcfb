"""What the parser said of a sentence, as words free of spaCy."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefcheck.analysis import Sentence
from briefcheck.pipeline.attachments import mend_attachments
from briefcheck.pipeline.predicates import mend_predicates
from briefcheck.pipeline.tags import mend_tags
from briefcheck.pipeline.verbs import known_verbs
from briefcheck.text import Span
from briefcheck.words import Word

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as ParsedToken

    from briefcheck.pipeline.cutting import Cut

_NOWHERE = Span(0, 0)


def read_words(doc: Doc) -> tuple[Word, ...]:
    """Return the words of a parsed sentence, mended; where they stand is not known."""
    verbs = known_verbs()
    parsed = mend_predicates(tuple(map(_word, doc)))
    return mend_attachments(mend_tags(parsed, verbs), verbs)


def make_sentence(cut: Cut, words: tuple[Word, ...]) -> Sentence:
    """Put parsed words where they stand in a letter."""
    return Sentence(
        part=cut.block.part,
        sort=cut.block.sort,
        span=Span(cut.spans[0].start, cut.spans[-1].end),
        words=tuple(map(_placed, words, cut.spans)),
        quoted=cut.quoted,
    )


def _word(token: ParsedToken) -> Word:
    norm = str(token.lower_)
    return Word(
        text=str(token.text),
        norm=norm,
        lemma=str(token.lemma_).replace("_", "").lower() or norm,
        pos=str(token.pos_),
        dep="root" if token.dep_ == "ROOT" else str(token.dep_),
        head=token.head.i,
        span=_NOWHERE,
        features=_features(str(token.morph)),
    )


@cache
def _features(morph: str) -> frozenset[str]:
    """Return the features of a word; there are but a few hundred sets of them."""
    return frozenset(morph.split("|"))


def _placed(word: Word, span: Span) -> Word:
    # Much faster than dataclasses.replace, which asks for the fields each time.
    return Word(
        word.text,
        word.norm,
        word.lemma,
        word.pos,
        word.dep,
        word.head,
        span,
        word.features,
    )
