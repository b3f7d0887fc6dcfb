"""The hooks of pre-commit, run by pre-commit itself on a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Commit: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).parents[2]
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@voorbeeld.example"]

SLIPS = """\
Geachte mevrouw De Graaf,

Bedankt voor uw brief van 3 maart over de de kapotte deur van uw kast.

Wij hopen de deur volgende maand te vervangen.
Met vriendelijke groet,
Anne Prins
"""
CONFIG = """\
repos:
  - repo: {hooks}
    rev: {revision}
    hooks:
      - id: briefcheck-fix
      - id: briefcheck
        args: [--select, tone/hedging]
      - id: briefcheck-rules
"""


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [*GIT, *arguments], cwd=folder, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository that holds this checkout as it is now."""
    folder = tmp_path_factory.mktemp("hooks")
    named = git(CHECKOUT, "ls-files", "-z", "-co", "--exclude-standard")
    for name in filter(None, named.split("\0")):
        if (CHECKOUT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(CHECKOUT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "hooks")
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Give a repository with a letter that has slips, and an English README."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "brief.txt").write_text(SLIPS, encoding="utf-8")
    readme = (
        "# Our letters\n\nThis is what we send to customers. Please look after it.\n"
    )
    (tmp_path / "README.md").write_text(readme, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def pre_commit(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Commit:
    """Give a function that stages all of a folder and runs pre-commit there.

    Where pip is asked for briefcheck, it finds the wheel of this checkout.
    """
    home = tmp_path_factory.mktemp("pre-commit")
    # Of the environment of the tests only what pip needs is known there.
    kept = {n: v for n, v in os.environ.items() if n.startswith(("PIP_", "HOME"))}
    environment = {
        **kept,
        "PATH": os.environ["PATH"],
        "PIP_FIND_LINKS": f"{os.environ.get('PIP_FIND_LINKS', '')} {wheel.parent}",
        "PRE_COMMIT_HOME": str(home),
    }

    def run(folder: Path) -> subprocess.CompletedProcess[str]:
        git(folder, "add", "--all")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run"],
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


def test_letters_are_mended_and_checked_before_a_commit(
    house: Path, hooks: Path, pre_commit: Commit
) -> None:
    config = CONFIG.format(hooks=hooks, revision=git(hooks, "rev-parse", "HEAD"))
    (house / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")

    first = pre_commit(house)
    mended = (house / "brief.txt").read_text("utf-8")
    (house / "brief.txt").write_text(mended.replace("hopen", "gaan"), encoding="utf-8")
    second = pre_commit(house)

    assert first.returncode == 1, first.stdout + first.stderr
    assert "over de kapotte deur" in mended
    assert "te vervangen.\n\nMet vriendelijke groet,\n" in mended
    assert "fout  tone/hedging" in first.stdout
    assert "README" not in first.stdout
    assert second.returncode == 0, second.stdout + second.stderr
    assert second.stdout.count("Passed") == 3


def test_the_entry_that_init_writes_checks_letters(
    house: Path, pre_commit: Commit
) -> None:
    main(["init", str(house)])
    (house / "brief.txt").write_text(SLIPS, encoding="utf-8")

    ran = pre_commit(house)

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "brief.txt — " in ran.stdout
    assert "fout  tone/hedging" in ran.stdout
    assert "README.md: overgeslagen" in ran.stdout
