"""From letters to parsed sentences of words."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from briefcheck.pipeline.cutting import Cutter
from briefcheck.pipeline.results import make_sentence, read_words
from briefcheck.pipeline.slips import Mender
from briefcheck.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from briefcheck.analysis import Sentence
    from briefcheck.letter import Letter
    from briefcheck.pipeline.cutting import Cut, Forms
    from briefcheck.words import Word

#: So many letters are parsed together: fewer take longer, more take more memory.
_LETTERS = 32
_SENTENCES = 256
#: So many sentences are remembered, with some 10 kB each.
_REMEMBERED = 2048


class Pipeline:
    """A loaded spaCy pipeline, as a way from letters to sentences.

    Each sentence is parsed by itself, so that what stands beside it changes nothing,
    and a sentence that was parsed lately is not parsed again: when a word of a letter
    changes, that one sentence is. Sentences are remembered in memory only. A pipeline
    serves one thread at a time.

    ``known`` are the words that it knows before it meets any letter, where its
    vocabulary does not tell.
    """

    def __init__(self, nlp: Language, known: frozenset[str] | None = None) -> None:
        self._nlp = nlp
        self._told = known
        self._cutter = Cutter(nlp.tokenizer)
        self._recent = Recent["Forms", "tuple[Word, ...]"](_REMEMBERED)

    @property
    def name(self) -> str:
        """Return the pipeline's name and version."""
        return f"{self._nlp.meta['name']} {self._nlp.meta['version']}"

    @cached_property
    def _known(self) -> frozenset[str]:
        """Return the words that the pipeline knew before it met any letter."""
        if self._told is not None:
            return self._told
        return frozenset(self._nlp.vocab.strings)

    def parse(
        self, letters: Iterable[Letter], keys: frozenset[str] = frozenset()
    ) -> Iterator[tuple[Sentence, ...]]:
        """Yield the sentences of each letter, words parsed and clauses not yet found.

        Of the header only the subject line is parsed; salutation and sign-off hold no
        sentences. *keys* are words that may be written with a slip of the pen.
        """
        mender, waiting = Mender(keys, self._known), iter(letters)
        while group := tuple(islice(waiting, _LETTERS)):
            cuts = [tuple(self._cutter.cut(letter, mender)) for letter in group]
            words = self._parse_each(cut for each in cuts for cut in each)
            for each in cuts:
                yield tuple(make_sentence(cut, words[cut.forms]) for cut in each)

    def _parse_each(self, cuts: Iterable[Cut]) -> dict[Forms, tuple[Word, ...]]:
        """Return the words of each sentence; what is remembered is not parsed."""
        known = {cut.forms: self._recent.get(cut.forms) for cut in cuts}
        found = {forms: words for forms, words in known.items() if words is not None}
        new = [forms for forms, words in known.items() if words is None]
        docs = self._nlp.pipe(map(self._doc, new), batch_size=_SENTENCES)
        for forms, doc in zip(new, docs, strict=True):
            found[forms] = read_words(doc)
            self._recent.keep(forms, found[forms])
        return found

    def _doc(self, forms: Forms) -> Doc:
        from spacy.tokens import Doc  # noqa: PLC0415  # spaCy is loaded late

        goes_on = [False] * (len(forms) - 1)
        return Doc(self._nlp.vocab, words=forms, sent_starts=[True, *goes_on])
