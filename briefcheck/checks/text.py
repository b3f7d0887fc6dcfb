r"""``check: text`` -- regular expressions on the letter as it is written.

For what is no language: open slots, words in capitals, rows of exclamation marks.

```yaml
check: text
expressions: ['\{\{[^{}\n]{1,40}\}\}']
skip_templates: true
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.hits import Hit
from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefcheck.analysis import Analysis
    from briefcheck.letter import PartName
    from briefcheck.rulebook import TextMatch


def make_text(
    check: TextMatch, parts: frozenset[PartName]
) -> Callable[[Analysis], Iterator[Hit]]:
    """Compile the check; without parts it looks at the whole letter."""
    expressions = tuple(re.compile(expression) for expression in check.expressions)
    unless = tuple(re.compile(expression) for expression in check.unless)

    def find(analysis: Analysis) -> Iterator[Hit]:
        if check.skip_templates and analysis.letter.is_template:
            return
        text = analysis.letter.source.text
        for block in analysis.letter.blocks:
            if parts and block.part not in parts:
                continue
            excused = [Span(*m.span()) for m in _found(unless, text, block.span)]
            found = [Span(*m.span()) for m in _found(expressions, text, block.span)]
            yield from (
                Hit(span)
                for span in _widest(found)
                if not any(span.overlaps(other) for other in excused)
            )

    return find


def _found(
    expressions: tuple[re.Pattern[str], ...], text: str, span: Span
) -> Iterator[re.Match[str]]:
    for expression in expressions:
        for match in expression.finditer(text, span.start, span.end):
            if match.end() > match.start():
                yield match


def _widest(spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that do not lie inside another: ``[[x]]``, not its ``[x]``."""
    for span in dict.fromkeys(spans):
        if not any(other.covers(span) for other in spans if other != span):
            yield span
