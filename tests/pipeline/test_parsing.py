from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.language import Language

from briefcheck.pipeline import Pipeline, load_pipeline
from briefcheck.pipeline.loading import BUNDLED
from briefcheck.sections import split_letter
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefcheck.analysis import Sentence

HEAD = "Geachte mevrouw Aydin,\n\n"
FIRST = "Bedankt voor uw brief. De wasmachine lekte door onze fout."
SECOND = "Wij storten het bedrag vandaag terug."
TAIL = "\n\nMet vriendelijke groet,\nSjoerd Wiersma\n"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline()


def sentences(pipeline: Pipeline, *paragraphs: str) -> tuple[Sentence, ...]:
    text = HEAD + "\n\n".join(paragraphs) + TAIL
    (parsed,) = pipeline.parse([split_letter(SourceText("letter", text))])
    return parsed


def grammar(sentence: Sentence) -> list[tuple[object, ...]]:
    words = sentence.words
    return [(w.norm, w.lemma, w.pos, w.dep, w.head, w.features) for w in words]


def test_what_stands_beside_a_sentence_changes_nothing_in_it(
    pipeline: Pipeline,
) -> None:
    alone = sentences(pipeline, SECOND)[0]

    beside = sentences(load_pipeline(), FIRST, SECOND)[-1]

    assert grammar(beside) == grammar(alone)


def test_a_sentence_that_moved_stands_where_it_is_now(pipeline: Pipeline) -> None:
    before = sentences(pipeline, FIRST, SECOND)[-1]

    after = sentences(pipeline, f"Dank u. {FIRST}", SECOND)[-1]

    assert [word.span.start for word in after.words] == [
        word.span.start + len("Dank u. ") for word in before.words
    ]
    assert grammar(after) == grammar(before)


def test_only_sentences_that_changed_are_parsed_again() -> None:
    parsed: list[str] = []
    nlp = spacy.load(BUNDLED)
    Language.component("witness", func=partial(_witness, parsed))
    nlp.add_pipe("witness")
    pipeline = Pipeline(nlp)
    sentences(pipeline, FIRST, SECOND)
    parsed.clear()

    sentences(pipeline, FIRST.replace("onze", "onze eigen"), SECOND)

    assert parsed == ["De wasmachine lekte door onze eigen fout . "]


def _witness(parsed: list[str], doc: Doc) -> Doc:
    parsed.append(doc.text)
    return doc


@pytest.mark.parametrize(
    "paragraph",
    [
        "Bedankt voor uw mail van 3 maart.|we sturen u een nieuwe kast.",
        "Kijk op onze.site.nl voor meer.",
        "Dat is onze fout\n|Excuses daarvoor\n|U krijgt morgen een nieuwe",
        "Ik pakte een tube uit het rek. |Het spijt me.",
    ],
)
def test_sentences_part_without_a_blank_and_without_a_full_stop(
    pipeline: Pipeline, paragraph: str
) -> None:
    pieces = paragraph.split("|")

    found = sentences(pipeline, "".join(pieces))

    begins = [len(HEAD) + sum(map(len, pieces[:n])) for n in range(len(pieces))]
    assert [sentence.words[0].span.start for sentence in found] == begins
