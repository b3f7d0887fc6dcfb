"""What a trained pipeline knows and says of itself."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import spacy

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from spacy.language import Language

    from briefcheck.training.corpus import Sentence
    from briefcheck.training.evaluate import Figures

_LICENCE = "CC BY-SA 4.0"
_VERSION = "0.3.0"
_SPACY = ">=3.8.7,<3.9.0"
_ALPINO = "Gertjan van Noord, Gosse Bouma and others, University of Groningen"
_SOURCES = (
    {
        "name": "Alpino treebanks, converted to Universal Dependencies",
        "url": "https://www.let.rug.nl/vannoord/alp/Alpino/",
        "license": "LGPL 2.1 with Alpino; CC BY-SA 4.0 in UD_Dutch-Alpino",
        "author": _ALPINO,
    },
    {
        "name": "UD_Dutch-Alpino and UD_Dutch-LassySmall",
        "url": "https://universaldependencies.org/nl/",
        "license": _LICENCE,
        "author": "Gosse Bouma, Gertjan van Noord and others",
    },
    {
        "name": "briefcheck's own sentences of letters",
        "url": "",
        "license": _LICENCE,
        "author": "The briefcheck authors",
    },
)


def remember(nlp: Language, sentences: Iterable[Sentence]) -> None:
    """Let a pipeline know the words of its treebanks, as words that are no slips."""
    for word in {word for sentence in sentences for word in sentence}:
        nlp.vocab.strings.add(word.form)
        nlp.vocab.strings.add(word.lemma)


def describe(folder: Path, figures: Figures) -> None:
    """Write name, sources, licence and figures into a pipeline's meta."""
    nlp = spacy.load(folder)
    nlp.meta.update(
        name="briefcheck",
        version=_VERSION,
        spacy_version=_SPACY,
        description="Dutch pipeline for letters: morphology, dependencies, lemmas.",
        author="The briefcheck authors",
        license=_LICENCE,
        sources=list(_SOURCES),
        performance={name: asdict(part) for name, part in figures.accuracy.items()},
    )
    nlp.to_disk(folder)
