from __future__ import annotations

import pytest

from briefcheck.errors import RuleError
from briefcheck.phrase_sets import make_phrase_set
from briefcheck.phrases import compile_phrase
from briefcheck.word_lines import plain_line

LISTS = {"dag": ("maandag", "dinsdag"), "leeg": ()}


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("hopen", ["hopen"]),
        ("wij hopen", ["hopen", "wij"]),
        ("(hopen|streven) naar", ["naar", "hopen streven"]),
        ("[zo] snel", ["snel"]),
        ("(snel|vlug*)", []),
        ("klacht*", []),
        ("op @dag", ["op", "dinsdag maandag"]),
        ("VERB ..", []),
    ],
)
def test_a_phrase_knows_what_it_needs(source: str, needs: list[str]) -> None:
    phrase = compile_phrase(source, LISTS)

    assert [" ".join(sorted(group)) for group in phrase.needs] == needs


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("(snel", r"'\(' is not closed by '\)'"),
        ("[snel", r"'\[' is not closed by '\]'"),
        ("snel)", "unexpected '\\)' in phrase"),
        ("op @week", "unknown list '@week'"),
    ],
)
def test_a_malformed_phrase_is_told(source: str, complaint: str) -> None:
    with pytest.raises(RuleError, match=complaint):
        compile_phrase(source, LISTS)


def test_key_words_are_told_apart() -> None:
    assert compile_phrase("[~excuses] voor (~ongemak|last)", {}).keys == {
        "excuses",
        "ongemak",
    }


def test_an_empty_list_matches_nothing() -> None:
    assert not plain_line("op maandag").has(compile_phrase("op @leeg", LISTS))


def test_only_phrases_whose_words_are_there_are_tried() -> None:
    sources = ("wij hopen", "zo snel", "klacht*", "hopen op @dag")
    phrases = make_phrase_set(compile_phrase(source, LISTS) for source in sources)

    tried = phrases.possible(frozenset({"wij", "hopen", "op", "dinsdag"}))

    assert [phrase.source for phrase in tried] == [
        "wij hopen",
        "klacht*",
        "hopen op @dag",
    ]


def test_places_come_in_the_order_of_the_phrases() -> None:
    sources = ("dinsdag", "wij")
    phrases = make_phrase_set(compile_phrase(source, {}) for source in sources)
    line = plain_line("Wij komen dinsdag")

    found = list(phrases.places(line, frozenset({"wij", "komen", "dinsdag"})))

    assert found == [(2, 2, "dinsdag"), (0, 0, "wij")]
    assert phrases.is_in(line, frozenset({"wij"}))
    assert not phrases.is_in(line, frozenset({"komen"}))
    assert not make_phrase_set(())
