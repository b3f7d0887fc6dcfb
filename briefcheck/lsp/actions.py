"""What an editor offers to do: mend a finding, switch its rule off, choose a kind."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck.letter import Kind
from briefcheck.lsp import wording
from briefcheck.lsp.edits import edit_config, edit_text
from briefcheck.lsp.front_matter_edits import state_kind, switch_off
from briefcheck.lsp.hover import touches
from briefcheck.lsp.kinds import CHOOSE_KIND, SET_KIND, first_line
from briefcheck.lsp.wording import say
from briefcheck.text import Span
from briefcheck.wording import KINDS, pick

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefcheck.lsp.review import Advice, Review
    from briefcheck.lsp.session import Reviewed
    from briefcheck.rulebook import Texts

_FIX = types.CodeActionKind.QuickFix
#: VS Code shows these under "Source Action", and not among the fixes.
_SOURCE = types.CodeActionKind.Source
ACTION_KINDS = (_FIX, _SOURCE)
_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Offer:
    """Makes the actions for one text.

    *config* is the file that switches rules off, there or yet to be made.
    """

    reviewed: Reviewed
    review: Review
    config: Path
    creates_files: bool

    def actions(self, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
        """Yield what can be done in a range, remedies first."""
        span = self.reviewed.ruler.span(params.range)
        found = self._found_in(span) or self._found_in(self._lines(span))
        diagnostics = params.context.diagnostics
        for advice in found:
            yield from self._remedies(advice, diagnostics)
        for rule in dict.fromkeys(advice.finding.rule for advice in found):
            yield from self._switches(rule)
        if span.start <= first_line(self.reviewed, self.review).end:
            yield from (self._state(kind) for kind in Kind)
        yield self._choice()

    def _found_in(self, span: Span) -> list[Advice]:
        return [each for each in self.review.advice if _meets(each.span, span)]

    def _lines(self, span: Span) -> Span:
        """Return the whole lines of a span: a cursor may stand beside the words."""
        starts = self.reviewed.document.source.line_starts
        first = bisect_right(starts, span.start) - 1
        after = bisect_right(starts, span.end)
        length = len(self.reviewed.document.text)
        return Span(starts[first], starts[after] - 1 if after < len(starts) else length)

    def _remedies(
        self, advice: Advice, diagnostics: Sequence[types.Diagnostic]
    ) -> Iterator[types.CodeAction]:
        rule = advice.finding.rule
        for number, remedy in enumerate(advice.remedies):
            replaces = remedy.span.start < remedy.span.end
            title = wording.REPLACE if replaces else wording.ADD
            yield types.CodeAction(
                title=self._say(title, words=remedy.sentence),
                kind=_FIX,
                diagnostics=[each for each in diagnostics if each.code == rule],
                edit=edit_text(self.reviewed, remedy.span, remedy.words),
                is_preferred=replaces and number == 0,
            )

    def _switches(self, rule: str) -> Iterator[types.CodeAction]:
        document = self.reviewed.document
        if document.is_kept:
            span, words = switch_off(rule, document.text, self.review.start)
            yield types.CodeAction(
                title=self._say(wording.OFF_HERE, rule=rule),
                kind=_FIX,
                edit=edit_text(self.reviewed, span, words),
            )
        encoding = self.reviewed.ruler.encoding
        edit = edit_config(
            rule, self.config, encoding, creates_files=self.creates_files
        )
        if edit is not None:
            file = self.config.name
            title = self._say(wording.OFF_PROJECT, rule=rule, file=file)
            yield types.CodeAction(title=title, kind=_FIX, edit=edit)

    def _state(self, kind: Kind) -> types.CodeAction:
        """Offer to state a kind: in the letter, or for this session if it is mailed."""
        name = pick(KINDS[kind], self.reviewed.language)
        action = types.CodeAction(self._say(wording.SET_KIND, kind=name), kind=_SOURCE)
        document = self.reviewed.document
        if document.is_kept:
            span, words = state_kind(kind, document.text, self.review.start)
            action.edit = edit_text(self.reviewed, span, words)
        else:
            arguments = [document.uri, kind.value]
            action.command = types.Command(
                title=action.title, command=SET_KIND, arguments=arguments
            )
        return action

    def _choice(self) -> types.CodeAction:
        title = self._say(wording.CHOOSE_KIND)
        uri = self.reviewed.document.uri
        command = types.Command(title=title, command=CHOOSE_KIND, arguments=[uri])
        return types.CodeAction(title, kind=_SOURCE, command=command)

    def _say(self, texts: Texts, **values: str) -> str:
        title = say(texts, self.reviewed.language, **values)
        return shorten(title, _LONGEST_TITLE, placeholder="…»")


def is_asked(action: types.CodeAction, only: Sequence[object] | None) -> bool:
    """Tell whether a client asks for actions of this kind; without a list, for all."""
    if not only or action.kind is None:
        return True
    asked = (str(getattr(kind, "value", kind)) for kind in only)
    kind = str(getattr(action.kind, "value", action.kind))
    return any(f"{kind}.".startswith(f"{name}.") for name in asked)


def _meets(span: Span, other: Span) -> bool:
    return span.overlaps(other) or touches(span, other.start)
