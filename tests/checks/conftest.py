from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from briefcheck.checks import make_check
from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.sections import split_letter
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.analysis import Analysis
    from briefcheck.rulebook import Check


LETTER = """Beste Tom,

Bedankt voor je brief van 3 mei.

De bel is kapot. Wij sturen je morgen een nieuwe.

Groeten,
Femke Postma
"""
RULEBOOK, _ = read_rulebook(bundled_rules())


@pytest.fixture(scope="session")
def analyse() -> Callable[[str], Analysis]:
    """Return what analyses a letter; the same text is analysed once."""
    linter = Linter(RULEBOOK)
    return cache(lambda text: linter.analyse(split_letter(SourceText("letter", text))))


@pytest.fixture(scope="session")
def told(analyse: Callable[[str], Analysis]) -> Analysis:
    """Return a letter in which something is kapot, analysed."""
    return analyse(LETTER)


@pytest.fixture(scope="session")
def found(analyse: Callable[[str], Analysis]) -> Callable[[Check, str], list[str]]:
    """Return what lists the words at which a check fires in a letter."""

    def find(check: Check, text: str) -> list[str]:
        rule = replace(next(iter(RULEBOOK.rules.values())), check=check)
        rule = replace(rule, parts=frozenset())
        hits = make_check(rule, RULEBOOK.lists)(analyse(text))
        return [text[hit.span.start : hit.span.end] for hit in hits]

    return find
