"""Bytes of a file -> the text that is read in it, and what is stated above it.

What a letter's words are cut out of, long before anybody looks at its parts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefcheck.decoding import decode, empty_letter, is_blank
from briefcheck.formats.unwrapping import unwrap
from briefcheck.front_matter import FrontMatter, read_front_matter
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from briefcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened: the text to be read, and what counts for it."""

    read: SourceText
    stated: FrontMatter


def open_file(data: bytes, name: str, settings: Settings) -> Opened:
    """Open a file by its bytes; messages call it ``name``.

    What the settings say of its place (a template, a kind of reply) holds unless the
    file itself says otherwise.

    Raises:
        TextError: The file is no text, is empty, or its front matter is wrong.
    """
    return open_text(SourceText(name, decode(data, name)), settings)


def open_text(source: SourceText, settings: Settings) -> Opened:
    """Open a text that needs no decoding, such as an editor's.

    Raises:
        TextError: It is empty, or its front matter is wrong.
    """
    stated = _with_place(read_front_matter(source), settings)
    read, switch_offs = unwrap(source, stated, dict(settings.slots))
    if is_blank(read.text[stated.end :]):
        raise empty_letter(source.name)
    switch_offs = (*stated.switch_offs, *switch_offs)
    return Opened(read, replace(stated, switch_offs=switch_offs))


def _with_place(stated: FrontMatter, settings: Settings) -> FrontMatter:
    is_template = stated.is_template
    return replace(
        stated,
        kind=stated.kind or settings.path_kind,
        is_template=settings.is_template if is_template is None else is_template,
    )
