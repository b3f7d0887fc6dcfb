from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.pipeline.reading import read_block

PIECES = st.sampled_from(
    [
        *("a", "e", "Z", "é", "9", ".", ",", "-", "€", "😀", "👍🏽"),
        *("e\u0301", "i\u0308", "x\u0332", "\u00ad", "\u200b", "\ufeff", "❤\ufe0f"),
        *(" ", "  ", "\u00a0", "\t", "\n", "\r\n", "\r", "\u2009"),
        *("‘", "’", "“", "„", "”", "«", "»", "‑", "'", '"'),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
QUOTES = str.maketrans({**dict.fromkeys("‘’", "'"), **dict.fromkeys("“„”«»", '"')})
NO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff\ufe0f"))


def plain(text: str) -> str:
    """Return a text without what reading may change."""
    text = unicodedata.normalize("NFC", text.translate(NO_WIDTH)).translate(QUOTES)
    return " ".join(text.replace("‑", "-").split())


@given(TEXTS)
def test_what_is_read_is_the_text_but_for_blanks_quotes_and_accents(text: str) -> None:
    reading = read_block(text)

    assert plain(reading.text) == plain(text)
    assert len(reading.text) == len(reading.places)
    assert list(reading.places) == sorted(set(reading.places))


@given(TEXTS, st.data())
def test_every_stretch_stands_where_its_span_says(
    text: str, data: st.DataObject
) -> None:
    reading = read_block(text)
    if not reading.text:
        return
    start = data.draw(st.integers(0, len(reading.text) - 1))
    end = data.draw(st.integers(start + 1, len(reading.text)))

    span = reading.span(start, end)

    assert 0 <= span.start < span.end <= len(text)
    assert plain(text[span.start : span.end]) == plain(reading.text[start:end])


@pytest.mark.parametrize(
    ("text", "read", "stretch", "stands"),
    [
        ("een fout\r\nvan ons", "een fout van ons", (4, 8), "fout"),
        ("cafe\u0301 dicht", "café dicht", (0, 4), "cafe\u0301"),
        ("„sorry” zei", '"sorry" zei', (0, 7), "„sorry”"),
        ("over\u00adleg\u00ad nu", "overleg nu", (0, 7), "over\u00adleg"),
        ("  ruim  ", "ruim", (0, 4), "ruim"),
    ],
)
def test_a_stretch_keeps_to_its_words(
    text: str, read: str, stretch: tuple[int, int], stands: str
) -> None:
    reading = read_block(text)

    span = reading.span(*stretch)

    assert reading.text == read
    assert text[span.start : span.end] == stands
