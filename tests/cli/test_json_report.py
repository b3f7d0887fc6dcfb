from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from briefcheck.findings import Finding, Level, Report
from briefcheck.letter import Kind
from briefcheck.reporters.json import Provenance, render_json, render_json_lines
from briefcheck.text import Position

PROVENANCE = Provenance("1.2.3", "0123456789ab", "nl_own 0.1")
HEDGE = Finding(
    "tone/hedging",
    Level.ERROR,
    Position(7, 12),
    Position(8, 3),
    "hopen\nwij",
    "Onzeker 🙈.",
    "Daarom.",
    ("Wij leveren vrijdag.",),
)
REPORTS = (
    Report("a.txt", Kind.MIXED, kind_stated=True, findings=(HEDGE,)),
    Report("b.txt", None, kind_stated=False),
    Report("c.txt", None, kind_stated=False, failure="het bestand is leeg"),
)


def schema(name: str) -> Draft202012Validator:
    text = (files("briefcheck") / "schemas" / name).read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


def test_the_document_is_as_promised() -> None:
    document = json.loads(render_json(REPORTS[:1], PROVENANCE))

    assert document == {
        "schema": "briefcheck-report/1",
        "briefcheck": "1.2.3",
        "rules": "0123456789ab",
        "pipeline": "nl_own 0.1",
        "files": [
            {
                "path": "a.txt",
                "kind": "mixed",
                "kind_stated": True,
                "failure": None,
                "findings": [
                    {
                        "rule": "tone/hedging",
                        "level": "error",
                        "line": 7,
                        "column": 12,
                        "end_line": 8,
                        "end_column": 3,
                        "excerpt": "hopen\nwij",
                        "message": "Onzeker 🙈.",
                        "why": "Daarom.",
                        "suggestions": ["Wij leveren vrijdag."],
                    }
                ],
            }
        ],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "suggestions": 0},
    }


def test_the_document_fits_its_schema() -> None:
    document = json.loads(render_json(REPORTS, PROVENANCE))

    assert list(schema("report.schema.json").iter_errors(document)) == []


def test_lines_of_json_are_the_files_of_the_document() -> None:
    document = json.loads(render_json(REPORTS, PROVENANCE))

    lines = list(render_json_lines(REPORTS))

    assert [json.loads(line) for line in lines] == document["files"]
    assert [line.count("\n") for line in lines] == [1, 1, 1]


@pytest.mark.parametrize(
    ("key", "value"),
    [("kind", "gegrond"), ("findings", [{}]), ("extra", 1)],
    ids=["kind", "findings", "unknown-key"],
)
def test_the_schema_refuses_another_shape(key: str, value: object) -> None:
    document = json.loads(render_json(REPORTS, PROVENANCE))
    document["files"][0][key] = value

    assert not schema("report.schema.json").is_valid(document)


def test_the_same_reports_give_the_same_bytes() -> None:
    first, second = (render_json(iter(REPORTS), PROVENANCE) for _ in range(2))

    assert first == second
