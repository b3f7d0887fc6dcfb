from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from briefcheck.analysis import (
    Act,
    Analysis,
    Clause,
    Guess,
    KindVerdict,
    Mood,
    Relation,
    Role,
    Sentence,
    Tense,
    Voice,
)
from briefcheck.letter import Block, BlockSort, Kind, Letter, PartName
from briefcheck.reporters.inspection import render_inspection
from briefcheck.reporters.inspection_text import render_inspection_text
from briefcheck.text import SourceText, Span
from briefcheck.words import Word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from briefcheck.learned.examples import FindExamples

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

TEXT = "Beste Tom,\n\nWij storten het\nbedrag terug.\n"
SENTENCE = Span(12, 41)


def words() -> tuple[Word, ...]:
    forms, offset, found = ["Wij", "storten", "het", "bedrag", "terug", "."], 12, []
    for form in forms:
        start = TEXT.index(form, offset)
        offset = start + len(form)
        span = Span(start, offset)
        found.append(Word(form, form.lower(), form, "X", "dep", 1, span))
    return tuple(found)


REFUND = Clause(
    verb="terugstorten",
    predicate=None,
    subject=Role.ORGANISATION,
    negated=False,
    mood=Mood.STATEMENT,
    tense=Tense.PRESENT,
    voice=Voice.ACTIVE,
    modal=None,
    reported=False,
    agent=Role.NONE,
    recipient=Role.NONE,
    link=None,
    relation=Relation.MAIN,
    parent=None,
    head=1,
    finite=1,
    indices=(0, 1, 2, 3, 4),
)


@pytest.fixture
def analysis() -> Analysis:
    blocks = (
        Block(PartName.SALUTATION, BlockSort.LINE, Span(0, 10)),
        Block(PartName.CORE, BlockSort.PARAGRAPH, SENTENCE),
    )
    sentence = Sentence(
        PartName.CORE, BlockSort.PARAGRAPH, SENTENCE, words(), (REFUND,)
    )
    return Analysis(
        Letter(SourceText("tom.txt", TEXT), blocks),
        (sentence,),
        (Act("remedy", 0, Span(12, 23), "wij storten terug"),),
        kind=KindVerdict(
            Kind.JUSTIFIED,
            stated=False,
            confidence=0.8,
            because=("De brief biedt een oplossing.",),
        ),
    )


def test_the_document_is_as_promised(analysis: Analysis) -> None:
    document = json.loads(render_inspection([analysis]))

    assert document == {
        "schema": "briefcheck-inspection/1",
        "files": [
            {
                "path": "tom.txt",
                "kind": "justified",
                "kind_stated": False,
                "kind_because": ["De brief biedt een oplossing."],
                "parts": [
                    {"part": "salutation", "line": 1, "end_line": 1},
                    {"part": "core", "line": 3, "end_line": 4},
                ],
                "sentences": [
                    {
                        "part": "core",
                        "line": 3,
                        "column": 1,
                        "text": "Wij storten het\nbedrag terug.",
                        "acts": [
                            {
                                "act": "remedy",
                                "excerpt": "Wij storten",
                                "because": "wij storten terug",
                            }
                        ],
                        "clauses": [
                            {
                                "verb": "terugstorten",
                                "predicate": None,
                                "subject": "organisation",
                                "negated": False,
                                "mood": "statement",
                                "tense": "present",
                                "voice": "active",
                                "modal": None,
                                "reported": False,
                                "excerpt": "Wij storten het\nbedrag terug",
                            }
                        ],
                    }
                ],
            }
        ],
    }


def find_examples(analysis: Analysis, act: Act) -> tuple[str, ...]:
    return ("Uw geld komt terug.",)


def test_an_act_is_given_with_the_examples_that_it_is_like(analysis: Analysis) -> None:
    document = json.loads(render_inspection([analysis], find_examples))

    (act,) = document["files"][0]["sentences"][0]["acts"]
    assert act["examples"] == ["Uw geld komt terug."]


def test_examples_stand_below_the_act_that_is_like_them(analysis: Analysis) -> None:
    lines = render_inspection_text(analysis, like=find_examples).splitlines()

    below = lines.index("         = remedy «Wij storten» — wij storten terug") + 1
    assert lines[below] == "           lijkt op «Uw geld komt terug.»"


def test_a_rule_that_the_model_takes_a_sentence_to_break_is_shown(
    analysis: Analysis,
) -> None:
    likely = Guess("tone/hedging", 0, Span(12, 23), 0.9, "w:hopen")
    unlikely = Guess("tone/brush-off", 0, SENTENCE, 0.2, "", is_likely=False)
    guessed = replace(analysis, guesses=(likely, unlikely))

    text = render_inspection_text(guessed, like=find_examples)

    lines = text.splitlines()
    below = lines.index("         = tone/hedging «Wij storten» — w:hopen (0.90)") + 1
    assert lines[below] == "           lijkt op «Uw geld komt terug.»"
    assert "tone/brush-off" not in text
    assert "meaning is de betekenis van de zin als geheel" in " ".join(text.split())


@pytest.mark.parametrize("like", [None, find_examples])
def test_the_document_fits_its_schema(
    analysis: Analysis, like: FindExamples | None
) -> None:
    path = files("briefcheck") / "schemas" / "inspection.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    document = json.loads(render_inspection([analysis], like))

    assert list(Draft202012Validator(schema).iter_errors(document)) == []


def test_people_see_parts_sentences_acts_and_clauses(analysis: Analysis) -> None:
    assert (
        render_inspection_text(analysis)
        == """\
tom.txt — terechte klacht (afgeleid)
  - De brief biedt een oplossing.

      1  salutation (aanhef)
    3-4  core (kern)

    3:1  Wij storten het bedrag terug.
         = remedy «Wij storten» — wij storten terug
         · terugstorten: organisation, statement, present, active
"""
    )


@pytest.mark.usefixtures("house")
def test_a_letter_on_disk_is_inspected(run: Run) -> None:
    code, out, _ = run("inspect", "koffie.txt", "--kind", "receipt", "--format", "json")

    (file,) = json.loads(out)["files"]
    assert (code, file["path"], file["kind"]) == (0, "koffie.txt", "receipt")
    assert [sentence["text"] for sentence in file["sentences"]] == ["Kom op de koffie."]


@pytest.mark.usefixtures("house")
def test_a_missing_file_is_told(run: Run) -> None:
    assert run("inspect", "weg.txt") == (
        2,
        "",
        "briefcheck: weg.txt: dit bestand of deze map is er niet\n",
    )


def test_a_letter_that_cannot_be_read_is_told(house: Path, run: Run) -> None:
    (house / "leeg.txt").write_bytes(b"")

    code, out, err = run("inspect", "leeg.txt")

    assert (code, out) == (3, "")
    assert err.startswith("briefcheck: leeg.txt: het bestand is leeg")
