"""What an editor shows when somebody points at a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck import wording
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.lsp.review import Advice
    from briefcheck.lsp.session import Reviewed
    from briefcheck.text import Span
    from briefcheck.wording import Language


def make_hover(
    reviewed: Reviewed, position: types.Position, *, markdown: bool
) -> types.Hover | None:
    """Return the explanation of what was found at a position, if anything was."""
    offset = reviewed.ruler.offset(position)
    found = [each for each in reviewed.advice if touches(each.span, offset)]
    if not found:
        return None
    if markdown:
        kind = types.MarkupKind.Markdown
        value = "\n---\n\n".join(each.hover for each in found)
    else:
        kind = types.MarkupKind.PlainText
        value = "\n\n".join(_plain(each, reviewed.language) for each in found)
    extent = reviewed.ruler.range(found[0].span)
    return types.Hover(types.MarkupContent(kind, value), extent)


def touches(span: Span, offset: int) -> bool:
    """Tell whether an offset lies in a span or at its end, as a cursor does."""
    return span.start <= offset <= span.end


def _plain(advice: Advice, language: Language) -> str:
    return "\n".join(_lines(advice, language))


def _lines(advice: Advice, language: Language) -> Iterator[str]:
    finding = advice.finding
    yield f"{finding.message} ({finding.rule})"
    yield finding.why
    if finding.suggestions:
        yield pick(wording.WRITE, language)
        yield from (f"- {suggestion}" for suggestion in finding.suggestions)
