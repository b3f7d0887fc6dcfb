from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.errors import RuleError
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.lines import plain_line
from briefcheck.phrases.sets import make_phrase_set

if TYPE_CHECKING:
    from briefcheck.phrases.needs import Need

LISTS = {"dag": ("maandag", "dinsdag"), "leeg": ()}


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        ("hopen", ["hopen"]),
        ("wij hopen", ["hopen + wij"]),
        ("(hopen|streven) naar", ["naar + hopen/streven"]),
        ("[zo] snel", ["snel"]),
        ("(snel|vlug*)", ["snel/vlug*"]),
        ("klacht*", ["klacht*"]),
        ("*spoor*slag wij", ["wij + spoor*"]),
        ("op @dag", ["op + dinsdag/maandag"]),
        (
            "(op @dag|zo snel|vlug|gauw)",
            ["op + dinsdag/maandag", "snel + zo", "gauw/vlug"],
        ),
        ("(zo snel|morgen) bellen", ["bellen + snel + zo", "bellen + morgen"]),
        ("(zo snel|VERB)", [""]),
        ("VERB ..", [""]),
        ("..hopen", ["..hopen"]),
    ],
)
def test_a_phrase_knows_what_it_needs(source: str, ways: list[str]) -> None:
    phrase = compile_phrase(source, LISTS)

    assert [" + ".join(map(written, way)) for way in phrase.ways] == ways


def written(need: Need) -> str:
    return "/".join([*sorted(need.words), *(f"{each}*" for each in need.stretches)])


def test_very_many_ways_are_taken_together() -> None:
    pairs = "|".join(f"aa{n} b{n}" for n in range(40))

    phrase = compile_phrase(f"({pairs}) ({pairs})", {})

    assert [len(need.words) for (need,) in phrase.ways] == [40]


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
    sources = ("wij hopen", "zo snel", "klacht*", "VERB", "hopen op @dag", "hang*")
    phrases = make_phrase_set(compile_phrase(source, LISTS) for source in sources)

    tried = phrases.possible(plain_line("Wij hopen op dinsdag, hangende de zaak"))

    assert [phrase.source for phrase in tried] == [
        "wij hopen",
        "VERB",
        "hopen op @dag",
        "hang*",
    ]


def test_places_come_in_the_order_of_the_phrases() -> None:
    sources = ("dinsdag", "wij")
    phrases = make_phrase_set(compile_phrase(source, {}) for source in sources)

    found = list(phrases.places(plain_line("Wij komen dinsdag")))

    assert found == [(2, 2, "dinsdag"), (0, 0, "wij")]
    assert phrases.is_in(plain_line("wij"))
    assert not phrases.is_in(plain_line("Zij komen"))
    assert not make_phrase_set(())
