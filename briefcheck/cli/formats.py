"""The formats in which reports can be written.

Reporters are imported when they are asked for: a run has one of them, seldom two.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from briefcheck.cli.translation import translate
from briefcheck.findings import Report
from briefcheck.paint import Paint, plain
from briefcheck.reporters.json import Provenance, render_json, render_json_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.rulebook import Rule
    from briefcheck.wording import Language


@dataclass(frozen=True, slots=True)
class Manner:
    """How reports are written, whatever their format.

    ``rules`` and ``provenance`` are asked for when a format needs them: they may take
    a while to find.
    """

    language: Language
    rules: Callable[[], tuple[Rule, ...]]
    provenance: Callable[[], Provenance]
    paint: Paint = plain


Render: TypeAlias = Callable[[Iterable[Report], Manner], Iterator[str]]


def _text(reports: Iterable[Report], manner: Manner) -> Iterator[str]:
    from briefcheck.reporters.text import render_text

    return render_text(reports, manner.language, manner.paint)


def _concise(reports: Iterable[Report], _: Manner) -> Iterator[str]:
    from briefcheck.reporters.concise import render_concise

    return render_concise(reports)


def _json(reports: Iterable[Report], manner: Manner) -> Iterator[str]:
    yield render_json(reports, manner.provenance())


def _json_lines(reports: Iterable[Report], _: Manner) -> Iterator[str]:
    return render_json_lines(reports)


def _sarif(reports: Iterable[Report], manner: Manner) -> Iterator[str]:
    from briefcheck.reporters.sarif import render_sarif
    from briefcheck.version import __version__

    reports = map(_from_root, reports)
    yield render_sarif(reports, manner.rules(), __version__, manner.language)


def _github(reports: Iterable[Report], manner: Manner) -> Iterator[str]:
    from briefcheck.reporters.github import render_github

    return render_github(map(_from_root, reports), manner.language)


def _gitlab(reports: Iterable[Report], _: Manner) -> Iterator[str]:
    from briefcheck.reporters.gitlab import render_gitlab

    yield render_gitlab(map(_from_root, reports))


def _junit(reports: Iterable[Report], manner: Manner) -> Iterator[str]:
    from briefcheck.reporters.junit import render_junit

    yield render_junit(reports, manner.language)


def _checkstyle(reports: Iterable[Report], _: Manner) -> Iterator[str]:
    from briefcheck.reporters.checkstyle import render_checkstyle

    yield render_checkstyle(reports)


def _statistics(reports: Iterable[Report], manner: Manner) -> Iterator[str]:
    from briefcheck.reporters.statistics import render_statistics

    yield render_statistics(reports, manner.language, manner.paint)


def _statistics_json(reports: Iterable[Report], _: Manner) -> Iterator[str]:
    from briefcheck.reporters.statistics import render_statistics_json

    yield render_statistics_json(reports)


FORMATS: Mapping[str, Render] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "jsonl": _json_lines,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "checkstyle": _checkstyle,
}
#: Those in which ``--statistics`` can be shown.
STATISTICS: Mapping[str, Render] = {
    "text": _statistics,
    "json": _statistics_json,
}


def find_render(form: str | None, *, statistics: bool) -> Render:
    """Return what writes to the standard output; None asks for what suits the place.

    Raises:
        UsageError: There are no statistics in this format.
    """
    if not statistics:
        return FORMATS[form or _suitable_format()]
    if form and form not in STATISTICS:
        known = ", ".join(STATISTICS)
        message = translate("--statistics knows no format '{word}'", word=form)
        raise click.UsageError(message + translate(" (known: {known})", known=known))
    return STATISTICS[form or "text"]


def is_text(form: str | None) -> bool:
    """Tell whether what suits the place, or was asked for, is text for people."""
    return (form or _suitable_format()) == "text"


def _suitable_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _from_root(report: Report) -> Report:
    """Return a report with its path as seen from the root of the checkout.

    That is where these formats are read from, wherever briefcheck was started.
    """
    environment = os.environ
    root = environment.get("GITHUB_WORKSPACE") or environment.get("CI_PROJECT_DIR")
    try:
        path = Path(os.path.relpath(report.path, root or None)).as_posix()
    except ValueError:  # another drive
        return report
    return report if path.startswith("../") else replace(report, path=path)
