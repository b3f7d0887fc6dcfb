"""Changes to texts and files, as an editor takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck.lsp.config_edits import turn_off
from briefcheck.lsp.positions import Ruler
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.lsp.session import Reviewed
    from briefcheck.text import Span


def edit_text(reviewed: Reviewed, span: Span, words: str) -> types.WorkspaceEdit:
    """Return the edit that puts words in the place of a span of an open text."""
    edit = types.TextEdit(reviewed.ruler.range(span), words)
    return types.WorkspaceEdit(changes={reviewed.document.uri: [edit]})


def edit_config(
    rule: str, file: Path, encoding: str, *, creates_files: bool
) -> types.WorkspaceEdit | None:
    """Return the edit that turns a rule off in a configuration.

    None where the file cannot be added to, or is not there and the client cannot
    make it.
    """
    try:
        is_there = file.exists()
        text = file.read_text(encoding="utf-8") if is_there else ""
    except (OSError, UnicodeDecodeError):
        return None
    change = turn_off(rule, text, file.name)
    if change is None or not (is_there or creates_files):
        return None
    span, words = change
    uri = file.as_uri()
    source = SourceText(file.name, text)
    edit = types.TextEdit(Ruler(source, encoding).range(span), words)
    if is_there:
        return types.WorkspaceEdit(changes={uri: [edit]})
    target = types.OptionalVersionedTextDocumentIdentifier(uri)
    return types.WorkspaceEdit(
        document_changes=[
            types.CreateFile(uri),
            types.TextDocumentEdit(target, [edit]),
        ]
    )
