from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from briefcheck.reporters.statistics import render_statistics, render_statistics_json

if TYPE_CHECKING:
    from briefcheck.findings import Report

TABLE = """\
  aantal   brieven  niveau        regel
       2         1  fout          tone/hedging
       1         1  waarschuwing  core/no-apology
       1         1  suggestie     huis/slot

3 brieven: 2 fouten, 1 waarschuwing, 1 suggestie, 1 niet gecontroleerd
"""


def test_rules_are_listed_with_those_that_fire_most_first(
    reports: tuple[Report, ...],
) -> None:
    assert render_statistics(reports) == TABLE


def test_without_findings_there_is_no_table(reports: tuple[Report, ...]) -> None:
    assert render_statistics(reports[1:2], "en") == "1 letter: no findings\n"


def test_programs_get_the_same_counts(reports: tuple[Report, ...]) -> None:
    document = json.loads(render_statistics_json(reports))

    assert document["rules"][0] == {
        "rule": "tone/hedging",
        "level": "error",
        "findings": 2,
        "letters": 1,
    }
    assert document["summary"] == {
        "files": 3,
        "failed": 1,
        "errors": 2,
        "warnings": 1,
        "suggestions": 1,
    }


def test_the_counts_fit_their_schema(reports: tuple[Report, ...]) -> None:
    path = files("briefcheck") / "schemas" / "statistics.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)

    document = json.loads(render_statistics_json(reports))

    assert list(Draft202012Validator(schema).iter_errors(document)) == []
