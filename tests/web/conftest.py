from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ADDRESS = "De pagina: "


@contextmanager
def running(folder: Path, *options: str) -> Iterator[str]:
    """Run the server as its user would; give the address that it shows."""
    words = ["serve", "--no-open", "--port", "0", *options]
    with subprocess.Popen(
        [sys.executable, "-m", "briefcheck", *words],
        cwd=folder,
        env={**os.environ, "BRIEFCHECK_LANG": "nl"},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        try:
            line = process.stdout.readline()
            assert line.startswith(_ADDRESS), line
            yield line.removeprefix(_ADDRESS).split()[0]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a server on this machine."""
    with running(tmp_path_factory.mktemp("house")) as address:
        yield address


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Give a client of that server."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client
