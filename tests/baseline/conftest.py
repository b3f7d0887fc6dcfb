"""Letters of which only findings matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.findings import Context, Finding, Level, Report
from briefcheck.text import Position

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Letter: TypeAlias = Callable[..., Report]


def finding(line: int, told: str) -> Finding:
    """Make a finding from its rule and digest; without a digest it is missing."""
    rule, _, digest = told.partition(" ")
    context = Context(line, line, digest) if digest else None
    place = Position(line, 1)
    return Finding(rule, Level.ERROR, place, place, digest, "…", "…", (), context)


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Letter:
    """Give what makes a report of a letter that is there, one finding a line."""
    monkeypatch.chdir(tmp_path)

    def make(path: str, *told: str, failure: str | None = None) -> Report:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
        findings = tuple(finding(line, each) for line, each in enumerate(told, 1))
        return Report(path, None, kind_stated=False, findings=findings, failure=failure)

    return make
