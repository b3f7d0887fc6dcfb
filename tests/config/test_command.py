"""``briefcheck config``: what counts for a path, and who said so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefcheck.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.config.conftest import Write

CONFIG = """\
fail-on = "warning"
exclude = ["*.bak.txt"]
rule-folders = ["regels"]

[rules]
tone = "suggestion"
"tone/hedging" = "off"

[slots]
weken = "drie weken"

[[overrides]]
files = ["sjablonen/**"]
kind = "justified"
template = true
rules = {"huis/koffie" = "error"}
"""
LETTER = """\
---
kind: mixed
disable: {core/no-apology: bewust}
---
Beste Tom,
"""


@pytest.fixture
def house(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFCHECK_LANG", raising=False)
    write(CONFIG)


def show(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main(["config", *arguments, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert isinstance(document, dict)
    return document


@pytest.mark.usefixtures("house")
def test_each_setting_comes_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    shown = show(capsys, "sjablonen/a.txt")

    assert shown["files"] == ["briefcheck.toml"]
    assert shown["settings"] == {
        "kind": {"value": "justified", "from": "briefcheck.toml:12:3"},
        "template": {"value": True, "from": "briefcheck.toml:12:3"},
        "excluded": {"value": False, "from": "default"},
        "lang": {"value": "nl", "from": "default"},
        "fail-on": {"value": "warning", "from": "briefcheck.toml:1:11"},
        "rule-folders": {"value": "regels", "from": "briefcheck.toml:3:16"},
        "slots.weken": {"value": "drie weken", "from": "briefcheck.toml:9:2"},
    }
    assert shown["overrides"] == [
        {"at": "briefcheck.toml:12:3", "files": ["sjablonen/**"], "holds": True}
    ]


@pytest.mark.usefixtures("house")
def test_each_rule_comes_with_its_level_and_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rules = show(capsys, "sjablonen/a.txt")["rules"]

    assert isinstance(rules, dict)
    assert [rules[name] for name in ("tone/hedging", "tone/brush-off")] == [
        {"level": "off", "from": "briefcheck.toml:7:1"},
        {"level": "suggestion", "from": "briefcheck.toml:6:1"},
    ]
    assert [rules[name] for name in ("huis/koffie", "core/no-apology")] == [
        {"level": "error", "from": "briefcheck.toml:16:10"},
        {"level": "error", "from": "rule"},
    ]


@pytest.mark.usefixtures("house")
def test_what_the_letter_says_itself_comes_first(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write(LETTER, "sjablonen/eigen.bak.txt")

    shown = show(capsys, "sjablonen/eigen.bak.txt")

    settings, rules = shown["settings"], shown["rules"]
    assert isinstance(settings, dict)
    assert isinstance(rules, dict)
    assert settings["kind"] == {"value": "mixed", "from": "front matter"}
    assert settings["excluded"] == {"value": True, "from": "briefcheck.toml:2:11"}
    assert rules["core/no-apology"] == {"level": "off", "from": "front matter"}


@pytest.mark.usefixtures("house")
def test_people_read_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "sjablonen/a.txt"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "sjablonen/a.txt — briefcheck.toml"
    assert "  template          ja                      briefcheck.toml:12:3" in lines
    assert "  briefcheck.toml:12:3  files = sjablonen/**: geldt hier" in lines
    assert "  tone/hedging                   uit           briefcheck.toml:7:1" in lines


def test_without_configuration_that_is_said(
    folder: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith(". — no configuration\n")


def test_an_override_that_holds_for_no_letter_is_told(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write('[[overrides]]\nfiles = ["sjabloon/**"]\nkind = "mixed"\n')

    assert main(["--lang", "en", "config"]) == 2
    assert capsys.readouterr().err == (
        "briefcheck: briefcheck.toml:1:3: this override holds for no letter "
        "(look at its files)\n"
    )


def test_a_named_configuration_that_is_not_there_is_told(
    folder: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "--config", "weg.toml"]) == 2
    assert capsys.readouterr().err == (
        "briefcheck: --config: geen bestand 'weg.toml'"
        " (zie: briefcheck config --help)\n"
    )


def test_a_named_configuration_and_none_at_all_do_not_go_together(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.toml").write_text("", "utf-8")

    assert main(["--lang", "en", "config", "--config", "a.toml", "--isolated"]) == 2
    assert "--config and --isolated exclude each other" in capsys.readouterr().err
