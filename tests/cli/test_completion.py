"""Completion as a real bash asks for it."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

CHECKOUT = Path(__file__).parents[2]
needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")

#: Fills in what bash does when somebody presses the Tab key behind these words.
ASK = """\
eval "$(briefcheck completion bash)"
compopt() { echo "compopt $*"; }
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_briefcheck_completion briefcheck
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def environment(house: Path) -> dict[str, str]:
    """Give an environment whose path has a ``briefcheck``: that of this checkout."""
    script = house / "bin" / "briefcheck"
    script.parent.mkdir()
    command = f'#!/bin/sh\nexec "{sys.executable}" -m briefcheck "$@"\n'
    script.write_text(command, encoding="utf-8")
    script.chmod(0o755)
    path = f"{script.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(CHECKOUT)}


def complete(environment: dict[str, str], *words: str) -> list[str]:
    done = subprocess.run(
        ["bash", "-c", ASK, "bash", "briefcheck", *words],  # noqa: S607 -- from the path
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment,
    )
    assert done.stderr == ""
    return done.stdout.split()


@needs_bash
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("li",), ["lint"]),
        (("rules", "t"), ["test"]),
        (("new", "re"), ["receipt"]),
        (("lint", "--kind", "un"), ["unjustified"]),
        (
            ("lint", "--kind", ""),
            ["justified", "unjustified", "mixed", "receipt", "follow_up"],
        ),
        (("lint", "--fail"), ["--fail-on"]),
        (("lint", "--fail-on", "w"), ["warning"]),
        (("lint", "--select", "tone/he"), ["tone/hedging"]),
        (
            ("lint", "--select", "tone/hedging,opening/r"),
            ["tone/hedging,opening/rejection"],
        ),
        (("lint", "--ignore", "hui"), ["huis", "huis/koffie"]),
        (("explain", "acts/apo"), ["acts/apology"]),
        (("explain", "tone/hedging", "huis/"), ["huis/koffie"]),
        (("completion", "z"), ["zsh"]),
        (("lint", "ko"), ["compopt", "-o", "default"]),
        (("--version", "li"), ["lint"]),
        (("onbekend", "x"), []),
    ],
    ids=" ".join,
)
def test_bash_completes(
    environment: dict[str, str], words: tuple[str, ...], expected: list[str]
) -> None:
    assert complete(environment, *words) == expected


@needs_bash
def test_rules_that_ship_are_completed_where_the_configuration_is_wrong(
    environment: dict[str, str], house: Path
) -> None:
    (house / "briefcheck.toml").write_text("rules = 3", encoding="utf-8")

    assert complete(environment, "lint", "--select", "tone/he") == ["tone/hedging"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@needs_bash
def test_the_tab_key_completes_a_rule(environment: dict[str, str]) -> None:
    import pty  # noqa: PLC0415 -- not on Windows

    ours, theirs = pty.openpty()
    bash = ["bash", "--norc", "--noprofile", "-i"]
    with subprocess.Popen(
        bash, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as shell:
        os.write(ours, b'eval "$(briefcheck completion bash)"; echo rea""dy\n')
        read_until(ours, b"ready\r\n")
        os.write(ours, b"briefcheck explain tone/acc\t")
        read_until(ours, b"tone/accusation")
        shell.kill()


def read_until(terminal: int, words: bytes) -> None:
    seen = b""
    while words not in seen:
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, seen
        seen += os.read(terminal, 1024)


@pytest.mark.parametrize(
    ("shell", "words"),
    [("bash", "complete -o"), ("zsh", "#compdef briefcheck"), ("fish", "--no-files")],
)
def test_each_shell_has_its_script(run: Run, shell: str, words: str) -> None:
    code, out, err = run("completion", shell)

    assert (code, err) == (0, "")
    assert words in out
    assert "_BRIEFCHECK_COMPLETE" in out


@pytest.mark.parametrize(
    ("language", "about"),
    [("nl", "Leg een regel uit, met voorbeelden."), ("en", "Explain a rule")],
)
def test_zsh_shows_what_commands_do(
    environment: dict[str, str], language: str, about: str
) -> None:
    done = subprocess.run(
        ["briefcheck"],  # noqa: S607 -- the one of this test
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={
            **environment,
            "BRIEFCHECK_LANG": language,
            "_BRIEFCHECK_COMPLETE": "zsh_complete",
            "COMP_WORDS": "briefcheck exp",
            "COMP_CWORD": "1",
        },
    )

    assert done.stdout.startswith(f"plain\nexplain\n{about}")


def test_completing_imports_no_spacy(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefcheck"],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={
            **environment,
            "_BRIEFCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": "briefcheck lint --select tone/he",
            "COMP_CWORD": "3",
        },
    )

    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert done.stdout == "plain,tone/hedging\n"
    assert {"spacy", "thinc", "numpy"} & imported == set()
