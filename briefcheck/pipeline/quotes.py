"""Which words stand between quotation marks: they are not the writer's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Straight quotes only: a Reading holds no others. An apostrophe opens a quotation
#: only after a blank or a bracket, and closes it only before one or a mark.
_QUOTATIONS = re.compile(
    r'"(?P<double>[^"]{1,600})"|(?:(?<=[\s(:])|^)\'(?P<single>[^\']{3,300}?)\'(?=[\s.,;:!?)]|$)'
)


def quotations(text: str) -> Iterator[Span]:
    """Yield the stretches of a readable text that lie between quotation marks."""
    for match in _QUOTATIONS.finditer(text):
        group = "double" if match.group("double") is not None else "single"
        yield Span(*match.span(group))
