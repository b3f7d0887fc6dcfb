"""Whatever the text: blocks lie in it, in order, and reading never breaks down."""

from __future__ import annotations

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.errors import TextError
from briefcheck.sections import read_letter, split_letter
from briefcheck.text import SourceText

WORDS = st.sampled_from(
    [
        *("Hoi Bo,", "Geachte heer/mevrouw,", "Betreft: klacht", "Beste", "L.S."),
        *("Dank voor uw brief.", "De tafel is krom!", "Wij komen d.d. 3 mei.", "🙈"),
        *("- een", "1. twee", "# Kop", "De kop", "P.S. nog iets", "^Jo", "Groet,"),
        *("Met vriendelijke groet", "> aangehaald", "Op 3 mei schreef Jan:", "---"),
        *("-----Oorspronkelijk bericht-----", "Van: Jan", "Verzonden: nu", "KvK 1"),
        *("", " ", "\u00a0", "\ufeff", "kind: mixed", "{{naam}}", "B.V.", "…"),
    ]
)
BREAKS = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\r", "\r\n\r\n", "\n   "])
LETTERS = st.lists(st.tuples(WORDS, BREAKS), max_size=25).map(
    lambda pieces: "".join(word + mark for word, mark in pieces)
)


ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


@given(LETTERS | st.text())
def test_blocks_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    blocks = split_letter(SourceText("brief.txt", text)).blocks

    ends = [0, *(block.span.end for block in blocks)]
    for block, end in zip(blocks, ends, strict=False):
        assert end <= block.span.start < block.span.end <= len(text)
        assert text[block.span.start : block.span.end].strip()


@given(st.binary() | st.builds(str.encode, LETTERS, ENCODINGS))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(TextError):
        assert read_letter(data, "brief.txt").source.text


@given(LETTERS | st.text(), st.data())
def test_positions_round_trip(text: str, data: st.DataObject) -> None:
    source = SourceText("brief.txt", text)
    offset = data.draw(st.integers(0, len(text)))

    assert source.offset(source.position(offset)) == offset


@given(LETTERS | st.text())
def test_line_spans_hold_all_but_the_line_ends(text: str) -> None:
    source = SourceText("brief.txt", text)

    lines = [source.slice(span) for span in source.line_spans()]

    assert "".join(lines) == text.replace("\r", "").replace("\n", "")
    assert len(lines) == len(source.line_starts)


@pytest.mark.parametrize(
    "piece",
    [
        *("a", ".", "?!", "-", "> ", "\n", "a\n", "A\n", "Hoi a ", "a b", "A. ", "["),
        *("Groet, ", "Groet,\n", "x groet,\n", "Op a schreef ", "1. a\n", "- a\n\n"),
        *("Met ", "\r", "🙈 A", "Van:\n", ": ", "dus ", "KvK 1\n\n", "Jo Bo\n", "{a"),
    ],
)
def test_long_letter_of_one_thing_is_read_in_seconds(piece: str) -> None:
    text = "Hoi " + piece * (90_000 // len(piece))
    started = process_time()

    split_letter(SourceText("brief.txt", text))

    assert process_time() - started < 5
