from __future__ import annotations

import signal
from typing import TYPE_CHECKING, TypeAlias

import pytest

from briefcheck.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

RULE = """\
title: {nl: Koffie in de brief, en: Coffee in the letter}
level: warning
check: text
expressions: ["koffie"]
message: {nl: "«{match}» hoort in een kop.", en: "«{match}» belongs in a cup."}
why: {nl: De klant wil geen vlekken., en: The customer wants no stains.}
instead: [De monteur belt u om tien uur.]
source: [S2]
examples:
  wrong: ["De «koffie» staat klaar.", "Kom op de «koffie».", "Geen «koffie» meer."]
  right: ["De thee staat klaar.", "Kom langs.", "Geen suiker."]
"""

COFFEE = "Beste Tom,\n\nKom op de koffie.\n\nMet vriendelijke groet,\nAnna\n"
TEA = COFFEE.replace("koffie", "thee")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a rule of its own, to work in."""
    monkeypatch.chdir(tmp_path)
    for name in ("BRIEFCHECK_LANG", "GITHUB_ACTIONS", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    rules = tmp_path / "regels" / "huis"
    rules.mkdir(parents=True)
    (rules / "koffie.yml").write_text(RULE, encoding="utf-8")
    config = 'rules = ["regels"]\n'
    (tmp_path / "briefcheck.toml").write_text(config, encoding="utf-8")
    (tmp_path / "koffie.txt").write_text(COFFEE, encoding="utf-8")
    (tmp_path / "thee.txt").write_text(TEA, encoding="utf-8")
    return tmp_path


@pytest.fixture
def english_house(house: Path) -> Path:
    """Give the same folder, English laid down in its configuration."""
    with (house / "briefcheck.toml").open("a", encoding="utf-8") as config:
        config.write('lang = "en"\n')
    return house


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs a command and returns exit code, output, messages."""

    def run_command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run_command


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """Let the processes of a test hear of Ctrl-C.

    Tests that were started in the background may be deaf to it, and all below them.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
