"""The templates of a house, which no letter may just copy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.decoding import decode
from briefcheck.errors import ConfigError
from briefcheck.formats.unwrapping import unwrap
from briefcheck.front_matter import read_front_matter
from briefcheck.places import shown_path
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from pathlib import Path


def read_template(path: Path) -> str:
    """Return what a template says to its reader, its slots as they stand.

    Raises:
        ConfigError: It cannot be read.
        TextError: It is no text, or its front matter is wrong.
    """
    name = shown_path(path)
    try:
        source = SourceText(name, decode(path.read_bytes(), name))
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read: {error.strerror}") from error
    stated = read_front_matter(source)
    read, _ = unwrap(source, replace(stated, is_template=False), {})
    return read.text[stated.end :]
