"""What a writer states about a letter, put at its top; what stands there stays.

*start* is where the letter begins: 0 where there is no front matter yet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from briefcheck.letter import Kind

#: Without a blank behind the colon YAML takes it for part of a word.
_KIND = re.compile(r"(?m)^kind[ \t]*:([ \t]*[^\s#]*)")
#: The ways to name rules: in braces or brackets, one alone, or one on each line.
_IN_BRACES = re.compile(r"(?m)^disable[ \t]*:[ \t]*\{")
_IN_BRACKETS = re.compile(r"(?m)^disable[ \t]*:[ \t]*\[")
_ALONE = re.compile(r"(?m)^disable[ \t]*:[ \t]*([^\s#{\[]\S*)")
_BELOW = re.compile(
    r"(?m)^disable[ \t]*:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)([ \t]*-[ \t]+|[ \t]*)"
)


def state_kind(kind: Kind, text: str, start: int) -> tuple[Span, str]:
    """Return the words that state a kind, and the span that they replace."""
    stated = _KIND.search(text, 0, start)
    if stated:
        return Span(*stated.span(1)), f" {kind.value}"
    return _add_line(f"kind: {kind.value}", text, start)


def switch_off(rule: str, text: str, start: int) -> tuple[Span, str]:
    """Return the words that turn a rule off, and the span that they replace.

    The reason is left to the writer: a finding asks for it.
    """
    for way, words in ((_IN_BRACES, f'{rule}: "", '), (_IN_BRACKETS, f"{rule}, ")):
        if found := way.search(text, 0, start):
            return Span(found.end(), found.end()), words
    if found := _ALONE.search(text, 0, start):
        return Span(*found.span(1)), f"[{found[1]}, {rule}]"
    if found := _BELOW.search(text, 0, start):
        line = f"{found[1]}{rule}" if "-" in found[1] else f"{found[1] or '  '}{rule}:"
        return Span(found.start(1), found.start(1)), line + _line_end(text)
    return _add_line(f"disable:{_line_end(text)}  {rule}:", text, start)


def _add_line(words: str, text: str, start: int) -> tuple[Span, str]:
    """Put a line below the first fence, or between fences of its own."""
    end = _line_end(text)
    if start == 0:
        return Span(0, 0), f"---{end}{words}{end}---{end}"
    below = text.index(end) + len(end)
    return Span(below, below), words + end


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
