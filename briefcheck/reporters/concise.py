"""Reports with one line for each finding: ``path:line:col: level rule message``.

Levels are those of ``--fail-on``, whatever the language, so that editors and scripts
know them. A letter that could not be checked has an error ``not-checked``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.paragraphs import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.findings import Finding, Report


def render_concise(reports: Iterable[Report]) -> Iterator[str]:
    """Yield the lines of each letter as soon as it is done."""
    for report in reports:
        path = squeeze(report.path)
        if report.failure:
            yield f"{path}:1:1: error not-checked {squeeze(report.failure)}\n"
        for finding in report.findings:
            yield f"{path}:{_tell(finding)}\n"


def _tell(finding: Finding) -> str:
    line, column = finding.start.line, finding.start.column
    message = squeeze(finding.message)
    return f"{line}:{column}: {finding.level.value} {finding.rule} {message}"
