"""A house of forty templates, and a shell in which the tour is taken."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
import yaml

from briefcheck import pipeline
from briefcheck.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    Shell: TypeAlias = Callable[[str], str]

CHECKOUT = Path(__file__).parents[2]
README = "# Sjablonen\n\nDe sjablonen van onze klantenservice.\n"
OURS = "briefcheck "


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a house with its templates, to work in."""
    told = yaml.safe_load((Path(__file__).parent / "templates.yml").read_text("utf-8"))
    folder = tmp_path / "huis"
    for name, body in told["letters"].items():
        path = folder / "sjablonen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        end = "\r\n" if name in told["crlf"] else "\n"
        text = (body + told["sign_off"]).replace("\n", end)
        path.write_bytes(text.encode(told["encodings"].get(name, "utf-8")))
    (folder / "README.md").write_text(README, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Give what runs a line of commands and returns all that it prints.

    The commands of briefcheck run here, so that the pipeline is loaded once; the
    others in bash, which finds a ``briefcheck`` too.
    """
    if not shutil.which("bash"):
        pytest.skip("there is no bash")
    _prepare(monkeypatch, tmp_path)
    return lambda line: "".join(map(_run, line.split(" && ")))


def _prepare(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    for name in [name for name in os.environ if name.startswith(("GIT", "CI"))]:
        monkeypatch.delenv(name)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Fleur")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "fleur@vandalen.example")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("BRIEFCHECK_LANG", "nl")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(folder / "pre-commit"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))
    path = [_make_command(folder), Path(sys.executable).parent, os.environ["PATH"]]
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, path)))
    once = functools.cache(pipeline.load_pipeline)
    monkeypatch.setattr(pipeline, "load_pipeline", once)


def _make_command(folder: Path) -> Path:
    """Make a ``briefcheck`` of this checkout, for pre-commit; return its folder."""
    script = folder / "bin" / "briefcheck"
    script.parent.mkdir()
    command = f'#!/bin/sh\nexec "{sys.executable}" -m briefcheck "$@"\n'
    script.write_text(command, encoding="utf-8")
    script.chmod(0o755)
    return script.parent


def _run(command: str) -> str:
    if not command.startswith(OURS) or ">" in command:
        return _run_in_bash(command)
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        main(shlex.split(command)[1:])
    return printed.buffer.getvalue().decode("utf-8")


def _run_in_bash(command: str) -> str:
    done = subprocess.run(
        ["bash", "-c", f"{command} 2>&1"],  # noqa: S607 -- from the path
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return done.stdout
