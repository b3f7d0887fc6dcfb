from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from briefcheck.findings import Context, Finding
from briefcheck.reporters.gitlab import render_gitlab
from briefcheck.text import Position

if TYPE_CHECKING:
    from briefcheck.findings import Report

GRAMMAR = Path(__file__).parent / "grammars" / "gitlab-code-quality.schema.json"


def fingerprints(*reports: Report) -> list[str]:
    return [record["fingerprint"] for record in json.loads(render_gitlab(reports))]


def moved(finding: Finding) -> Finding:
    down = Position(finding.start.line + 9, finding.start.column)
    context = finding.context and Context(12, 13, finding.context.digest)
    return replace(finding, start=down, end=down, context=context)


def test_the_report_has_what_gitlab_documents(reports: tuple[Report, ...]) -> None:
    schema = Draft202012Validator(json.loads(GRAMMAR.read_text(encoding="utf-8")))

    document = json.loads(render_gitlab(reports))

    assert list(schema.iter_errors(document)) == []


def test_a_finding_is_told_with_its_place(reports: tuple[Report, ...]) -> None:
    second = json.loads(render_gitlab(reports))[1]

    assert second["check_name"] == "tone/hedging"
    assert second["severity"] == "major"
    assert second["location"] == {
        "path": "a b/ç,50%:1.txt",
        "lines": {"begin": 3, "end": 4},
    }


def test_a_letter_that_was_not_checked_blocks(reports: tuple[Report, ...]) -> None:
    last = json.loads(render_gitlab(reports))[-1]

    assert (last["severity"], last["location"]["path"]) == ("blocker", "stuk.txt")


def test_fingerprints_are_unique_for_equal_findings(
    reports: tuple[Report, ...],
) -> None:
    found = fingerprints(*reports)

    assert len(set(found)) == len(found) == 5


def test_fingerprints_stay_when_lines_move(reports: tuple[Report, ...]) -> None:
    letter = reports[0]
    below = replace(letter, findings=tuple(map(moved, letter.findings)))

    assert fingerprints(below) == fingerprints(letter)


def test_fingerprints_change_with_the_sentence_and_the_file(
    reports: tuple[Report, ...],
) -> None:
    letter = reports[0]
    other = replace(letter.findings[0], context=Context(3, 4, "fedcba9876543210"))
    changed = replace(letter, findings=(other,))
    renamed = replace(letter, path="b.txt")

    kept = set(fingerprints(letter))

    assert kept.isdisjoint(fingerprints(changed))
    assert kept.isdisjoint(fingerprints(renamed))


def test_without_findings_the_list_is_empty(reports: tuple[Report, ...]) -> None:
    assert render_gitlab(reports[1:2]) == "[]\n"
