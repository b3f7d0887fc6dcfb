"""The server keeps to its own description, whatever it is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
CONFIGURATION = FOLDER / "schemathesis.toml"
HOOKS = FOLDER / "schemathesis_hooks.py"


@pytest.mark.skipif(
    not find_spec("schemathesis"), reason="schemathesis is not for Python 3.10"
)
def test_the_server_keeps_to_its_description(address: str, tmp_path: Path) -> None:
    tool = [sys.executable, "-m", "schemathesis.cli"]
    words = ["--config-file", str(CONFIGURATION), "run", f"{address}openapi.json"]
    done = subprocess.run(
        [*tool, *words, "--no-color"],
        cwd=tmp_path,
        env={**os.environ, "SCHEMATHESIS_HOOKS": str(HOOKS)},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout
