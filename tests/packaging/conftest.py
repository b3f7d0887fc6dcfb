"""The wheel of this checkout, and an environment with nothing but that wheel."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
HEDGING = """\
Geachte mevrouw De Graaf,

Bedankt voor uw brief van 3 maart over de kapotte deur van uw kast.

Wij hopen de deur volgende maand te vervangen.

Met vriendelijke groet,
Anne Prins
"""


@pytest.fixture(scope="session")
def hedging() -> str:
    """Give a letter that hedges its promise, on its fifth line."""
    return HEDGING


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(CHECKOUT)], check=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="session")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in a fresh environment and give its folder of commands."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=True)
    folder = environment / ("Scripts" if sys.platform == "win32" else "bin")
    install = [str(folder / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, str(wheel)], check=True)
    return folder
