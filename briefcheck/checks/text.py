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
            for match in _found(expressions, text, block.span):
                span = Span(*match.span())
                if not any(span.overlaps(other) for other in excused):
                    yield Hit(span)

    return find


def _found(
    expressions: tuple[re.Pattern[str], ...], text: str, span: Span
) -> Iterator[re.Match[str]]:
    for expression in expressions:
        for match in expression.finditer(text, span.start, span.end):
            if match.end() > match.start():
                yield match
