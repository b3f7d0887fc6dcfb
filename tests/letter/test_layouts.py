"""Letters as people lay them out, with the parts beside their lines."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from briefcheck.letter import Block, BlockSort, PartName
from briefcheck.sections import read_letter
from briefcheck.text import Span

Expected: TypeAlias = tuple[str, tuple[Block, ...]]

LAYOUTS: dict[str, str] = yaml.safe_load(
    Path(__file__).with_name("layouts.yml").read_text(encoding="utf-8")
)
USUAL_SORTS = {
    PartName.HEADER: BlockSort.LINE,
    PartName.SALUTATION: BlockSort.LINE,
    PartName.SIGN_OFF: BlockSort.LINE,
}


def read_table(table: str, line_end: str) -> Expected:
    text = ""
    blocks: list[Block] = []
    for row in table.splitlines():
        labels, _, line = row.partition("|")
        pieces = line.removeprefix(" ").split("¦")
        for label, piece in zip(labels.split() or [""], pieces, strict=True):
            start = len(text) + len(piece) - len(piece.lstrip())
            text += piece
            end = len(text.rstrip())
            if label == "+":
                last = blocks.pop()
                blocks.append(Block(last.part, last.sort, Span(last.span.start, end)))
            elif label:
                blocks.append(make_block(label, Span(start, end)))
        text += line_end
    return text, tuple(blocks)


def make_block(label: str, span: Span) -> Block:
    name, _, sort = label.partition(":")
    part = PartName(name)
    usual = USUAL_SORTS.get(part, BlockSort.PARAGRAPH)
    return Block(part, BlockSort(sort) if sort else usual, span)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layout_gives_the_parts_beside_its_lines(table: str, line_end: str) -> None:
    text, expected = read_table(table, line_end)

    letter = read_letter(text.encode(), "brief.txt")

    assert letter.blocks == expected


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("Hoi Bo,\n\nDank.\n\nGroet,\nAn\n", PartName.CLOSING, "Groet,"),
        ("Hoi Bo,\n\nDank.\n\nGroet,\nAn\n", PartName.OPENING, "Dank."),
        ("Hoi Bo,\n\n- een\n- twee\n\nGroet,\nAn\n", PartName.OPENING, "- een"),
        ("Eerst dit. Dan dat.\n", PartName.CORE, "Dan dat."),
        ("Eerst dit. Dan dat.\n", PartName.SIGN_OFF, "\n"),
    ],
)
def test_missing_part_belongs_before_the_next_one(
    text: str, part: PartName, place: str
) -> None:
    letter = read_letter(text.encode(), "brief.txt")

    assert letter.place_of(part) == text.index(place)
