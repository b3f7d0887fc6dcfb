"""From a letter's blocks to parsed sentences of words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.letter import BODY, BlockSort
from briefcheck.pipeline.boundaries import sentence_starts
from briefcheck.pipeline.quotes import quotations
from briefcheck.pipeline.reading import read_block
from briefcheck.pipeline.results import Token, make_sentences
from briefcheck.pipeline.slips import Mender

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from briefcheck.analysis import Sentence
    from briefcheck.letter import Block, Letter

_BATCH = 64


class Pipeline:
    """A loaded spaCy pipeline, as a way from letters to sentences."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    @property
    def name(self) -> str:
        """Return the pipeline's name and version."""
        return f"{self._nlp.meta['name']} {self._nlp.meta['version']}"

    @cached_property
    def _known(self) -> frozenset[str]:
        """Return the words that the pipeline knew before it met any letter."""
        return frozenset(self._nlp.vocab.strings)

    def parse(
        self, letters: Iterable[Letter], keys: frozenset[str] = frozenset()
    ) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each letter, words parsed and clauses not yet found.

        Of the header only the subject line is parsed; salutation and sign-off hold no
        sentences. *keys* are words that may be written with a slip of the pen.
        """
        mender = Mender(keys, self._known)
        prepared = (self._prepare(letter, mender) for letter in letters)
        for doc, tokens in self._nlp.pipe(prepared, as_tuples=True, batch_size=_BATCH):
            yield tuple(make_sentences(doc, tokens))

    def _prepare(self, letter: Letter, mender: Mender) -> tuple[Doc, tuple[Token, ...]]:
        from spacy.tokens import Doc  # noqa: PLC0415  # spaCy is loaded late

        text = letter.source.text
        tokens = tuple(
            token
            for block in letter.blocks
            if block.part in BODY or block.sort is BlockSort.SUBJECT
            for token in self._tokens(text, block, mender)
        )
        doc = Doc(
            self._nlp.vocab,
            words=[token.text for token in tokens],
            spaces=[token.is_followed_by_blank for token in tokens],
            sent_starts=[token.starts_sentence for token in tokens],
        )
        return doc, tokens

    def _tokens(self, text: str, block: Block, mender: Mender) -> Iterator[Token]:
        reading = read_block(text, block.span)
        cut = [t for t in self._nlp.tokenizer(reading.text) if not t.is_space]
        words = [mender.mend(token.text) for token in cut]
        quoted = tuple(quotations(reading.text))
        for token, word, start in zip(cut, words, sentence_starts(words), strict=True):
            yield Token(
                text=word,
                block=block,
                is_followed_by_blank=bool(token.whitespace_),
                starts_sentence=start,
                is_quoted=any(q.start <= token.idx < q.end for q in quoted),
                span=reading.span(token.idx, token.idx + len(token.text)),
            )
