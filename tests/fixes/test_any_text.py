"""Whatever the text: fixing twice is fixing once, and no word but a double is lost."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.errors import TextError
from briefcheck.fixing import fix_bytes, fix_text
from briefcheck.text import SourceText

WORDS = st.sampled_from(
    [
        *("Beste Tom,", "Hoi", "Wij", "bellen", "u", "de", "De", "de", "een", "een"),
        *(
            "met",
            "dat",
            "stoel.",
            "Tot ziens!",
            "Groet,",
            "Met vriendelijke groet",
            "Jo",
        ),
        *("- een", "1.", "{{de de}}", "`de", "de`", '"de', 'de"', "<de de>", "🙈", ":"),
        *("> de de", "Op 3 mei schreef Jan:", "---", "kind: mixed", "-- ", "\ufeff"),
    ]
)
BLANKS = st.sampled_from(
    [
        " ",
        " ",
        " ",
        "  ",
        "   ",
        "\t",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " \n \n",
        "\xa0",
    ]
)
TEXTS = st.lists(st.tuples(WORDS, BLANKS), max_size=30).map(
    lambda pieces: "".join(word + blank for word, blank in pieces)
)
NAMES = st.sampled_from(["brief.txt", "brief.md"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])


def words(text: str) -> list[str]:
    return re.sub(r"\b(\w+)(?:\s+\1\b)+", r"\1", text, flags=re.IGNORECASE).split()


def fix(text: str, name: str) -> str:
    try:
        return fix_text(SourceText(name, text))[0]
    except TextError:
        return text


@given(TEXTS | st.text(), NAMES)
def test_what_is_mended_needs_no_mending(text: str, name: str) -> None:
    once = fix(text, name)

    assert fix(once, name) == once


@given(TEXTS, NAMES)
def test_no_word_is_lost_but_a_double(text: str, name: str) -> None:
    assert words(fix(text, name)) == words(text)


@given(TEXTS, ENCODINGS)
def test_a_file_keeps_its_encoding(text: str, encoding: str) -> None:
    data = ("Beste Tom, één ding. " + text).encode(encoding, errors="ignore")

    try:
        fixed = fix_bytes(data, "brief.txt")
    except TextError:
        return

    if fixed.edits:
        assert fix_bytes(fixed.data, "brief.txt").before == fixed.after
    else:
        assert fixed.data == data


@pytest.mark.parametrize(
    "piece",
    [
        *("de ", "de  ", "de\n", "  ", "<pre>", "<!--", "```", "```\n", "“", '"', "'"),
        *(
            "{{",
            "[",
            "<a ",
            "`",
            " 'a",
            "Groet,\n",
            "a\n \n",
            "- de de\n",
            "a  b  c d e\n",
        ),
    ],
)
def test_a_long_letter_of_one_thing_is_mended_in_seconds(piece: str) -> None:
    text = "Hoi Bo,\n\n" + piece * (60_000 // len(piece))
    started = process_time()

    fix(text, "brief.txt")

    assert process_time() - started < 5
