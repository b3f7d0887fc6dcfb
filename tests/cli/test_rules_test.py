from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.examples import ExampleFailure
from briefcheck.reporters.example_failures import render_failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("expected", "found", "line"),
    [
        ("hopen", (), "  > verwacht: «hopen»; gevonden: niets"),
        (None, ("hopen",), "  > verwacht: niets; gevonden: «hopen»"),
        ("", (), "  > verwacht: iets; gevonden: niets"),
        ("hopen", ("te", "wij"), "  > verwacht: «hopen»; gevonden: «te», «wij»"),
    ],
    ids=["missed", "false-alarm", "missing", "elsewhere"],
)
def test_a_failure_says_what_should_have_fired_and_what_did(
    expected: str | None, found: tuple[str, ...], line: str
) -> None:
    failure = ExampleFailure("tone/hedging", "Wij hopen te komen.", expected, found)

    assert render_failure(failure) == f"tone/hedging\n  Wij hopen te komen.\n{line}"


def test_rules_of_a_house_are_tested_by_themselves(house: Path, run: Run) -> None:
    code, out, _ = run("rules", "test", str(house / "regels"))

    assert (code, out) == (
        0,
        "Voorbeelden: 6 (van 1 regels en handelingen), alle in orde\n",
    )


def test_a_rule_that_takes_the_place_of_ours_and_uses_our_lists_is_tested(
    house: Path, run: Run
) -> None:
    folder = house / "regels" / "tone"
    folder.mkdir()
    rule = (house / "regels" / "huis" / "koffie.yml").read_text(encoding="utf-8")
    ours = rule.replace("check: text", "check: find").replace(
        'expressions: ["koffie"]', 'find: [{words: "koffie in @maanden"}]'
    )
    (folder / "hedging.yml").write_text(ours, encoding="utf-8")

    code, out, _ = run("rules", "test", "regels")

    assert code == 1
    assert out.count("tone/hedging\n") == 3


def test_an_example_that_does_not_fire_is_named(house: Path, run: Run) -> None:
    path = house / "regels" / "huis" / "koffie.yml"
    rule = path.read_text(encoding="utf-8")
    path.write_text(rule.replace("De «koffie» staat", "De «thee» staat"), "utf-8")

    code, out, _ = run("rules", "test", str(house / "regels"))

    assert code == 1
    assert (
        out
        == """\
huis/koffie
  De thee staat klaar.
  > verwacht: «thee»; gevonden: niets
Voorbeelden niet in orde: 1
"""
    )
