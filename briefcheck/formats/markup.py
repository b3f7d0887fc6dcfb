"""HTML as its reader reads it: no tags, entities as letters, paragraphs as lines.

A browser's work in so far as a letter needs it: what stands in the head, in scripts
and in quoted mail is left out; anything that is no markup stays as it is.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from briefcheck.origins import Change
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: From the last opening on: a page of openings alone is read in no time.
COMMENT = r"<!--((?:(?!<!--|-->).)*)-->"
_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'){0,500}"
_TOKEN = re.compile(
    rf"{COMMENT}"
    rf"|<(?P<close>/)?(?P<tag>[a-z][a-z0-9]{{0,15}})\b{_ATTRIBUTES}>"
    r"|<[!?][^<>]{0,1000}>"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)"
    r"|(?P<blank>\s{2,}|[\r\n\t\f])",
    re.IGNORECASE | re.DOTALL,
)
#: Nothing in these is the writer's to be judged, or anybody's to be read.
_UNREAD = frozenset({"head", "script", "style", "title", "svg", "blockquote"})
_PARAGRAPHS = frozenset(
    {"p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section"}
)
_LINES = frozenset({"br", "div", "tr", "body", "header", "footer", "article", "main"})
_CELLS = frozenset({"td", "th"})


def leave_out_markup(text: str, start: int) -> Iterator[Change]:
    """Yield what makes HTML readable, from an offset on."""
    unread: list[str] = []
    place = start
    for found in _TOKEN.finditer(text, start):
        tag = (found["tag"] or "").lower()
        if not unread and tag not in _UNREAD:
            yield from _change(found, tag)
        elif tag in _UNREAD and not found["close"]:
            place = found.start() if not unread else place
            unread.append(tag)
        elif unread and tag == unread[-1]:
            unread.pop()
            if not unread:
                yield Change(Span(place, found.end()), "\n\n")
    if unread:
        yield Change(Span(place, len(text)))


def _change(found: re.Match[str], tag: str) -> Iterator[Change]:
    words = _words(found, tag)
    if words != found[0]:
        yield Change(Span(*found.span()), words)


def _words(found: re.Match[str], tag: str) -> str:
    if found["entity"]:
        return unescape(found[0])
    if found["blank"]:
        return " "
    if tag == "li":
        return "\n" if found["close"] else "\n- "
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _LINES:
        return "\n"
    return "\t" if tag in _CELLS else ""
