"""How good a pipeline is, how fast and how large: figures side by side."""

from __future__ import annotations

import re
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass, fields
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.pipeline.dep_parser import parser_score
from spacy.pipeline.lemmatizer import lemmatizer_score
from spacy.pipeline.morphologizer import morphologizer_score
from spacy.training import Example

# A checkout that is not installed has no entry point to find our component by.
import briefcheck.network.component  # noqa: F401
from briefcheck.training.corpus import read_trees
from briefcheck.training.measured import make_examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.language import Language

_MEGABYTE = 1_000_000
_TIMES = 3
_BOTH = "both, by tokens"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """Shares from 0 to 1, on text that the pipeline itself cuts into tokens."""

    pos: float
    morph: float
    uas: float
    las: float
    sentences: float
    lemma: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that is measured of one pipeline; sizes in millions of bytes."""

    pipeline: str
    accuracy: Mapping[str, Accuracy]
    words_per_second: float
    megabytes: float
    peak_megabytes: float
    load_seconds: float


def measure_apart(pipeline: Path, files: Sequence[Path]) -> Figures:
    """Measure in a process of its own, so that its peak of memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, pipeline, files).result()


def measure(pipeline: Path, files: Sequence[Path]) -> Figures:
    """Load a pipeline and measure it on each file, and on all by their tokens."""
    begin = time.perf_counter()
    nlp = spacy.load(pipeline)
    load_seconds = time.perf_counter() - begin
    accuracy: dict[str, Accuracy] = {}
    tokens: dict[str, int] = {}
    texts: list[str] = []
    for file in files:
        name = file.name.removesuffix(".xz").removesuffix(".conllu")
        examples = list(make_examples(nlp, read_trees(file)))
        tokens[name] = sum(len(example.reference) for example in examples)
        texts += [example.reference.text for example in examples]
        accuracy[name] = measure_accuracy(nlp, examples)
    accuracy[_BOTH] = average(accuracy, tokens)
    return Figures(
        pipeline=f"{nlp.meta['name']} {nlp.meta['version']}",
        accuracy=accuracy,
        words_per_second=sum(tokens.values()) / _best_time(nlp, texts),
        megabytes=_size(pipeline),
        peak_megabytes=_peak(),
        load_seconds=load_seconds,
    )


def measure_accuracy(nlp: Language, examples: Sequence[Example]) -> Accuracy:
    """Score a pipeline with spaCy's own scorers, whatever components it has."""
    texts = (example.reference.text for example in examples)
    scored = [
        Example(doc, example.reference)
        for doc, example in zip(nlp.pipe(texts), examples, strict=True)
    ]
    scores = {
        **morphologizer_score(scored),
        **parser_score(scored),
        **lemmatizer_score(scored),
    }
    return Accuracy(
        pos=scores["pos_acc"],
        morph=scores["morph_acc"],
        uas=scores["dep_uas"],
        las=scores["dep_las"],
        sentences=scores["sents_f"],
        lemma=scores["lemma_acc"],
    )


def average(parts: Mapping[str, Accuracy], tokens: Mapping[str, int]) -> Accuracy:
    """Average what is measured on several files, each as heavy as its tokens."""
    total = sum(tokens.values())
    return Accuracy(
        **{
            field.name: sum(
                getattr(parts[name], field.name) * count
                for name, count in tokens.items()
            )
            / total
            for field in fields(Accuracy)
        }
    )


def _best_time(nlp: Language, texts: Sequence[str]) -> float:
    times = []
    for _ in range(_TIMES):
        begin = time.perf_counter()
        for _doc in nlp.pipe(texts):
            pass
        times.append(time.perf_counter() - begin)
    return min(times)


def _peak() -> float:
    """Return the most memory that this process held.

    NOTE: getrusage would also tell what the process held that started this one.
    """
    status = Path("/proc/self/status").read_text("utf-8")
    (kilobytes,) = re.findall(r"VmHWM:\s+(\d+) kB", status)
    return int(kilobytes) / 1000


def _size(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files) / _MEGABYTE


def render_figures(measured: Iterable[Figures]) -> str:
    """Render a Markdown table, a line for each pipeline and file."""
    names = ["POS", "morph", "UAS", "LAS", "sentence F", "lemma"]
    names += ["words/s", "MB", "peak MB", "load s"]
    lines = ["| pipeline | measured on | " + " | ".join(names) + " |"]
    lines.append("|---" * (len(names) + 2) + "|")
    for figures in measured:
        for name, accuracy in figures.accuracy.items():
            cells = [figures.pipeline, name]
            cells += [f"{share:.3f}" for share in astuple(accuracy)]
            cells += _costs(figures) if name == _BOTH else [""] * 4
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _costs(figures: Figures) -> list[str]:
    return [
        f"{figures.words_per_second:,.0f}",
        f"{figures.megabytes:.1f}",
        f"{figures.peak_megabytes:.0f}",
        f"{figures.load_seconds:.2f}",
    ]
