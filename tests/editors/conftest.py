from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a command ``briefcheck``, as an editor finds it once it is installed."""
    file = tmp_path_factory.mktemp("bin") / "briefcheck"
    start = shlex.join([sys.executable, "-m", "briefcheck"])
    file.write_text(f'#!/bin/sh\nexec {start} "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    return file
