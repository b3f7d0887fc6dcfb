"""Loading a Dutch spaCy pipeline: our own, an installed package, or a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from briefcheck.errors import PipelineError
from briefcheck.pipeline.importing import import_spacy
from briefcheck.pipeline.parsing import Pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from briefcheck.pipeline.tokenizing import PatientTokenizer

BUNDLED = Path(__file__).resolve().parents[1] / "_pipeline"
_UNUSED = ("ner", "senter", "textcat")
#: spaCy takes these with a full stop for abbreviations; in letters they end sentences.
_PLAIN_WORDS = frozenset(
    {
        "u", "me", "app", "bel", "best", "dat", "form", "hand", "kon", "mand", "pas",
        "pers", "red", "stat", "top", "ver", "vol", "volg",
    },
)  # fmt: skip
_BARE = "briefcheck.BareTokenizer.v1"
_REMEDY = "leave --model out to use the pipeline that ships with briefcheck"


def load_pipeline(model: str | None = None) -> Pipeline:
    """Load a pipeline by package name or path; None is the one that ships.

    Raises:
        PipelineError: It is not there, or it can't parse Dutch.
    """
    nlp = _load(model) if model else _load(str(BUNDLED), "vocab")
    _require_dutch_grammar(nlp, model or "briefcheck")
    _forget_abbreviations(nlp.tokenizer)
    return Pipeline(nlp, None if model else _known_words())


def _known_words() -> frozenset[str]:
    """Return the words of the pipeline that ships.

    Its vocabulary holds nothing else, and would take five times as long to load.
    """
    return frozenset(json.loads((BUNDLED / "vocab" / "strings.json").read_bytes()))


def _load(model: str, *unused: str) -> Language:
    spacy = import_spacy()
    # A checkout that is not installed has no entry point to find our component by.
    import briefcheck.network.component  # noqa: F401, PLC0415

    spacy.registry.tokenizers(_BARE, func=_make_bare_tokenizer)
    bare = {"nlp": {"tokenizer": {"@tokenizers": _BARE}}}
    try:
        return spacy.load(model, exclude=(*_UNUSED, *unused), config=bare)
    except OSError as error:
        raise PipelineError(
            f"{model}: no such pipeline is installed, nor is there such a folder "
            f"({_REMEDY})",
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise PipelineError(
            f"{model}: this is no spaCy pipeline that can be read here ({_REMEDY})",
        ) from error


def _make_bare_tokenizer() -> Callable[[Language], PatientTokenizer]:
    """Return a maker of tokenizers without special cases.

    A pipeline brings its own; spaCy would fill in thousands of Dutch ones first, only
    to throw them away.
    """

    def make(nlp: Language) -> PatientTokenizer:
        # spaCy is loaded late.
        from briefcheck.pipeline.tokenizing import PatientTokenizer  # noqa: PLC0415

        return PatientTokenizer(nlp.vocab)

    return make


def _require_dutch_grammar(nlp: Language, model: str) -> None:
    if nlp.lang != "nl":
        raise PipelineError(
            f"{model}: a pipeline for '{nlp.lang}', not 'nl' ({_REMEDY})"
        )
    if "parser" not in nlp.pipe_names:
        raise PipelineError(f"{model}: a pipeline without a parser ({_REMEDY})")


def _forget_abbreviations(tokenizer: PatientTokenizer) -> None:
    tokenizer.wait_with(
        {
            form: case
            for form, case in tokenizer.waiting.items()
            if form.removesuffix(".").lower() not in _PLAIN_WORDS
        }
    )
