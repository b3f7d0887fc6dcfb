from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.lsp.desks import Desks
from briefcheck.lsp.review import Request

if TYPE_CHECKING:
    from pathlib import Path

    from briefcheck.lsp.desks import Desk

RULE = """\
title: {nl: Afdeling, en: Department}
level: warning
check: find
find: [{words: [klantenservice]}]
message: {nl: "«{match}» is een afdeling.", en: "«{match}» is a department."}
why: {nl: De klant zoekt een mens., en: The customer looks for a person.}
instead: [Bel Fleur.]
source: [S1]
examples:
  wrong: ["Bel de «klantenservice».", "De «klantenservice»?", "Mail «klantenservice»."]
  right: ["Bel Fleur.", "Fleur is er tot vijf uur.", "Mail mij."]
"""


def desk_in(desks: Desks, folder: Path, model: str | None = None) -> Desk:
    folder.mkdir(exist_ok=True)
    return desks.desk_for(Request("brief.txt", folder / "brief.txt", "", model=model))


def furnish(folder: Path) -> None:
    (folder / "regels" / "house").mkdir(parents=True)
    (folder / "regels" / "house" / "department.yml").write_text(RULE)
    (folder / "briefcheck.toml").write_text('rule-folders = ["regels"]\n')


def test_folders_in_which_the_same_rules_count_share_a_linter(tmp_path: Path) -> None:
    desks = Desks()

    one, other = desk_in(desks, tmp_path / "a"), desk_in(desks, tmp_path / "b")

    assert one.linter is other.linter


def test_a_house_with_rules_of_its_own_has_a_linter_of_its_own(tmp_path: Path) -> None:
    furnish(tmp_path / "a")
    desks = Desks()

    own, other = desk_in(desks, tmp_path / "a"), desk_in(desks, tmp_path / "b")

    new = own.rulebook.rules.keys() - other.rulebook.rules.keys()
    assert new == {"house/department"}
    assert own.linter is not other.linter


def test_a_rule_that_changed_counts_at_the_next_look(tmp_path: Path) -> None:
    furnish(tmp_path / "a")
    desks = Desks()
    before = desk_in(desks, tmp_path / "a")

    changed = RULE.replace("level: warning", "level: suggestion")
    (tmp_path / "a" / "regels" / "house" / "department.yml").write_text(changed)
    after = desk_in(desks, tmp_path / "a")

    levels = [desk.rulebook.rules["house/department"].level for desk in (before, after)]
    assert levels == ["warning", "suggestion"]


def test_another_pipeline_has_a_linter_of_its_own(tmp_path: Path) -> None:
    desks = Desks()

    one, other = desk_in(desks, tmp_path), desk_in(desks, tmp_path, "nl_other")

    assert one.linter is not other.linter
