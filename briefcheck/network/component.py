"""The network as a component of a spaCy pipeline.

It sets boundaries of sentences where a Doc has none, then parts of speech, features,
lemmas, heads and relations.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS
from spacy.language import Language
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.strings import StringStore
from spacy.util import minibatch

from briefcheck.network.lemmas import Lemmas
from briefcheck.network.reader import Network
from briefcheck.network.weights import read_names, read_weights, write_weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from briefcheck.network.reader import Trees
    from briefcheck.network.weights import Array

FACTORY = "briefcheck_network"
_NAMES = "names.json"
_WEIGHTS = "weights.npz"
_TREES = "trees"
_STRINGS = "strings.json"
_LONGEST = 256
_WORDS_AT_ONCE = 4000


@Language.factory(
    FACTORY,
    assigns=["token.pos", "token.morph", "token.lemma", "token.head", "token.dep"],
)  # type: ignore[untyped-decorator]  # spaCy's half-typed modules are skipped
def make_network(nlp: Language, name: str) -> NetworkPipe:
    """Make the component without weights; `from_disk` brings them."""
    return NetworkPipe(nlp.vocab, name)


class NetworkPipe:
    """A spaCy component around a `Network`."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        self.vocab = vocab
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Parse one Doc in place."""
        self._parse([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Parse Docs, many at once: sentences of all are read side by side."""
        for docs in minibatch(stream, batch_size):
            batch = list(docs)
            self._parse(batch)
            yield from batch

    def set_weights(
        self, network: Network, trees: EditTrees, strings: StringStore
    ) -> None:
        """Give the component what it needs to parse."""
        self.network = network
        self._trees, self._strings = trees, strings
        self._lemmas = Lemmas(trees, network.names.lemmas)
        labels = [tag.partition("|") for tag in network.names.tags]
        self._pos = np.array(
            [self.vocab.strings.add(pos) for pos, _, _ in labels], dtype=np.uint64
        )
        self._morphs = np.array(
            [self.vocab.morphology.add(morph) for _, _, morph in labels],
            dtype=np.uint64,
        )
        self._relations = np.array(
            [self.vocab.strings.add(label) for label in network.names.relations],
            dtype=np.uint64,
        )
        self._root = np.uint64(self.vocab.strings.add("ROOT"))

    def _parse(self, docs: Sequence[Doc]) -> None:
        filled = [doc for doc in docs if len(doc)]
        embedded = [self.network.embed([word.text for word in doc]) for doc in filled]
        lengths = [
            list(_lengths(self._starts(doc, words)))
            for doc, words in zip(filled, embedded, strict=True)
        ]
        for group in _groups([len(doc) for doc in filled]):
            trees = self.network.parse(
                np.concatenate([embedded[place] for place in group]),
                [length for place in group for length in lengths[place]],
            )
            self._annotate(
                [filled[n] for n in group], [lengths[n] for n in group], trees
            )

    def _starts(self, doc: Doc, embedded: Array) -> Sequence[bool]:
        """Return where sentences begin: as the Doc has it, or as the network thinks."""
        if doc.has_annotation("SENT_START"):
            return [word.is_sent_start for word in doc]
        starts: list[bool] = self.network.begins(embedded).tolist()
        return starts

    def _annotate(
        self, docs: Sequence[Doc], lengths: Sequence[Sequence[int]], trees: Trees
    ) -> None:
        flat = [length for of_doc in lengths for length in of_doc]
        starts = np.repeat(np.cumsum(flat) - flat, flat)
        places = np.arange(len(starts))
        is_root = trees.heads == 0
        offsets = np.where(is_root, 0, starts + trees.heads - 1 - places)
        columns = np.empty((len(places), 5), dtype=np.uint64)
        columns[:, 0] = self._pos[trees.tags]
        columns[:, 1] = self._morphs[trees.tags]
        columns[:, 3] = self._relations[trees.relations]
        columns[is_root, 3] = self._root
        columns[:, 4] = offsets.astype(np.int64).view(np.uint64)
        start = 0
        for doc in docs:
            end = start + len(doc)
            columns[start:end, 2] = [
                self.vocab.strings.add(self._lemmas.lemma(word.text, int(label)))
                for word, label in zip(doc, trees.lemmas[start:end], strict=True)
            ]
            doc.from_array([POS, MORPH, LEMMA, DEP, HEAD], columns[start:end])
            start = end

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write names, weights and edit trees to a folder."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _NAMES).write_bytes(self.network.names.to_bytes())
        (folder / _WEIGHTS).write_bytes(write_weights(self.network.weights))
        (folder / _TREES).write_bytes(self._trees.to_bytes())
        self._strings.to_disk(folder / _STRINGS)

    def from_disk(
        self, path: str | Path, *, exclude: Iterable[str] = ()
    ) -> NetworkPipe:
        """Read what `to_disk` wrote."""
        del exclude
        folder = Path(path)
        strings = StringStore().from_disk(folder / _STRINGS)
        network = Network(
            read_names((folder / _NAMES).read_bytes()),
            read_weights((folder / _WEIGHTS).read_bytes()),
        )
        trees = EditTrees(strings).from_bytes((folder / _TREES).read_bytes())
        self.set_weights(network, trees, strings)
        return self


def _lengths(starts: Sequence[bool]) -> Iterator[int]:
    """Yield the lengths of sentences; what runs on and on is cut."""
    begun = [
        place for place, starts_here in enumerate(starts) if starts_here or not place
    ]
    for start, end in zip(begun, [*begun[1:], len(starts)], strict=True):
        for part in range(start, end, _LONGEST):
            yield min(_LONGEST, end - part)


def _groups(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Yield places of Docs, in groups that together fit comfortably in memory."""
    group: list[int] = []
    words = 0
    for place, size in enumerate(sizes):
        if group and words + size > _WORDS_AT_ONCE:
            yield group
            group, words = [], 0
        group.append(place)
        words += size
    if group:
        yield group
