"""Reports as workflow commands, which GitHub Actions shows beside the changed lines.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.findings import Level
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.findings import Finding, Report
    from briefcheck.wording import Language

_COMMANDS = {
    Level.ERROR: "error",
    Level.WARNING: "warning",
    Level.SUGGESTION: "notice",
}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans(
    {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
)


def render_github(
    reports: Iterable[Report], language: Language = "nl"
) -> Iterator[str]:
    """Yield one command for each finding, as soon as its letter is done."""
    for report in reports:
        if report.failure:
            yield _render_failure(report.path, report.failure, language)
        for finding in report.findings:
            yield _render_finding(report.path, finding, language)


def _render_failure(path: str, failure: str, language: Language) -> str:
    title = f"briefcheck ({pick(wording.NOT_CHECKED, language)})"
    return _command("error", {"file": path, "title": title}, f"{path}: {failure}")


def _render_finding(path: str, finding: Finding, language: Language) -> str:
    properties = {
        "file": path,
        **_place(finding),
        "title": f"briefcheck ({finding.rule})",
    }
    # The log shows the message only, so that it names the place too.
    place = f"{path}:{finding.start.line}:{finding.start.column}"
    message = "\n".join([f"{place}: {finding.message}", *_advice(finding, language)])
    return _command(_COMMANDS[finding.level], properties, message)


def _place(finding: Finding) -> dict[str, object]:
    start, end = finding.start, finding.end
    if start.line != end.line:
        # GitHub drops columns that are on several lines.
        return {"line": start.line, "endLine": end.line}
    return {
        "line": start.line,
        "endLine": end.line,
        "col": start.column,
        "endColumn": end.column,
    }


def _advice(finding: Finding, language: Language) -> Iterator[str]:
    if finding.suggestions:
        yield f"{pick(wording.WRITE, language)} {finding.suggestions[0]}"


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    fields = ",".join(
        f"{key}={str(value).translate(_IN_PROPERTIES)}"
        for key, value in properties.items()
    )
    return f"::{name} {fields}::{message.translate(_IN_MESSAGES)}\n"
