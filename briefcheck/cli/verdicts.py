"""The end of a run: its exit code, and which limit decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.cli.exits import Exit
from briefcheck.cli.translation import translate
from briefcheck.limits import MAX_WARNINGS, find_excess

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.cli.reading import Task
    from briefcheck.findings import Report
    from briefcheck.limits import Excess, Limit

_SAID = {
    Exit.USAGE: "Exit code 2: not all went as asked (see the messages).",
    Exit.FAILED: "Exit code 3: not every letter could be checked.",
}
_TOO_MANY = "Exit code 1: warnings: {count}, more than {limit}."
_TOO_BAD = "Exit code 1: findings at or above {limit}: {count}."
_NO_LETTER = "Exit code 0: there was no letter to check."
_CLEAN = "Exit code 0: nothing at or above {limit}."


def judge(
    tasks: Sequence[Task], reports: Sequence[Report], so_far: Exit
) -> tuple[Exit, str]:
    """Return the exit code of a run, and a sentence that says what decided it.

    *so_far* is what went wrong besides the letters.
    """
    limits = [task.house.limits for task in tasks]
    excess = find_excess(zip(reports, limits, strict=True))
    failed = Exit.FAILED if any(report.failure for report in reports) else Exit.CLEAN
    code = max(so_far, failed, Exit.FINDINGS if excess else Exit.CLEAN)
    if code in _SAID:
        return code, translate(_SAID[code])
    if excess:
        return code, _say_excess(excess)
    if not limits:
        return code, translate(_NO_LETTER)
    return code, translate(_CLEAN, limit=_name(limits[0].fail_on))


def _say_excess(excess: Excess) -> str:
    text = _TOO_MANY if excess.limit.name == MAX_WARNINGS else _TOO_BAD
    return translate(text, count=excess.count, limit=_name(excess.limit))


def _name(limit: Limit) -> str:
    """Name a limit, and who set it where that was not on the command line."""
    if limit.setter.startswith("--"):
        return f"{limit.setter} {limit.value}"
    setter = limit.setter or translate("by default")
    return f"{limit.name} = {limit.value} ({setter})"
