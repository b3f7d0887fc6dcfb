"""Stretches of a text that no fix touches: code, markup, slots and quoted words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from briefcheck.text import SourceText

#: Everything is bounded, so that one lost mark does not close a whole letter, and a
#: long letter is read in no time.
_OFF_LIMITS = re.compile(
    r"""
    ^[ \t]{0,3}(?P<fence>```|~~~)[\s\S]{0,5000}?^[ \t]{0,3}(?P=fence)  # fenced code
    | `[^`\n]{1,500}`                                        # code
    | <!--[\s\S]{0,5000}?-->                                 # comments
    | <(?P<tag>pre|script|style|code)\b[\s\S]{0,5000}?</(?P=tag)>
    | <[^<>\n]{1,500}>                                       # tags, <naam>
    | \{\{[^{}]{0,500}\}\} | \{%[^{}]{0,500}%\} | \{[^{}\n]{0,500}\}  # slots
    | \[[^\[\]\n]{0,500}\]
    # What stands between quotation marks may be the customer's.
    | "[^"\n]{1,500}" | “[^“”]{1,2000}[”“] | „[^„”“"]{1,2000}[”“"]
    | ‘[^‘’\n]{1,500}’ | «[^«»]{1,2000}» | (?<![^\s(])'[^'\n]{1,500}'(?!\w)
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)


_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)


def off_limits(source: SourceText) -> tuple[Span, ...]:
    """Return the spans that no fix may touch; in Markdown an indent makes code."""
    found = [Span(*each.span()) for each in _OFF_LIMITS.finditer(source.text)]
    if source.is_markdown:
        found += (Span(*each.span()) for each in _INDENTED.finditer(source.text))
    return tuple(found)
