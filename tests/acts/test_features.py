"""What the model looks at, on words written by hand."""

from __future__ import annotations

import pytest

from briefcheck.analysis import Sentence
from briefcheck.learned.features import WORDING, features_of
from briefcheck.letter import BlockSort, PartName
from briefcheck.text import Span
from briefcheck.words import Word


def sentence(*words: tuple[str, str, str]) -> Sentence:
    """Make a sentence without clauses of forms, lemmas and parts of speech."""
    made = tuple(
        Word(form, form.lower(), lemma, pos, "dep", 0, Span(n * 10, n * 10 + len(form)))
        for n, (form, lemma, pos) in enumerate(words)
    )
    return Sentence(PartName.CORE, BlockSort.PARAGRAPH, Span(0, 99), made)


BELLEN = sentence(("Wij", "wij", "PRON"), ("belden", "bellen", "VERB"))


def test_words_stand_alone_and_with_the_one_before() -> None:
    words = features_of(BELLEN)[0]

    assert words == ("w:wij", "w:belden", "w:^ wij", "w:wij belden")


def test_characters_run_across_the_edges_of_a_word() -> None:
    characters = features_of(BELLEN)[1]

    assert {"c: wi", "c: wij ", "c:elde", "c:den "} <= set(characters)


def test_a_frame_keeps_small_words_and_names_the_sort_of_the_others() -> None:
    frames = features_of(BELLEN)[-1]

    assert frames == ("f:^ wij", "f:wij VERB", "f:^ wij VERB")


def test_numbers_are_alike() -> None:
    first = sentence(("12", "12", "NUM"), ("dagen", "dag", "NOUN"))
    second = sentence(("7", "7", "NUM"), ("dagen", "dag", "NOUN"))

    assert features_of(first) == features_of(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("maart", "mrt"),
        ("december", "okt."),
        ("dinsdag", "vrijdag"),
        ("zondagmiddag", "maandagmiddag"),
        ("14/8", "3-12"),
        ("14-08-2026", "03.05.25"),
        ("art.", "artikel"),
        ("nr", "nummer"),
        ("z.s.m.", "zsm"),
    ],
)
def test_what_is_written_otherwise_is_alike(one: str, other: str) -> None:
    first, second = (sentence((word, word, "NOUN")) for word in (one, other))

    assert features_of(first)[:WORDING] == features_of(second)[:WORDING]


@pytest.mark.parametrize("word", ["zondagsrust", "12.30", "meid", "1/2/3/4/5"])
def test_what_is_no_day_stays_itself(word: str) -> None:
    day, other = sentence(("14/8", "14/8", "NUM")), sentence((word, word, "NOUN"))

    assert features_of(day)[:WORDING] != features_of(other)[:WORDING]


def test_a_name_occurs_once_in_its_block() -> None:
    heel = ("heel", "heel", "ADV")

    blocks = features_of(sentence(heel, heel, heel))

    assert all(len(set(block)) == len(block) for block in blocks)


def test_the_wording_does_not_tell_the_part_of_the_letter() -> None:
    names = [name for block in features_of(BELLEN)[:WORDING] for name in block]

    assert {name[0] for name in names} == {"w", "c"}
