"""A change to a file as a unified diff, which ``patch`` and ``git apply`` read."""

from __future__ import annotations

from difflib import unified_diff

_NO_LINE_END = "\n\\ No newline at end of file\n"


def render_diff(name: str, before: str, after: str) -> str:
    """Return the lines that differ, each with three lines around it."""
    # A name from the root would not be found below a/ and b/.
    old, new = (name, name) if name.startswith("/") else (f"a/{name}", f"b/{name}")
    # As git does it: behind a name with a blank in it a tab tells where it ends.
    end = "\t" if " " in name else ""
    lines = unified_diff(_lines(before), _lines(after), old + end, new + end)
    return "".join(_ended(line) for line in lines)


def _lines(text: str) -> list[str]:
    # Not splitlines, which takes more for a line end than git does.
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def _ended(line: str) -> str:
    return line if line.endswith("\n") else line + _NO_LINE_END
