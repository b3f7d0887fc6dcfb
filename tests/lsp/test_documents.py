from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from briefcheck.lsp.documents import Document, open_document
from briefcheck.lsp.positions import Ruler
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = st.text(st.sampled_from("aé💡\n\r\f\u2028 "), max_size=8)


def make(text: str, uri: str = "untitled:1", language: str = "plaintext") -> Document:
    return open_document(types.TextDocumentItem(uri, language, 1, text))


def change(
    start: tuple[int, int], end: tuple[int, int], text: str
) -> types.TextDocumentContentChangePartial:
    extent = types.Range(types.Position(*start), types.Position(*end))
    return types.TextDocumentContentChangePartial(range=extent, text=text)


@given(WORDS, st.lists(st.tuples(WORDS, st.floats(0, 1), st.floats(0, 1)), max_size=5))
def test_changes_made_one_after_another(
    text: str, edits: Sequence[tuple[str, float, float]]
) -> None:
    expected, changes = text, []
    for words, one, other in edits:
        low, high = sorted((int(one * len(expected)), int(other * len(expected))))
        ruler = Ruler(SourceText("", expected))
        extent = ruler.range(Span(low, high))
        # Half of a line end cannot be pointed at: it moves, as in the client.
        low, high = ruler.offset(extent.start), ruler.offset(extent.end)
        changes.append(types.TextDocumentContentChangePartial(range=extent, text=words))
        expected = expected[:low] + words + expected[high:]

    document = make(text).changed(changes, 2, "utf-16")

    assert document.text == expected
    assert document.version == 2


def test_a_whole_text_replaces_all() -> None:
    whole = types.TextDocumentContentChangeWholeDocument(text="Beste Tom,")

    assert make("Geachte heer,").changed([whole], 2, "utf-16").text == "Beste Tom,"


@pytest.mark.parametrize("mark", ["\f", "\x0b", "\x85", "\u2028", "\x1c"])
def test_only_what_the_protocol_calls_so_ends_a_line(mark: str) -> None:
    document = make(f"een{mark}twee\ndrie")

    changed = document.changed([change((1, 0), (1, 4), "vier")], 2, "utf-16")

    assert changed.text == f"een{mark}twee\nvier"


def test_half_a_character_is_no_character() -> None:
    assert make("Lamp \ud83d stuk").text == "Lamp \ufffd stuk"
    assert make("Lamp \ud83d\udca1 stuk").text == "Lamp 💡 stuk"


@pytest.mark.parametrize(
    ("uri", "language", "name", "is_kept"),
    [
        ("file:///huis/brief%201.txt", "plaintext", "brief 1.txt", True),
        ("file:///tmp/mutt-12", "mail", "mutt-12", False),
        ("untitled:Untitled-1", "plaintext", "brief", False),
        ("untitled:Untitled-1", "markdown", "brief.md", False),
        ("file:///huis/brief", "html", "brief.html", True),
    ],
)
def test_names_tell_how_a_text_is_written(
    uri: str, language: str, name: str, *, is_kept: bool
) -> None:
    document = make("", uri, language)

    assert (document.name, document.is_kept) == (name, is_kept)
