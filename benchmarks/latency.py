"""Measure how soon an editor knows what is found, and print a Markdown table.

    python benchmarks/latency.py

A client speaks to the server as an editor does, about a letter of 300 words. Somebody
types a sentence in the middle of it: slowly, so that each keystroke is reviewed at
once, and in bursts of two words, after which the server waits a moment (`PAUSE`).
"""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from briefcheck.lsp.checks import BURST, PAUSE

LETTER = Path(__file__).parents[1] / "corpus" / "dev" / "d1-027.txt"
URI = LETTER.as_uri()
#: Typed behind the last word of the paragraph that is nearest to the middle.
TYPED = " Wij hopen u zo snel mogelijk te laten weten of u zelf iets had moeten doen."
STARTS = 5
ROUNDS = 2
#: In seconds, between two keystrokes of a burst.
KEYSTROKE = 0.12
PERCENTILE_95 = 18  # of the nineteen cuts that make twenty parts


@dataclass
class Editor:
    """A client of a server of its own, with one text."""

    client: LanguageClient = field(
        default_factory=lambda: LanguageClient("latency", "1")
    )
    told: asyncio.Queue[int | None] = field(default_factory=asyncio.Queue)
    version: int = 1

    async def open(self, text: str) -> None:
        """Start the server and show it a text; return when it told of it."""
        hear = self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        hear(partial(self._take))  # pygls sets attributes, which a method has not
        await self.client.start_io(sys.executable, "-m", "briefcheck", "lsp")
        folder = LETTER.parent.as_uri()
        meeting = types.InitializeParams(types.ClientCapabilities(), root_uri=folder)
        await self.client.initialize_async(meeting)
        self.client.initialized(types.InitializedParams())
        item = types.TextDocumentItem(URI, "plaintext", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self.wait()

    def type(self, character: str, place: types.Position) -> types.Position:
        """Tell the server of a keystroke; return where the next one goes."""
        self.version += 1
        change = types.TextDocumentContentChangePartial(
            range=types.Range(place, place), text=character
        )
        target = types.VersionedTextDocumentIdentifier(self.version, URI)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(target, [change])
        )
        return types.Position(place.line, place.character + 1)

    async def wait(self) -> None:
        """Return when the newest version of the text has been told of."""
        while await self.told.get() != self.version:
            pass

    async def stop(self) -> None:
        """Say goodbye."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()  # type: ignore[no-untyped-call]  # pygls

    def _take(self, news: types.PublishDiagnosticsParams) -> None:
        if not any(each.code for each in news.diagnostics):
            raise SystemExit(f"nothing is found in the letter: {news.diagnostics}")
        self.told.put_nowait(news.version)


async def measure_start(text: str) -> float:
    """Return the seconds from starting the command to the first diagnostics."""
    editor, started = Editor(), time.perf_counter()
    await editor.open(text)
    seconds = time.perf_counter() - started
    await editor.stop()
    return seconds


async def measure_typing(text: str, words: int, pause: float) -> list[float]:
    """Return the seconds from each change that is reviewed to its diagnostics.

    So many *words* make a burst, and of a burst the last keystroke counts; 0 makes
    every keystroke one. *pause* seconds lie between bursts.
    """
    editor, found = Editor(), []
    await editor.open(text)
    place = middle(text)
    for burst in ROUNDS * bursts(TYPED, words):
        await asyncio.sleep(pause)
        for character in burst[:-1]:
            place = editor.type(character, place)
            await asyncio.sleep(KEYSTROKE)
        place, typed = editor.type(burst[-1], place), time.perf_counter()
        await editor.wait()
        found.append(time.perf_counter() - typed)
    await editor.stop()
    return found


def middle(text: str) -> types.Position:
    """Return the end of the paragraph that is nearest to the middle of a text."""
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.endswith(".")]
    line = min(ends, key=lambda number: abs(number - len(lines) // 2))
    return types.Position(line, len(lines[line]))


def bursts(text: str, words: int) -> list[str]:
    """Cut a text into stretches of so many words, or into characters."""
    if words == 0:
        return list(text)
    parts = [f" {word}" for word in text.split()]
    return ["".join(parts[at : at + words]) for at in range(0, len(parts), words)]


def row(name: str, seconds: list[float]) -> str:
    """Return a line of the table, in milliseconds."""
    slow = quantiles(seconds, n=20)[PERCENTILE_95]
    cells = (f"{1000 * value:.0f}" for value in (median(seconds), slow, max(seconds)))
    return f"| {name} | {len(seconds)} | {' | '.join(cells)} |"


def main() -> None:
    """Print the table, a row as soon as it is measured."""
    text = LETTER.read_text(encoding="utf-8")
    print("| from … to diagnostics | times | median (ms) | p95 (ms) | most (ms) |")
    print("| --- | ---: | ---: | ---: | ---: |")
    starts = [asyncio.run(measure_start(text)) for _ in range(STARTS)]
    print(row("starting the command", starts), flush=True)
    alone = asyncio.run(measure_typing(text, 0, BURST + PAUSE))
    print(row("a keystroke", alone), flush=True)
    together = asyncio.run(measure_typing(text, 2, BURST + PAUSE))
    print(row("the last keystroke of a burst", together), flush=True)


if __name__ == "__main__":
    main()
