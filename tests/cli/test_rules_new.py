from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from briefcheck.locate import bundled_starters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

DONE = """\
regels/toon/mijn-regel.yml: een regel die werkt; maak er uw eigen regel van
Test hem met:
  briefcheck rules test regels
"""


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder without any configuration, to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFCHECK_LANG", raising=False)
    return tmp_path


def test_a_rule_goes_among_those_of_the_house(run: Run, house: Path) -> None:
    assert run("rules", "new", "toon/mijn-regel") == (0, DONE, "")
    assert (house / "regels" / "toon" / "mijn-regel.yml").is_file()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_rule_passes_its_examples(run: Run, bare: Path, language: str) -> None:
    run("--lang", language, "rules", "new", "tone/my-rule")

    code, out, err = run("rules", "test", "huisregels", "--lang", "en")

    assert (bare / "huisregels" / "tone" / "my-rule.yml").is_file()
    assert (code, err) == (0, "")
    assert out == "Examples: 6 (of 1 rules and acts), all in order\n"


def test_a_new_rule_is_named_after_its_id(run: Run, bare: Path) -> None:
    run("rules", "new", "tone/my-rule", "--folder", "eigen regels")

    rule = (bare / "eigen regels" / "tone" / "my-rule.yml").read_text("utf-8")
    assert rule.startswith("# tone/my-rule: een regel van uw eigen huis.\n")
    assert yaml.safe_load(rule)["title"] == {"nl": "My rule", "en": "My rule"}


def test_both_languages_start_from_the_same_rule() -> None:
    dutch, english = (
        yaml.safe_load((bundled_starters() / f"rule.{each}.yml").read_text("utf-8"))
        for each in ("nl", "en")
    )

    assert {**dutch, "source": []} == {**english, "source": []}


@pytest.mark.usefixtures("bare")
def test_a_folder_that_does_not_count_yet_is_to_be_named(run: Run) -> None:
    out = run("rules", "new", "tone/my-rule", "--folder", "eigen regels")[1]

    assert "  briefcheck rules test 'eigen regels'\n" in out
    assert out.endswith(
        "Laat hem meetellen in uw brieven: zet in briefcheck.toml\n"
        '  rule-folders = ["eigen regels"]\n'
    )


def test_a_folder_is_named_from_the_configuration(
    run: Run, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "brieven").mkdir()
    monkeypatch.chdir(house / "brieven")

    out = run("rules", "new", "tone/my-rule", "--folder", "hier")[1]

    assert out.endswith('briefcheck.toml\n  rule-folders = ["brieven/hier"]\n')


def test_a_rule_that_is_there_is_replaced_by_force_only(run: Run, house: Path) -> None:
    path = house / "regels" / "huis" / "koffie.yml"
    before = path.read_text("utf-8")

    code, _, err = run("rules", "new", "huis/koffie")
    kept = path.read_text("utf-8")
    run("rules", "new", "huis/koffie", "--force")

    assert code == 2
    assert "regels/huis/koffie.yml: dit bestand is er al" in err
    assert kept == before
    assert path.read_text("utf-8") != before


def test_a_folder_may_be_laid_down_before_it_is_made(run: Run, bare: Path) -> None:
    laid_down = 'rule-folders = ["huisregels"]\n'
    (bare / "briefcheck.toml").write_text(laid_down, encoding="utf-8")

    code, out, err = run("rules", "new", "tone/mijn-regel")

    assert (code, err) == (0, "")
    assert out.endswith("  briefcheck rules test huisregels\n")


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("regel", "'regel' is geen naam voor een regel (bijvoorbeeld: tone/regel)"),
        ("Toon/Mijn regel", "(bijvoorbeeld: toon/mijn-regel)"),
        ("toon/../weg", "(bijvoorbeeld: toon/weg)"),
        ("/toon/regel", "(bijvoorbeeld: toon/regel)"),
        ("acts/dank", "(bijvoorbeeld: tone/dank)"),
        ("!", "(bijvoorbeeld: tone/mijn-regel)"),
        ("tone/hedging", "'tone/hedging' is een regel die bij briefcheck hoort"),
    ],
)
def test_a_name_that_will_not_do_is_met_with_one_that_will(
    run: Run, name: str, message: str
) -> None:
    code, out, err = run("rules", "new", name)

    assert (code, out) == (2, "")
    assert message in err
