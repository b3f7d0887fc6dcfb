"""From treebanks to a pipeline: train, tune on letters, clean, measure, describe."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy import registry
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

from briefcheck.training.corpus import find_treebank
from briefcheck.training.evaluate import measure_apart
from briefcheck.training.packaging import describe, forget_slips
from briefcheck.training.reader import make_measuring_reader, make_training_reader
from briefcheck.training.tokenizer import make_fit_for_letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.language import Language

    from briefcheck.training.evaluate import Figures

_CONFIG = Path(__file__).with_name("config.cfg")
_TESTS = ("test-alpino", "test-lassysmall")
_LETTERS = "letters-train"
STEPS = 9000


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to train on and for how long.

    `letters` is a folder with `letters-train.conllu`; without it nothing is tuned.
    """

    treebank: Path
    letters: Path | None = None
    seed: int = 0
    steps: int = STEPS
    tuning_steps: int = 600
    tuning_weight: int = 10
    tuning_rate: float = 0.0003


def make_pipeline(plan: Plan, out: Path) -> Figures:
    """Train, tune and describe a pipeline in `out`, and return its figures.

    What comes in between is kept in a folder beside it, `out`-work.
    """
    # NOTE: spaCy 3.8 multiplies with blis unless told otherwise; numpy is 1.6 times
    # as fast on the processors tried.
    set_current_ops(NumpyOps(use_blis=False))
    register()
    work = out.parent / f"{out.name}-work"
    work.mkdir(parents=True, exist_ok=True)
    best = _train(plan, work / "trained")
    if plan.letters:
        best = _tune(plan, best, work / "tuned")
    shutil.copytree(best, out, dirs_exist_ok=True)
    forget_slips(out, list(_treebanks(plan)))
    tests = [find_treebank(plan.treebank, name) for name in _TESTS]
    figures = measure_apart(out, tests)
    describe(out, figures)
    return figures


def register() -> None:
    """Give spaCy the functions that config.cfg names."""
    registry.readers.register("briefcheck.LetterCorpus.v1", func=make_training_reader)
    registry.readers.register("briefcheck.PlainCorpus.v1", func=make_measuring_reader)
    registry.callbacks.register(
        "briefcheck.letter_tokenizer.v1", func=lambda: make_fit_for_letters
    )


def _treebanks(plan: Plan) -> tuple[Path, ...]:
    treebank = find_treebank(plan.treebank, "train")
    if plan.letters is None:
        return (treebank,)
    return (treebank, find_treebank(plan.letters, _LETTERS))


def _train(plan: Plan, folder: Path) -> Path:
    """Train from nothing on the treebank; the letters only tell their labels."""
    nlp = init_nlp(load_config(_CONFIG, overrides=_overrides(plan, plan.steps)))
    return _run(nlp, {"weight": 0}, folder)


def _tune(plan: Plan, trained: Path, folder: Path) -> Path:
    """Train on with treebank and letters, slowly: keep the last, dev has no letters."""
    overrides = _overrides(plan, plan.tuning_steps)
    overrides["training.optimizer.learn_rate.initial_rate"] = plan.tuning_rate
    overrides["training.batcher.size.start"] = 700
    nlp = spacy.load(trained)
    nlp.config = load_config(_CONFIG, overrides=overrides)
    _run(nlp, {"weight": plan.tuning_weight}, folder)
    return folder / "model-last"


def _overrides(plan: Plan, steps: int) -> dict[str, str | int | float]:
    files = _treebanks(plan)
    return {
        "paths.train": str(files[0]),
        "paths.dev": str(find_treebank(plan.treebank, "dev")),
        "paths.letters": str(files[-1]) if plan.letters else "",
        "system.seed": plan.seed,
        "training.max_steps": steps,
    }


def _run(nlp: Language, corpus: Mapping[str, int], folder: Path) -> Path:
    # A corpus is read anew for each epoch only if the number of epochs is negative,
    # and then labels must be known before: so it is set after initialising.
    nlp.config["training"]["max_epochs"] = -1
    nlp.config["corpora"]["train"].update(corpus)
    folder.mkdir(parents=True, exist_ok=True)
    train(nlp, folder)
    return folder / "model-best"
