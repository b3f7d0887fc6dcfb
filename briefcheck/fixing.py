"""Bytes of a file -> the same file mended, in its own encoding."""

from __future__ import annotations

from dataclasses import dataclass

from briefcheck.decoding import decode, find_encoding
from briefcheck.edits import Edit, apply_edits
from briefcheck.errors import TextError
from briefcheck.fixes import find_edits
from briefcheck.front_matter import read_front_matter
from briefcheck.sections import split_letter
from briefcheck.text import SourceText


@dataclass(frozen=True, slots=True)
class Fixed:
    """A letter before and after, what was done, and the bytes that its file gets."""

    name: str
    before: str
    after: str
    edits: tuple[Edit, ...]
    data: bytes


def fix_bytes(data: bytes, name: str) -> Fixed:
    """Mend the letter in a file, which messages call ``name``.

    Raises:
        TextError: The file is no text, its front matter is wrong, or its bytes could
            not be written back as they are.
    """
    before = decode(data, name)
    mark, encoding = find_encoding(data)
    if mark + before.encode(encoding, errors="replace") != data:
        raise TextError(
            name,
            "dit bestand heeft tekens die niemand kan lezen (sla het op als UTF-8)",
            "this file has characters that cannot be read (save it as UTF-8)",
        )
    after, edits = fix_text(SourceText(name, before))
    return Fixed(name, before, after, edits, mark + after.encode(encoding))


def fix_text(source: SourceText) -> tuple[str, tuple[Edit, ...]]:
    """Return a text with all that can be mended mended, and the edits that did it.

    Raises:
        TextError: The front matter of the letter is wrong.
    """
    if source.is_html:
        return source.text, ()  # Its blanks and lines say nothing to its reader.
    done: tuple[Edit, ...] = ()
    while edits := find_edits(split_letter(source, read_front_matter(source))):
        # A mended place may show another: "de  de  de". Each edit makes the text
        # shorter, or adds the one blank line, so that this comes to an end.
        source = SourceText(source.name, apply_edits(source.text, edits))
        done += edits
    return source.text, done
