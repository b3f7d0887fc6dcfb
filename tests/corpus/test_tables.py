"""The tables of sentences hold labels that can be learned, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.letter import PartName
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.training.acts.labels import SPAN_RULES

TABLES = sorted((Path(__file__).parents[2] / "corpus" / "sentences").glob("*.tsv"))
PLACED = {"opening/rejection", "closing/vague-deadline"}


@pytest.mark.parametrize("table", TABLES, ids=[path.stem for path in TABLES])
def test_labels_of_tables_are_learned(table: Path) -> None:
    rulebook, _ = read_rulebook(bundled_rules())
    acts = {name for name, act in rulebook.acts.items() if act.learned} | {"-"}
    rules = SPAN_RULES | PLACED | {"-"}

    lines = [line.split("\t") for line in table.read_text("utf-8").splitlines()[1:]]

    assert {line[0] for line in lines} <= {part.value for part in PartName}
    assert {name for line in lines for name in line[1].split(",")} <= acts
    assert {name for line in lines for name in line[2].split(",")} <= rules
    assert all(len(line) == 4 and line[3] for line in lines)
