"""The extension for VS Code: what it declares, and its client against the server."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefcheck.letter import Kind
from briefcheck.lsp.client import Wishes, read_wishes
from briefcheck.lsp.features import COMMANDS
from briefcheck.wording import KINDS, pick

if TYPE_CHECKING:
    from briefcheck.wording import Language

EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"
MANIFEST: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text("utf-8"))
SETTINGS = MANIFEST["contributes"]["configuration"]["properties"]
#: What the extension itself goes by; the server is asked for the rest.
OWN = {"briefcheck.command", "briefcheck.languages"}


def source(name: str) -> str:
    return (EXTENSION / "src" / name).read_text(encoding="utf-8")


def test_the_extension_has_the_version_of_briefcheck() -> None:
    project = (EXTENSION.parents[1] / "pyproject.toml").read_text(encoding="utf-8")

    assert f'\nversion = "{MANIFEST["version"]}"\n' in project


def test_the_server_reads_every_setting_that_is_declared() -> None:
    told = {"lang": "en", "model": "nl_core_news_sm", "status": True}

    assert read_wishes(told, Wishes()) == Wishes("en", "nl_core_news_sm", status=True)
    assert set(SETTINGS) - OWN == {f"briefcheck.{name}" for name in told} - {
        "briefcheck.status"
    }


def test_settings_that_nobody_changed_leave_all_to_the_server() -> None:
    defaults = {
        name.removeprefix("briefcheck."): setting["default"]
        for name, setting in SETTINGS.items()
    }

    assert read_wishes(defaults, Wishes()) == Wishes()


def test_the_languages_to_choose_from_are_those_of_the_server() -> None:
    choices = SETTINGS["briefcheck.lang"]["enum"]

    told = [read_wishes({"lang": choice}, Wishes()).language for choice in choices]

    assert told == [None, "nl", "en"]


def test_every_sort_of_text_that_is_checked_starts_the_extension() -> None:
    languages = SETTINGS["briefcheck.languages"]

    assert languages["default"] == languages["items"]["enum"]
    assert MANIFEST["activationEvents"] == [
        f"onLanguage:{language}" for language in languages["default"]
    ]


def test_every_command_that_is_declared_is_there_and_none_is_the_servers() -> None:
    declared = {each["command"] for each in MANIFEST["contributes"]["commands"]}
    made = set(re.findall(r'registerCommand\("([\w.]+)"', source("extension.ts")))

    assert declared == made
    # The client makes commands of the server's, and a name is taken only once.
    assert declared.isdisjoint(COMMANDS)


def test_a_strangers_folder_does_not_choose_what_is_run() -> None:
    trust = MANIFEST["capabilities"]["untrustedWorkspaces"]

    assert trust["supported"] == "limited"
    assert trust["restrictedConfigurations"] == [
        "briefcheck.command",
        "briefcheck.model",
    ]


@pytest.mark.parametrize("name", ["package.nls.json", "package.nls.nl.json"])
def test_every_text_of_the_manifest_is_in_both_languages(name: str) -> None:
    asked = re.findall(r'"%([\w.]+)%"', (EXTENSION / "package.json").read_text("utf-8"))
    texts = json.loads((EXTENSION / name).read_text("utf-8"))

    assert sorted(texts) == sorted(asked)
    assert all(texts.values())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_kinds_are_called_what_the_server_calls_them(language: Language) -> None:
    tables = re.findall(r"kinds: \{(.*?)\n  \}", source("words.ts"), re.DOTALL)

    table = re.findall(r'(\w+): "(.*)",', tables[["nl", "en"].index(language)])

    assert dict(table) == {kind.value: pick(KINDS[kind], language) for kind in Kind}


def test_the_lock_file_names_no_download_address() -> None:
    assert "resolved" not in (EXTENSION / "package-lock.json").read_text("utf-8")


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the extension with what it depends on."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not there (.ci/install-peers)")
    work = tmp_path_factory.mktemp("extension") / "vscode"
    ignored = shutil.ignore_patterns("node_modules", "dist", "*.vsix")
    shutil.copytree(EXTENSION, work, ignore=ignored)
    install = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run(install, cwd=work, check=False, timeout=120).returncode:
        pytest.skip("npm cannot install here: no network?")
    return work


def run(script: str, work: Path, **variables: str) -> str:
    """Run a script of the manifest; return what it says, and fail with that."""
    done = subprocess.run(
        ["npm", "run", script],  # noqa: S607 -- whichever npm is there
        cwd=work,
        env={**os.environ, **variables},
        capture_output=True,
        timeout=180,
        check=False,
    )
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == 0, said
    return said


def test_the_extension_compiles(work: Path) -> None:
    run("check", work)
    run("build", work)

    built = (work / "dist" / "extension.js").read_text(encoding="utf-8")
    licences = (work / "dist" / "licences.txt").read_text(encoding="utf-8")
    assert set(re.findall(r'require\("(vscode[\w-]*)"\)', built)) == {"vscode"}
    assert "vscode-languageclient 11.0.0 (MIT)" in licences


def test_its_client_speaks_with_the_server(work: Path, command: Path) -> None:
    said = run(
        "test", work, BRIEFCHECK=str(command), XDG_CACHE_HOME=str(work / "cache")
    )

    assert re.search(r"^# pass [1-9]", said, re.MULTILINE)
    assert re.search(r"^# (fail|skipped) 0", said, re.MULTILINE)
