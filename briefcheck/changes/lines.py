"""Changed lines, and the findings that stand on them."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class Change:
    """Lines that are new, both ends included, counted from 1.

    Where lines were only taken away, ``last`` is the line before the gap and
    ``first`` the one after it.
    """

    first: int
    last: int

    def touches(self, first: int, last: int) -> bool:
        """Tell whether some of these lines changed, or a line between them went."""
        return first <= self.last and self.first <= last


#: The change of a letter that is new.
WHOLE = Change(1, sys.maxsize)


def keep_changed(report: Report, changes: Sequence[Change]) -> Report:
    """Return a report with only the findings that a change may have brought.

    A finding counts when its sentence was changed; something missing, when anything
    in the letter was.
    """
    kept = tuple(each for each in report.findings if _is_touched(each, changes))
    return replace(report, findings=kept)


def _is_touched(finding: Finding, changes: Sequence[Change]) -> bool:
    context = finding.context
    if context is None:
        return bool(changes)
    return any(change.touches(context.line, context.end_line) for change in changes)
