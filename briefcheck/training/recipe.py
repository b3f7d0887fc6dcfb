"""From treebanks to a pipeline: train, tune on letters, clean, measure, describe."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacy import registry
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

from briefcheck.training.corpus import find_treebank
from briefcheck.training.evaluate import measure_apart
from briefcheck.training.packaging import describe, forget_slips
from briefcheck.training.reader import make_measuring_reader, make_training_reader
from briefcheck.training.resuming import load_to_resume
from briefcheck.training.tokenizer import make_fit_for_letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.language import Language

    from briefcheck.training.evaluate import Figures

_CONFIG = Path(__file__).with_name("config.cfg")
_TESTS = ("test-alpino", "test-lassysmall")
_LETTERS = "letters-train"
STEPS = 9000
TUNING_STEPS = 1000
_TUNING_WARMUP = 50
_TUNING_RATE = 0.0008
_TUNING_DROPOUT = 0.15
_TUNING_WORDS = 700
_LETTERS_WEIGHT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to train on and for how long.

    `letters` is a folder with `letters-train.conllu`. `start` is a pipeline to train
    on from; without it one is trained from nothing first, in `steps` steps.
    """

    treebank: Path
    letters: Path | None = None
    start: Path | None = None
    seed: int = 0
    steps: int = STEPS
    tuning_steps: int = TUNING_STEPS


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
    trained = plan.start or _train(plan, work / "trained")
    tuned = _tune(plan, trained, work / "tuned")
    shutil.copytree(tuned, out, dirs_exist_ok=True)
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
    """Train a pipeline on with treebank and letters, at a rate that falls to nought.

    The last is kept and not the best on dev, which holds no letters.
    """
    config = load_config(_CONFIG, overrides=_overrides(plan, plan.tuning_steps))
    nlp = load_to_resume(trained, config)
    training = nlp.config["training"]
    training.update(max_steps=plan.tuning_steps, patience=0, dropout=_TUNING_DROPOUT)
    training["batcher"]["size"].update(start=_TUNING_WORDS, stop=_TUNING_WORDS)
    training["optimizer"]["learn_rate"] = {
        "@schedules": "warmup_linear.v1",
        "warmup_steps": _TUNING_WARMUP,
        "initial_rate": _TUNING_RATE,
        "total_steps": plan.tuning_steps,
    }
    _run(nlp, {"weight": _LETTERS_WEIGHT}, folder)
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
