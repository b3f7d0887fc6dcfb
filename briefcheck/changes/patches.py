"""What ``git diff --numstat --patch -z`` tells: which lines of which files."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from briefcheck.changes.lines import WHOLE, Change

if TYPE_CHECKING:
    from collections.abc import Iterator

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
#: The two halves of the output; no path is empty, so this stands nowhere else.
_BETWEEN = b"\0\0"


def read_changes(output: bytes) -> dict[str, tuple[Change, ...]]:
    """Return the changes of each file that changed, by its path from the root.

    Of a file that is no text, all counts as changed. The paths of the patch itself
    are not read, as they are quoted: its files come in the order of the numbers.
    """
    numbers, _, patch = output.partition(_BETWEEN)
    hunks = _read_patch(patch)
    changes: dict[str, tuple[Change, ...]] = {}
    for path, added, deleted in _read_numbers(numbers):
        if added == b"-":
            changes[path] = (WHOLE,)
        elif (added, deleted) != (b"0", b"0"):
            changes[path] = next(hunks)
    return changes


def _read_numbers(numbers: bytes) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield path, lines added and lines deleted; a renamed file by its new path."""
    fields = iter(numbers.rstrip(b"\0").split(b"\0"))
    for field in fields:
        if not field:
            return
        added, deleted, path = field.split(b"\t", 2)
        if not path:
            next(fields)  # the old path
            path = next(fields)
        yield os.fsdecode(path), added, deleted


def _read_patch(patch: bytes) -> Iterator[tuple[Change, ...]]:
    """Yield the changes of each file whose lines changed."""
    found: list[Change] = []
    lines = iter(patch.split(b"\n"))
    for line in lines:
        hunk = _HUNK.match(line)
        if hunk:
            found.append(_change(hunk))
            # Its lines may look like anything, also like the head of a file.
            _skip(lines, _count(hunk[1]) + _count(hunk[3]))
        elif line.startswith(b"diff --git ") and found:
            yield tuple(found)
            found = []
    if found:
        yield tuple(found)


def _skip(lines: Iterator[bytes], count: int) -> None:
    while count:
        # A backslash says that the line above has no end; it is no line itself.
        count -= not next(lines).startswith(b"\\")


def _change(hunk: re.Match[bytes]) -> Change:
    start, count = int(hunk[2]), _count(hunk[3])
    return Change(start, start + count - 1) if count else Change(start + 1, start)


def _count(number: bytes | None) -> int:
    return 1 if number is None else int(number)
