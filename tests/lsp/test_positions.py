from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from briefcheck.lsp.positions import Ruler
from briefcheck.text import SourceText, Span

SIZES = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
#: Letters of one to four bytes, all line ends, and what only looks like one.
TEXTS = st.text(st.sampled_from("aé€💡\n\r\f\u2028\x85 "), max_size=30)


@given(TEXTS, st.sampled_from(sorted(SIZES)), st.data())
def test_a_position_leads_back_to_its_offset(
    text: str, encoding: str, data: st.DataObject
) -> None:
    ruler = Ruler(SourceText("brief", text), encoding)
    offset = data.draw(st.integers(0, len(text)))
    # Between the two halves of one line end there is no position.
    if text[offset - 1 : offset + 1] == "\r\n":
        offset += 1

    assert ruler.offset(ruler.position(offset)) == offset


@given(TEXTS, st.sampled_from(sorted(SIZES)))
def test_columns_count_units_from_the_line_end_before(text: str, encoding: str) -> None:
    ruler = Ruler(SourceText("brief", text), encoding)

    position = ruler.position(len(text))

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    units = len(lines[-1].encode(f"{encoding}-le".replace("8-le", "8")))
    assert position.line == len(lines) - 1
    assert position.character == units // SIZES[encoding]


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [
        (0, 99, 3),  # beyond a line is its end, before the mark that ends it
        (9, 0, 8),  # below the text is its end
        (1, 2, 6),  # inside the emoji is before it
        (1, 3, 7),
    ],
)
def test_a_position_that_is_not_there_is_the_nearest_before(
    line: int, character: int, offset: int
) -> None:
    ruler = Ruler(SourceText("brief", "abc\r\nd💡e"), "utf-16")

    assert ruler.offset(types.Position(line, character)) == offset


def test_a_range_that_is_the_wrong_way_round_is_turned() -> None:
    ruler = Ruler(SourceText("brief", "abc"))

    turned = types.Range(types.Position(0, 2), types.Position(0, 1))

    assert ruler.span(turned) == Span(1, 2)
