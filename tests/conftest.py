"""Fixtures for tests of several folders."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Git: TypeAlias = Callable[..., str]


@pytest.fixture
def git_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Git]:
    """Give what makes a repository of a folder, without the user's configuration."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def make_repository(folder: Path) -> Git:
        def run_git(*arguments: str) -> str:
            who = ("-c", "user.name=Anna", "-c", "user.email=anna@example.org")
            done = subprocess.run(
                ["git", *who, *arguments],  # noqa: S607 -- whichever git is there
                cwd=folder,
                capture_output=True,
                check=True,
            )
            return os.fsdecode(done.stdout).strip()

        run_git("init", "--quiet", "--initial-branch=main")
        return run_git

    return make_repository
