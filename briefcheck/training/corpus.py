"""Sentences of CoNLL-U treebanks, and the groups of them that spaCy trains on."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from briefcheck.errors import PipelineError

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.vocab import Vocab

_COLUMNS = 10


@dataclass(frozen=True, slots=True)
class Word:
    """One line of a tree; `head` counts words from 0 and is its own for a root."""

    form: str
    lemma: str
    pos: str
    morph: str
    head: int
    relation: str
    space_after: bool = True


Sentence = tuple[Word, ...]


def find_treebank(folder: Path, name: str) -> Path:
    """Return the file `name`.conllu of a folder, or its packed twin in .xz."""
    packed = folder / f"{name}.conllu.xz"
    plain = folder / f"{name}.conllu"
    if not packed.is_file() and not plain.is_file():
        raise PipelineError(f"{folder}: no {name}.conllu or {name}.conllu.xz in it")
    return packed if packed.is_file() else plain


def read_trees(path: Path) -> list[Sentence]:
    """Read every tree of one CoNLL-U file; a name that ends in .xz is unpacked."""
    if path.suffix == ".xz":
        text = lzma.decompress(path.read_bytes()).decode("utf-8")
    else:
        text = path.read_text("utf-8")
    return list(parse_trees(text))


def parse_trees(text: str) -> Iterator[Sentence]:
    """Yield the trees of CoNLL-U text, without ranges, empty nodes and comments."""
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        words = tuple(_word(row) for row in rows if row[0].isdigit())
        if words:
            yield words


def _word(row: Sequence[str]) -> Word:
    if len(row) != _COLUMNS:
        raise PipelineError(
            f"{' '.join(row)}: {len(row)} columns (a word in CoNLL-U has {_COLUMNS})"
        )
    number, form, lemma, pos, _, morph, head, relation, _, misc = row
    return Word(
        form=form,
        lemma=form if lemma == "_" else lemma,
        pos=pos,
        morph="" if morph == "_" else morph,
        head=int(head) - 1 if head != "0" else int(number) - 1,
        relation="ROOT" if head == "0" else relation,
        space_after="SpaceAfter=No" not in misc,
    )


def is_usable(sentence: Sentence) -> bool:
    """Tell whether a tree was annotated in full.

    In a thousand trees of the treebank every word is an X, its form its lemma, and
    the relations were guessed from that: they would teach that any word may be an X.
    """
    return any(word.pos != "X" for word in sentence)


def group_sentences(
    sentences: Sequence[Sentence], size: int
) -> Iterator[Sequence[Sentence]]:
    """Cut a treebank into groups of `size` sentences, in order."""
    for start in range(0, len(sentences), size):
        yield sentences[start : start + size]


def group_at_random(
    sentences: Sequence[Sentence], largest: int, chance: random.Random
) -> Iterator[Sequence[Sentence]]:
    """Cut shuffled sentences into groups of one to `largest`.

    Neighbours then differ each time the treebank is read, so that a boundary is
    learnt from the words beside it and not by heart.
    """
    shuffled = list(sentences)
    chance.shuffle(shuffled)
    start = 0
    while start < len(shuffled):
        size = chance.randint(1, largest)
        yield shuffled[start : start + size]
        start += size


def make_doc(vocab: Vocab, group: Iterable[Sentence]) -> Doc:
    """Join sentences in one annotated Doc, with a space between them."""
    words: list[Word] = []
    heads: list[int] = []
    spaces: list[bool] = []
    for sentence in group:
        heads += [len(words) + word.head for word in sentence]
        spaces += [word.space_after for word in sentence[:-1]] + [True]
        words += sentence
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=spaces,
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        heads=heads,
        deps=[word.relation for word in words],
    )
