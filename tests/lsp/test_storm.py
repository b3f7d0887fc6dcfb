from __future__ import annotations

import re
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.lsp.reviewing import underlined
from briefcheck.rules import read_rulebook
from briefcheck.sections import letter_from
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lsp.conftest import Editor

    Change = types.TextDocumentContentChangePartial
    Fresh = Callable[[str], list[tuple[str, str, types.Position]]]
    Start = Callable[..., Editor]

LETTER = """\
Geachte mevrouw Postma,\r
\r
Bedankt voor uw brief van 3 mei over de lamp 💡. Wij begrijpen dat u hiervan baalt.\r
\r
U heeft gelijk, de lamp was stuk. Wij hopen zo snel mogelijk een nieuwe te sturen.\r
U had de doos niet weg moeten gooien!\r
\r
Heeft u nog vragen? Bel ons gerust. 👩‍💻\r
\r
Met vriendelijke groet,\r
Noor Bakker\r
"""
WORDS = (
    "💡", "👩‍💻", "\r\n", "\r\n\r\n", "\n", "é", " ", "hopen ", "U had ", "- ", "> ",
    "zo snel mogelijk", "Wij proberen het. ", ".", "",
)  # fmt: skip
EDITS = 500
#: In bytes; one more copy of the pipeline's data would be tens of millions.
MOST_GROWTH = 20e6
PLACES = re.compile(r"\r\n|.|\n|\r", re.DOTALL)


def edit(text: str, random: Random) -> tuple[str, Change]:
    """Return a text after some change, and the change as an editor tells it."""
    places = [match.start() for match in PLACES.finditer(text)] + [len(text)]
    first = random.randrange(len(places))
    last = min(first + random.choice((0, 0, 0, 1, 2, 12)), len(places) - 1)
    start, end = places[first], places[last]
    words = random.choice(WORDS)
    extent = types.Range(position(text[:start]), position(text[:end]))
    change = types.TextDocumentContentChangePartial(range=extent, text=words)
    return text[:start] + words + text[end:], change


def position(before: str) -> types.Position:
    *lines, last = re.split(r"\r\n|\n|\r", before)
    return types.Position(len(lines), len(last.encode("utf-16-le")) // 2)


@pytest.fixture(scope="module")
def fresh() -> Fresh:
    """Return what lints a text all over again: rules, messages and places."""
    linter = Linter(read_rulebook(bundled_rules())[0])

    def lint(text: str) -> list[tuple[str, str, types.Position]]:
        source = SourceText("brief", text)
        (report,) = linter.lint([letter_from(source)])
        return [
            (each.rule, each.message, position(text[: underlined(each, source).start]))
            for each in report.findings
        ]

    return lint


@pytest.mark.parametrize("seed", [1, 2])
def test_a_storm_of_edits_ends_as_a_fresh_lint(
    editor: Editor,
    seed: int,
    fresh: Fresh,
) -> None:
    uri, text, random = f"untitled:storm-{seed}", LETTER, Random(seed)  # noqa: S311
    editor.open(uri, text)

    for version in range(2, EDITS + 2):
        text, change = edit(text, random)
        editor.change(uri, version, change)
        if version % 100 == 0:
            assert told(editor, uri, version) == fresh(text)

    assert told(editor, uri, EDITS + 1) == fresh(text)


def told(
    editor: Editor, uri: str, version: int
) -> list[tuple[str, str, types.Position]]:
    """Return what the server found: rules, messages, and places where words are."""
    return [
        (str(each.code), each.message, each.range.start)
        for each in editor.diagnostics(uri, version)
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_does_not_grow(start: Start) -> None:
    editor = start()
    storm(editor, 1)
    before = memory(editor)

    storm(editor, 2)
    storm(editor, 3)

    assert memory(editor) - before < MOST_GROWTH


def storm(editor: Editor, seed: int) -> None:
    uri, text, random = "untitled:storm", LETTER, Random(seed)  # noqa: S311
    editor.open(uri, text)
    for version in range(2, EDITS + 2):
        text, change = edit(text, random)
        editor.change(uri, version, change)
        if version % 50 == 0:
            editor.diagnostics(uri, version)
    editor.diagnostics(uri, EDITS + 1)
    editor.close(uri)


def memory(editor: Editor) -> int:
    """Return the bytes that the server and its review process hold."""
    server = editor.client._server  # noqa: SLF001 -- pygls keeps it to itself
    assert server is not None
    processes = Path("/proc", str(server.pid))
    children = processes.joinpath("task", str(server.pid), "children").read_text()
    pages = [
        int(Path("/proc", pid, "statm").read_text().split()[1])
        for pid in (str(server.pid), *children.split())
    ]
    return sum(pages) * 4096
