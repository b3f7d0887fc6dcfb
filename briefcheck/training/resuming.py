"""A trained pipeline, made ready to be trained on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from briefcheck.training.corpus import read_trees
from briefcheck.training.reader import make_examples
from briefcheck.training.tokenizer import make_fit_for_letters

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Config

_ENOUGH_TO_INITIALISE = 60


def load_to_resume(pipeline: Path, config: Config) -> Language:
    """Load a pipeline with our tokenizer, a `senter`, and the corpora of `config`."""
    nlp = make_fit_for_letters(spacy.load(pipeline))
    for section in ("paths", "corpora"):
        nlp.config[section] = {**nlp.config[section], **config[section]}
    nlp.config["training"]["score_weights"] = config["training"]["score_weights"]
    if "senter" not in nlp.pipe_names:
        _add_senter(nlp, config)
    _restore_labels(nlp)
    return nlp


def _add_senter(nlp: Language, config: Config) -> None:
    settings = dict(config["components"]["senter"])
    del settings["factory"]
    width = nlp.get_pipe("tok2vec").model.get_dim("nO")
    settings["model"]["tok2vec"]["width"] = width
    senter = nlp.add_pipe("senter", before="parser", config=settings)
    trees = read_trees(Path(config["paths"]["dev"]))[:_ENOUGH_TO_INITIALISE]
    examples = list(make_examples(nlp, trees))
    senter.initialize(lambda: examples, nlp=nlp)


def _restore_labels(nlp: Language) -> None:
    """Tell a loaded lemmatizer the numbers of its edit trees.

    NOTE: spaCy 3.8 doesn't load them, and then teaches that every lemma is made by
    the first edit tree (EditTreeLemmatizer.get_loss: `tree2label.get(tree_id, 0)`).
    """
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    labels = lemmatizer.cfg["labels"]
    lemmatizer.tree2label.update({tree: label for label, tree in enumerate(labels)})
