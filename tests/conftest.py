"""Fixtures for tests of several folders."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import TypeAlias

    Git: TypeAlias = Callable[..., str]
    RunServer: TypeAlias = Callable[..., AbstractContextManager["Server"]]

_ADDRESS = "De pagina: "
_FOR_OTHERS = (
    *("--token", "Zeven-kikkers-op-een-blad"),
    *("--allow-host", "brieven.example", "--allow-host", "brieven.test"),
    *("--allow-origin", "https://Helpdesk.example/", "--add-ons"),
)
#: Folders of tests that take long: with several processes, none is to start with one
#: of these when the others have done all else.
_LONG = ("packaging", "lsp", "page", "editors", "tour", "web")

# How long an example takes tells of the machine, and of what else it does.
settings.register_profile(
    "tests", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("tests")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests that take long before the others."""
    items.sort(key=lambda item: item.path.parent.name not in _LONG)


@pytest.fixture(autouse=True, scope="session")
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep results apart from those of the user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


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


@dataclass(frozen=True, slots=True)
class Server:
    """A server at work: the address that it shows, its process, what it logs."""

    address: str
    process: subprocess.Popen[str]
    log: Path


@contextmanager
def _run_in(folder: Path, *options: str) -> Iterator[Server]:
    """Run the server as its user would, until it shows its address and after."""
    words = ["serve", "--no-open", "--port", "0", *options]
    with (
        (folder / "log").open("w", encoding="utf-8") as log,
        subprocess.Popen(
            [sys.executable, "-m", "briefcheck", *words],
            cwd=folder,
            env={**os.environ, "BRIEFCHECK_LANG": "nl"},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            encoding="utf-8",
        ) as process,
    ):
        assert process.stdout
        try:
            line = process.stdout.readline()
            assert line.startswith(_ADDRESS), (folder / "log").read_text("utf-8")
            address = line.removeprefix(_ADDRESS).split()[0]
            yield Server(address, process, folder / "log")
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def run_server(tmp_path_factory: pytest.TempPathFactory) -> RunServer:
    """Give a function that runs a server with some options."""

    def run(*options: str) -> AbstractContextManager[Server]:
        return _run_in(tmp_path_factory.mktemp("house"), *options)

    return run


@pytest.fixture(scope="session")
def server(run_server: RunServer) -> Iterator[Server]:
    """Give a server on this machine, as it is by default."""
    with run_server() as server:
        yield server


@pytest.fixture(scope="session")
def address(server: Server) -> str:
    """Give the address of that server."""
    return server.address


@pytest.fixture(scope="session")
def address_for_others(run_server: RunServer) -> Iterator[str]:
    """Give the address of a server with a token, which others may use as well."""
    with run_server(*_FOR_OTHERS) as server:
        yield server.address


@pytest.fixture(scope="session")
def token() -> str:
    """Give the token of that server."""
    return _FOR_OTHERS[1]
