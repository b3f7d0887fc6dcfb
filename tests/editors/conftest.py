from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

#: In seconds: a busy machine takes its time to import spaCy.
PATIENCE = 300
PAGE = Path(__file__).parents[2] / "docs" / "editors.md"


@pytest.fixture(scope="session")
def documented() -> Callable[[str], str]:
    """Return what gives the first settings that the documentation has in a language."""
    page = PAGE.read_text(encoding="utf-8")

    def settings_in(language: str) -> str:
        found = re.search(rf"```{language}\n(.*?)```", page, re.DOTALL)
        assert found
        return found[1]

    return settings_in


@pytest.fixture
def environment(command: Path, tmp_path: Path) -> dict[str, str]:
    """Return variables by which an editor finds the command, and leaves no traces."""
    return {
        **os.environ,
        "PATH": os.pathsep.join((str(command.parent), os.environ["PATH"])),
        "HOME": str(tmp_path / "home"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a letter and the settings of an editor that opens it."""

    folder: Path
    environment: dict[str, str]

    def lay(self, name: str, text: str) -> Path:
        """Write a file; return its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def edit(self, command: list[str], **variables: str) -> str:
        """Run an editor; return what its script wrote down."""
        result = self.folder / "result"
        told = {"BRIEFCHECK_RESULT": str(result), **variables}
        subprocess.run(
            command,
            cwd=self.folder,
            env={**self.environment, **told},
            check=True,
            timeout=PATIENCE,
        )
        return result.read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path, environment: dict[str, str]) -> Desk:
    return Desk(tmp_path, environment)


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a command ``briefcheck``, as an editor finds it once it is installed."""
    file = tmp_path_factory.mktemp("bin") / "briefcheck"
    start = shlex.join([sys.executable, "-m", "briefcheck"])
    file.write_text(f'#!/bin/sh\nexec {start} "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    return file
