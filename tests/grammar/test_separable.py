from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcheck.analysis import Clause

HERE = Path(__file__).parent
ROWS = yaml.safe_load((HERE / "separable.yml").read_text(encoding="utf-8"))
MISPARSED = yaml.safe_load((HERE / "known_misparses.yml").read_text(encoding="utf-8"))
TEMPLATES = (
    "Morgen {finite} ik {what} {particle}.",
    "Wij {verb} {what} zo snel mogelijk {particle}.",
    "U leest hier waarom wij {what} {particle}{verb}.",
    "Wij hebben {what} vorige week {participle}.",
    "Wij zijn bereid {what} {particle} te {verb}.",
)


def sentences(row: list[str]) -> list[str]:
    particle, verb, finite, participle, what = row
    cells = {
        "particle": particle,
        "verb": verb,
        "finite": finite,
        "participle": participle,
        "what": what,
    }
    return [template.format(**cells) for template in TEMPLATES]


CASES = {text: row[0] + row[1] for row in ROWS for text in sentences(row)}


@pytest.fixture(scope="module")
def seen(
    see: Callable[[list[str]], Mapping[str, tuple[Clause, ...]]],
) -> Mapping[str, tuple[Clause, ...]]:
    return see(list(CASES))


@pytest.mark.parametrize("text", CASES)
def test_a_separable_verb_is_one_verb_together_and_apart(
    text: str, seen: Mapping[str, tuple[Clause, ...]]
) -> None:
    found = [(clause.verb, clause.subject.value) for clause in seen[text]]

    # A better pipeline may parse these well: then they pass, and nobody is bothered.
    if (CASES[text], "organisation") not in found and text in MISPARSED:
        pytest.xfail(MISPARSED[text])
    assert (CASES[text], "organisation") in found
