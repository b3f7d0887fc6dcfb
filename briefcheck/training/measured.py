"""What spaCy's scorers measure on: groups of sentences as Examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.training import Example

from briefcheck.training.corpus import group_sentences, make_doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from briefcheck.training.corpus import Sentence

_SENTENCES_IN_A_GROUP = 8


def make_examples(nlp: Language, sentences: list[Sentence]) -> Iterator[Example]:
    """Yield the groups of eight that the figures are measured on."""
    for group in group_sentences(sentences, _SENTENCES_IN_A_GROUP):
        yield _make_example(nlp, group)


def _make_example(nlp: Language, group: Iterable[Sentence]) -> Example:
    """Pair gold sentences with their plain text as the pipeline tokenises it."""
    gold = make_doc(nlp.vocab, group)
    return Example(nlp.make_doc(gold.text), gold)
