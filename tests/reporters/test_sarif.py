from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft4Validator

from briefcheck.findings import Report
from briefcheck.locate import bundled_rules
from briefcheck.reporters.sarif import render_sarif
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.wording import Language

GRAMMAR = Path(__file__).parent / "grammars" / "sarif-schema-2.1.0.json"
RULES = tuple(read_rulebook(bundled_rules())[0].rules.values())


def run_of(reports: Iterable[Report], language: Language = "nl") -> Any:
    (run,) = json.loads(render_sarif(reports, RULES, "1.2.3", language))["runs"]
    return run


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    document = json.loads(GRAMMAR.read_text(encoding="utf-8"))
    checker = Draft4Validator.FORMAT_CHECKER
    return Draft4Validator(document, format_checker=checker)


def test_the_log_is_valid(reports: tuple[Report, ...], schema: Draft4Validator) -> None:
    log = json.loads(render_sarif(reports, RULES, "1.2.3"))

    assert list(schema.iter_errors(log)) == []


def test_a_log_without_letters_is_valid(schema: Draft4Validator) -> None:
    assert schema.is_valid(json.loads(render_sarif((), RULES, "1.2.3")))


def test_a_finding_is_a_result_at_its_place(reports: tuple[Report, ...]) -> None:
    first = run_of(reports)["results"][0]

    assert (first["ruleId"], first["level"]) == ("tone/hedging", "error")
    assert first["message"]["text"] == (
        "Onzeker: 100%, dus\nnee.\n"
        'Schrijf bijvoorbeeld: Wij leveren <vrijdag> & "zaterdag".'
    )
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {
            "uri": "a%20b/%C3%A7%2C50%25%3A1.txt",
            "uriBaseId": "%SRCROOT%",
        },
        "region": {
            "startLine": 3,
            "startColumn": 5,
            "endLine": 3,
            "endColumn": 10,
            "snippet": {"text": "hopen"},
        },
        "contextRegion": {"startLine": 3, "endLine": 4},
    }


def test_columns_are_counted_in_code_points(reports: tuple[Report, ...]) -> None:
    assert run_of(reports)["columnKind"] == "unicodeCodePoints"


def test_something_missing_is_a_place_to_insert(reports: tuple[Report, ...]) -> None:
    place = run_of(reports)["results"][2]["locations"][0]["physicalLocation"]

    assert place["region"] == {
        "startLine": 5,
        "startColumn": 1,
        "endLine": 5,
        "endColumn": 1,
    }
    assert "contextRegion" not in place


def test_nothing_is_offered_as_a_fix(reports: tuple[Report, ...]) -> None:
    assert all("fixes" not in result for result in run_of(reports)["results"])


def test_results_point_at_their_rules(reports: tuple[Report, ...]) -> None:
    run = run_of(reports)
    rules = run["tool"]["driver"]["rules"]

    found = [
        (result["ruleId"], rules[result["ruleIndex"]]["id"])
        for result in run["results"]
        if "ruleIndex" in result
    ]

    assert found == [
        ("tone/hedging", "tone/hedging"),
        ("tone/hedging", "tone/hedging"),
        ("core/no-apology", "core/no-apology"),
    ]


def test_rules_come_with_help_levels_and_tags() -> None:
    rules = {rule["id"]: rule for rule in run_of([], "en")["tool"]["driver"]["rules"]}
    rule = rules["tone/hedging"]

    assert rule["shortDescription"]["text"] == "Hedged promise"
    assert rule["defaultConfiguration"] == {"enabled": True, "level": "error"}
    assert rule["properties"]["tags"] == ["tone"]
    assert "- Wij leveren de stoel uiterlijk vrijdag 12 juni." in rule["help"]["text"]
    assert "> Wij leveren de stoel" in rule["help"]["markdown"]


def test_rules_that_are_off_say_so() -> None:
    off = {rule.id for rule in RULES if rule.level is None}

    described = {
        rule["id"]
        for rule in run_of([])["tool"]["driver"]["rules"]
        if not rule["defaultConfiguration"]["enabled"]
    }

    assert described == off != set()


def test_fingerprints_are_unique(reports: tuple[Report, ...]) -> None:
    prints = [
        result["partialFingerprints"]["briefcheckSentence/v1"]
        for result in run_of(reports)["results"]
    ]

    assert len(set(prints)) == len(prints) == 4


def test_a_letter_that_was_not_checked_is_notified(
    reports: tuple[Report, ...],
) -> None:
    (invocation,) = run_of(reports)["invocations"]

    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "kan niet worden gelezen: 50%, of minder"
    place = notification["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "stuk.txt"


def test_an_absolute_path_is_a_file_address(tmp_path: Path) -> None:
    path = tmp_path / "a b.txt"
    report = Report(str(path), None, kind_stated=False, failure="leeg")

    (invocation,) = run_of([report])["invocations"]

    (notification,) = invocation["toolExecutionNotifications"]
    place = notification["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": path.as_uri()}


def test_a_name_that_is_no_unicode_has_an_address() -> None:
    report = Report("a\udcff.txt", None, kind_stated=False, failure="leeg")

    (invocation,) = run_of([report])["invocations"]

    (notification,) = invocation["toolExecutionNotifications"]
    place = notification["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%FF.txt"
