"""Standard output and error: UTF-8 on every console, colour on terminals only."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from briefcheck.paint import Ink, Paint, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

_STYLES: Mapping[Ink, str] = {
    Ink.NAME: "bold",
    Ink.ERROR: "bold red",
    Ink.WARNING: "yellow",
    Ink.SUGGESTION: "cyan",
    Ink.QUIET: "dim",
    Ink.WORDS: "italic",
}


def use_utf8() -> None:
    """Write UTF-8 whatever the console says; a name that is no text is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """Write text to the standard output at once."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()


def write_bytes(data: bytes) -> None:
    """Write bytes to the standard output at once, its line ends as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def hush() -> None:
    """Let what is still written to the standard output go nowhere: nobody reads it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def clear() -> None:
    """Clear the screen, where the standard output is one."""
    if sys.stdout.isatty():
        click.clear()


def tell(message: str) -> None:
    """Write a message about the run itself to the standard error."""
    sys.stderr.write(f"briefcheck: {message}\n")
    sys.stderr.flush()


def find_paint() -> Paint:
    """Return paint for the standard output; plain unless it is a terminal."""
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return plain
    # Imported late: a pipe needs none of it.
    from rich.color import ColorSystem  # noqa: PLC0415 -- see above
    from rich.console import Console  # noqa: PLC0415 -- see above
    from rich.style import Style  # noqa: PLC0415 -- see above

    if Console().color_system in {None, "windows"}:
        return plain
    styles = {ink: Style.parse(style) for ink, style in _STYLES.items()}

    def paint(text: str, ink: Ink) -> str:
        return styles[ink].render(text, color_system=ColorSystem.STANDARD)

    return paint
