"""Everything above the first words: letterhead, addresses, subject, salutation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck.layout.names import is_name_line
from briefcheck.layout.salutations import is_salutation, salutation_length
from briefcheck.letter import Block, BlockSort, PartName
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.layout.lines import Line

_LABEL = r"[*_#\s]{0,6}(?:%s)[*_]{0,2}\s?:"
_SUBJECT = re.compile(
    _LABEL % r"betreft|betr\.?|onderwerp|subject|inzake|re", re.IGNORECASE
)
_FIELD = re.compile(
    _LABEL
    % (
        r"van|aan|cc|bcc|datum|verzonden|from|to|date|sent|bijlagen?|behandeld door|"
        r"(?:(?:ons|onze|uw)\s)?(?:kenmerk|referentie|ref\.?|brief|e-?mail|bericht)"
        r"(?:\svan)?|\w{0,20}nummer|telefoon|tel\.?|doorkiesnummer|contactpersoon|dossier"
    ),
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,7}\.?"
_DATED = re.compile(
    rf"(?:[A-ZÀ-Þ'’][\w'’ -]{{1,30}},\s*)?(?:\w{{2,9}}dag,?\s)?\d{{1,2}}"
    rf"(?:\s{_MONTH}\s|[-/.]\d{{1,2}}[-/.])\d{{2,4}}$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:.{0,60}\b\d{4}\s?[A-Z]{2}\b|postbus\s\d|.{2,50}\s\d{1,5}\s?\w?$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The blocks above the first words, and the lines that follow."""

    blocks: tuple[Block, ...]
    rest: tuple[Line, ...]


def split_head(lines: Sequence[Line]) -> Head:
    """Divide the lines of a letter into its head and the rest."""
    index = _salutation_index(lines)
    if index is None:
        index = _header_end(lines)
        return Head(_header_blocks(lines[:index]), tuple(lines[index:]))
    salutation, first = lines[index].cut(salutation_length(lines[index]))
    block = Block(PartName.SALUTATION, BlockSort.LINE, salutation.span)
    below = (first, *lines[index + 1 :])
    subject, rest = _split_subject(below)
    return Head((*_header_blocks(lines[:index]), block, *subject), rest)


def _salutation_index(lines: Sequence[Line]) -> int | None:
    """Find the salutation; below sentences only one that has a line of its own."""
    has_prose, is_first = False, True
    for index, line in enumerate(lines):
        if not has_prose and salutation_length(line):
            return index
        if has_prose and is_first and is_salutation(line):
            return index
        has_prose = has_prose or not _is_above_words(line)
        is_first = line.is_blank
    return None


def _header_end(lines: Sequence[Line]) -> int:
    """Return the index of the first line of a letter without a salutation."""
    end, start = 0, 0
    for index, line in enumerate(lines):
        if line.is_blank:
            start = index + 1
        elif index == start:
            end = index
        if not line.is_blank and not _is_header(line) and not is_name_line(line.text):
            return end
    return 0


def _is_header(line: Line) -> bool:
    if any(form.match(line.text) for form in (_SUBJECT, _FIELD, _DATED)):
        return True
    return not line.is_prose and _ADDRESS.match(line.text) is not None


def _is_above_words(line: Line) -> bool:
    return not line.is_prose or is_name_line(line.text) or _is_header(line)


def _header_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for above, line in zip((None, *lines), lines, strict=False):
        if above is not None and _goes_on(blocks, above, line):
            span = Span(blocks[-1].span.start, line.span.end)
            blocks[-1] = Block(PartName.HEADER, BlockSort.SUBJECT, span)
        elif not line.is_blank:
            sort = BlockSort.SUBJECT if _SUBJECT.match(line.text) else BlockSort.LINE
            blocks.append(Block(PartName.HEADER, sort, line.span))
    return tuple(blocks)


def _goes_on(blocks: Sequence[Block], above: Line, line: Line) -> bool:
    """Tell whether a line is the second of a long subject."""
    if line.is_blank or above.is_blank or blocks[-1].sort is not BlockSort.SUBJECT:
        return False
    return line.text[0].islower() and not _is_header(line)


def _split_subject(
    lines: tuple[Line, ...],
) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Take off a subject line that stands below the salutation."""
    index = next((n for n, line in enumerate(lines) if not line.is_blank), None)
    if index is None or not _SUBJECT.match(lines[index].text):
        return (), lines
    end = next((n for n in range(index, len(lines)) if lines[n].is_blank), index)
    return _header_blocks(lines[index:end]), lines[end:]
