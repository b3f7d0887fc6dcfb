"""The parts of a letter, for the outline of an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck import wording
from briefcheck.text import Span
from briefcheck.wording import pick

if TYPE_CHECKING:
    from briefcheck.letter import PartName
    from briefcheck.lsp.session import Reviewed

_SORT = types.SymbolKind.String


def make_symbols(reviewed: Reviewed) -> list[types.DocumentSymbol]:
    """Return the parts that a letter has, in its order."""
    parts = sorted(reviewed.parts, key=lambda part: part[1])
    return [_symbol(name, span, reviewed) for name, span in parts]


def make_flat_symbols(reviewed: Reviewed) -> list[types.SymbolInformation]:
    """Return the parts for a client that knows no other shape."""
    uri = reviewed.document.uri
    return [
        types.SymbolInformation(
            name=symbol.name, kind=_SORT, location=types.Location(uri, symbol.range)
        )
        for symbol in make_symbols(reviewed)
    ]


def _symbol(name: PartName, span: Span, reviewed: Reviewed) -> types.DocumentSymbol:
    text = reviewed.document.text
    first = text[span.start : span.end].splitlines()[0].rstrip()
    return types.DocumentSymbol(
        name=pick(wording.PARTS[name], reviewed.language).capitalize(),
        detail=first,
        kind=_SORT,
        range=reviewed.ruler.range(span),
        selection_range=reviewed.ruler.range(Span(span.start, span.start + len(first))),
    )
