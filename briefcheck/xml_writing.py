"""XML that every reader accepts, whatever a letter holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement, indent, tostring

Attributes: TypeAlias = Mapping[str, "str | int"]

#: What XML 1.0 has no way to write, and what it only may write with a warning.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def make_root(tag: str, attributes: Attributes) -> Element:
    """Make the element that holds a whole document."""
    return Element(tag, _fit_all(attributes))


def add(
    parent: Element, tag: str, attributes: Attributes, text: str | None = None
) -> Element:
    """Add an element below another, and return it."""
    child = SubElement(parent, tag, _fit_all(attributes))
    child.text = _fit(text) if text else None
    return child


def write_document(root: Element) -> str:
    """Return a document with its declaration, one element a line."""
    indent(root)
    body = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _fit_all(attributes: Attributes) -> dict[str, str]:
    return {name: _fit(str(value)) for name, value in attributes.items()}


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)
