from __future__ import annotations

import os
import subprocess
import sys
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    RunServer: TypeAlias = "Callable[..., AbstractContextManager[Server]]"

_ADDRESS = "De pagina: "


@dataclass(frozen=True, slots=True)
class Server:
    """A server at work: the address that it shows, and its process."""

    address: str
    process: subprocess.Popen[str]


@contextmanager
def run_in(folder: Path, *options: str) -> Iterator[Server]:
    """Run the server as its user would, until it shows its address and after."""
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
            yield Server(line.removeprefix(_ADDRESS).split()[0], process)
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def run_server(tmp_path_factory: pytest.TempPathFactory) -> RunServer:
    """Give a function that runs a server with some options."""

    def run(*options: str) -> AbstractContextManager[Server]:
        return run_in(tmp_path_factory.mktemp("house"), *options)

    return run


@pytest.fixture(scope="session")
def server(run_server: RunServer) -> Iterator[Server]:
    """Give a server on this machine."""
    with run_server() as server:
        yield server


@pytest.fixture(scope="session")
def address(server: Server) -> str:
    """Give the address of that server."""
    return server.address


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Give a client of that server."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client
