"""Bytes of a file -> the letter in it, divided into parts by layout alone."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from briefcheck.front_matter import FrontMatter
from briefcheck.layout.bodies import split_body
from briefcheck.layout.heads import split_head
from briefcheck.layout.lines import read_lines
from briefcheck.layout.passages import read_passages
from briefcheck.layout.quoted import without_quotes
from briefcheck.layout.tails import split_tail
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.opened import open_file, open_text
from briefcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.layout.lines import Line
    from briefcheck.text import SourceText

_DEFAULTS = Settings()


def read_letter(data: bytes, name: str, settings: Settings = _DEFAULTS) -> Letter:
    """Read a letter from the bytes of a file, which messages call ``name``.

    What the settings say of its place (a template, a kind of reply) holds unless the
    letter itself says otherwise.

    Raises:
        TextError: The file is no text, holds no letter, or its front matter is wrong.
    """
    opened = open_file(data, name, settings)
    return split_letter(opened.read, opened.stated)


def letter_from(source: SourceText, settings: Settings = _DEFAULTS) -> Letter:
    """Read a letter from a text that needs no decoding, such as an editor's.

    Raises:
        TextError: It holds no letter, or its front matter is wrong.
    """
    opened = open_text(source, settings)
    return split_letter(opened.read, opened.stated)


def split_letter(source: SourceText, stated: FrontMatter | None = None) -> Letter:
    """Divide a text into the parts of a letter; any text will do."""
    stated = stated or FrontMatter()
    lines = without_quotes(read_lines(source, stated.end))
    blocks = sorted(_blocks(source, lines), key=attrgetter("span"))
    return Letter(
        source,
        tuple(blocks),
        stated.kind,
        is_template=bool(stated.is_template),
        switch_offs=stated.switch_offs,
    )


def _blocks(source: SourceText, lines: Sequence[Line]) -> Iterator[Block]:
    head = split_head(lines)
    tail = split_tail(head.rest)
    yield from head.blocks
    yield from split_body(read_passages(source, tail.body))
    for line in tail.sign_off:
        if not line.is_blank:
            yield Block(PartName.SIGN_OFF, BlockSort.LINE, line.span)
    for passage in read_passages(source, tail.postscript, wrapped=True):
        yield Block(PartName.CLOSING, passage.sort, passage.span)
