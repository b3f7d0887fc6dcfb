"""The texts that are open in the editor, as it last told them.

pygls keeps documents too, but takes form feeds and U+2028 for line ends, which the
protocol does not, so that its text and the client's part ways.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import to_fs_path

from briefcheck.lsp.positions import Ruler
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What tells how a text is written, for the languages in which it makes a difference.
_SUFFIXES = MappingProxyType({"markdown": ".md", "html": ".html"})
_UNTITLED = "brief"


@dataclass(frozen=True)
class Document:
    """One version of a text. Compare documents by identity: each change makes one."""

    uri: str
    language: str
    version: int | None
    text: str

    @cached_property
    def source(self) -> SourceText:
        """Return the text with its lines."""
        return SourceText(self.name, self.text)

    @property
    def path(self) -> Path | None:
        """Return where the text is a file, or is to be one; None if nowhere."""
        path = to_fs_path(self.uri)
        return Path(path) if path else None

    @property
    def name(self) -> str:
        """Return what messages call the text; its suffix tells how it is written."""
        name = self.path.name if self.path else _UNTITLED
        suffix = _SUFFIXES.get(self.language, "")
        return name if name.endswith(suffix) else name + suffix

    @property
    def is_kept(self) -> bool:
        """Tell whether the text is a file to keep, not one that is to be mailed."""
        return self.path is not None and self.language != "mail"

    def changed(
        self,
        changes: Iterable[types.TextDocumentContentChangeEvent],
        version: int | None,
        encoding: str,
    ) -> Document:
        """Return the document after some changes, each made to the one before."""
        document = replace(self, version=version)
        for change in changes:
            document = replace(document, text=_changed(document, change, encoding))
        return document


def open_document(item: types.TextDocumentItem) -> Document:
    """Make a document of what a client opens."""
    return Document(item.uri, item.language_id, item.version, _sound(item.text))


def _changed(
    document: Document, change: types.TextDocumentContentChangeEvent, encoding: str
) -> str:
    words = _sound(change.text)
    if not isinstance(change, types.TextDocumentContentChangePartial):
        return words
    span = Ruler(document.source, encoding).span(change.range)
    return document.text[: span.start] + words + document.text[span.end :]


def _sound(text: str) -> str:
    """Return a text without half characters, which JSON can hold and no file can."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
