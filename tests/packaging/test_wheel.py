"""What users get: the built wheel, installed where nothing of the checkout is."""

from __future__ import annotations

import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


CARRIED = [
    "briefcheck/_pipeline/meta.json",
    "briefcheck/_rules/acts/apology.yml",
    "briefcheck/_rules/lists/maanden.yml",
    "briefcheck/_rules/tone/hedging.yml",
    "briefcheck/py.typed",
    "briefcheck/schemas/report.schema.json",
    "briefcheck/starters/letters/justified.txt",
    "briefcheck/starters/rule.nl.yml",
]


def _run(
    scripts: Path, folder: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    command = [str(scripts / "briefcheck"), *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("path", CARRIED)
def test_the_wheel_carries(path: str, wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert path in names


def test_the_wheel_leaves_letters_and_tests_at_home(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top.split("-")[0] for top in tops} == {"briefcheck"}


@pytest.mark.parametrize("name", ["LICENSE", "NOTICE"])
def test_the_wheel_names_its_licences(name: str, wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert any(each.endswith(f".dist-info/licenses/{name}") for each in names)


def test_an_installed_briefcheck_lints(
    scripts: Path, tmp_path: Path, hedging: str
) -> None:
    (tmp_path / "antwoord.txt").write_text(hedging, encoding="utf-8")

    ran = _run(scripts, tmp_path, "lint", "--kind", "justified", "antwoord.txt")

    assert "5:5  fout  tone/hedging" in ran.stdout
    assert (ran.returncode, ran.stderr) == (1, "")


def test_the_rules_of_an_installed_briefcheck_pass(
    scripts: Path, tmp_path: Path
) -> None:
    ran = _run(scripts, tmp_path, "rules", "test")

    assert ran.returncode == 0, ran.stdout + ran.stderr
