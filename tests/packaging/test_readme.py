"""The README says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefcheck.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^ {4}(python -m pip install .*)$", README, re.MULTILINE)


FORMAT = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")


def block(language: str, text: str = README) -> str:
    found = re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return found[1] if found else ""


def test_its_report_is_what_its_first_command_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for name in ("BRIEFCHECK_LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    arguments = COMMANDS[0].partition("&& briefcheck ")[2].split()

    code = main(arguments)

    assert (code, capsys.readouterr().out) == (1, block("text"))


def test_its_second_command_is_what_ci_runs() -> None:
    ran = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert COMMANDS[1] in ran


@pytest.mark.parametrize("text", [README, FORMAT], ids=["readme", "rules"])
def test_its_rule_proves_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "huis").mkdir()
    rule = block("yaml", text)
    (tmp_path / "huis" / "jargon.yml").write_text(rule, encoding="utf-8")

    code = main(["--lang", "en", "rules", "test", str(tmp_path)])

    assert code == 0, capsys.readouterr().out
