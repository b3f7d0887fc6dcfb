"""What a trained pipeline says of itself, and what it must not carry along."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import spacy
import srsly
from spacy.strings import StringStore

from briefcheck.training.corpus import read_trees
from briefcheck.training.tokenizer import make_fit_for_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language

    from briefcheck.training.evaluate import Figures

_LICENCE = "CC BY-SA 4.0"
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


def forget_slips(folder: Path, treebanks: Iterable[Path]) -> None:
    """Keep only those strings that stand in a treebank or that the pipeline needs.

    The slips made while training are words it met, and would count as words it knows.
    """
    path = folder / "vocab" / "strings.json"
    met = json.loads(path.read_text("utf-8"))
    needed = {*_of_treebanks(treebanks), *_of_labels(spacy.load(folder))}
    needed.update(_of_edit_trees(folder, met))
    kept = [string for string in met if string in needed or not string.isalpha()]
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=0), "utf-8")


def _of_treebanks(treebanks: Iterable[Path]) -> Iterator[str]:
    """Yield forms, lemmas, and what spaCy derives from them (suffixes, shapes)."""
    nlp = make_fit_for_letters(spacy.blank("nl"))
    trees = [tree for path in treebanks for tree in read_trees(path)]
    for form in {word.form for tree in trees for word in tree}:
        nlp.make_doc(form)
        yield form
    yield from {word.lemma for tree in trees for word in tree}
    yield from nlp.vocab.strings


def _of_labels(nlp: Language) -> Iterator[str]:
    for _, component in nlp.pipeline:
        for label in getattr(component, "labels", ()):
            yield str(label)


def _of_edit_trees(folder: Path, met: Sequence[str]) -> Iterator[str]:
    """Yield the strings that the lemmatizer puts in and takes out."""
    strings = StringStore(met)
    path = folder / "trainable_lemmatizer" / "trees"
    for tree in srsly.msgpack_loads(path.read_bytes())["trees"]:
        for key in ("orig", "subst"):
            if tree.get(key):
                yield strings[tree[key]]


def describe(folder: Path, figures: Figures) -> None:
    """Write name, sources, licence and figures into a pipeline's meta.

    Paths of the machine it was trained on are taken out of its configuration.
    """
    nlp = spacy.load(folder)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.update(
        name="briefcheck",
        version=_version(figures),
        description="Dutch pipeline for letters: morphology, dependencies, lemmas.",
        author="The briefcheck authors",
        license=_LICENCE,
        sources=list(_SOURCES),
        performance={name: asdict(part) for name, part in figures.accuracy.items()},
    )
    nlp.to_disk(folder)


def _version(figures: Figures) -> str:
    return figures.pipeline.rpartition(" ")[2]
