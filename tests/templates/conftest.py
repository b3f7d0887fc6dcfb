from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.sections import read_letter
from briefcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.findings import Report

    Lint: TypeAlias = Callable[..., Report]


@pytest.fixture(scope="session")
def linter() -> Linter:
    rulebook, problems = read_rulebook(bundled_rules())
    assert not problems
    return Linter(rulebook)


@pytest.fixture
def lint(linter: Linter) -> Lint:
    """Give a function that lints a text under a file's name."""

    def lint_text(
        text: str, name: str = "brief.txt", settings: Settings | None = None
    ) -> Report:
        settings = settings or Settings()
        letter = read_letter(text.encode(), name, settings)
        (report,) = linter.under(settings).lint([letter])
        return report

    return lint_text
