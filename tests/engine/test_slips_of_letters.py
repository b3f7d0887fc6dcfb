from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.sections import read_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.analysis import Analysis

CORPUS = Path(__file__).parents[2] / "corpus" / "dev"
LETTERS = [path.read_bytes().decode() for path in sorted(CORPUS.glob("*.txt"))[::4]]


def body_in_lower_case(text: str) -> str:
    head, blank, body = text.partition("\n\n")
    return head + blank + body.lower()


#: How the text is spoilt, and which share of sentences and of findings must stay:
#: what was measured, less a few hundredths.
SLIPS: dict[str, tuple[Callable[[str], str], float, float]] = {
    "without commas": (lambda text: text.replace(", ", " "), 0.97, 0.9),
    "in lower case": (body_in_lower_case, 0.93, 0.8),
    "u written U": (lambda text: text.replace(" u ", " U "), 0.98, 0.95),
    "lines without stop": (lambda text: text.replace(".\n", "\n"), 0.95, 0.85),
    "a slip in some words": (lambda text: text.replace("ijk ", "jik "), 0.97, 0.88),
}


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(read_rulebook(bundled_rules())[0])


@pytest.fixture(scope="module")
def before(linter: Linter) -> list[tuple[int, set[str]]]:
    return [seen(linter, text) for text in LETTERS]


def seen(linter: Linter, text: str) -> tuple[int, set[str]]:
    """Return how many sentences a letter has, and which rules fire."""
    analysis: Analysis = linter.analyse(read_letter(text.encode(), "letter"))
    rules = {finding.rule for finding in linter.report(analysis).findings}
    return len(analysis.sentences), rules


@pytest.mark.parametrize("slip", SLIPS)
def test_a_spoilt_letter_is_seen_much_the_same(
    slip: str, linter: Linter, before: list[tuple[int, set[str]]]
) -> None:
    spoil, sentences_alike, findings_alike = SLIPS[slip]

    after = [seen(linter, spoil(text)) for text in LETTERS]

    pairs = list(zip(before, after, strict=True))
    fewest = sum(min(old[0], new[0]) for old, new in pairs)
    most = sum(max(old[0], new[0]) for old, new in pairs)
    both = sum(len(old[1] & new[1]) for old, new in pairs)
    either = sum(len(old[1] | new[1]) for old, new in pairs)
    assert fewest / most >= sentences_alike, fewest / most
    assert both / either >= findings_alike, both / either
