"""The GitHub Action: its steps are read from action.yml and run as GitHub runs them."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: A step of the action, as far as it is read here.
Step = TypedDict(
    "Step", {"uses": str, "run": str, "if": str, "env": dict[str, str]}, total=False
)

CHECKOUT = Path(__file__).parents[2]
ACTION = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
STEPS: Sequence[Step] = ACTION["runs"]["steps"]
DEFAULTS = {name: each["default"] for name, each in ACTION["inputs"].items()}

EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")
#: GitHub's own way to run a step with ``shell: bash``.
BASH = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c"]

GH = """\
#!/bin/sh
for argument in "$@"; do
    case "$argument" in sarif=@*) cp "${argument#sarif=@}" "$LOG/sarif" ;; esac
done
echo "$GH_TOKEN $*" > "$LOG/call"
"""


@dataclass(frozen=True, slots=True)
class Runner:
    """A job on GitHub: its folders, and the steps that were taken so far."""

    temp: Path
    workspace: Path
    log: Path

    def run(self, steps: Sequence[Step], **inputs: str) -> tuple[int, str]:
        """Run steps; return the exit code and the output of the last one that ran."""
        code, output = 0, ""
        for step in steps:
            if "run" in step and self._is_due(step, inputs, code):
                done = self._run_step(step, inputs)
                code = code or done.returncode
                output = done.stdout + done.stderr
        return code, output

    def _is_due(self, step: Step, inputs: Mapping[str, str], code: int) -> bool:
        if "if" not in step:
            return code == 0
        assert step["if"] == "${{ !cancelled() && inputs.sarif == 'true' }}"
        return inputs.get("sarif") == "true"

    def _run_step(
        self, step: Step, inputs: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        values = {
            "steps.python.outputs.python-path": sys.executable,
            "runner.temp": str(self.temp),
            "github.token": "secret",
            **{f"inputs.{name}": str(value) for name, value in DEFAULTS.items()},
            **{f"inputs.{name}": value for name, value in inputs.items()},
        }
        given = {
            name: fill(fill(value, values), values)
            for name, value in step["env"].items()
        }
        return subprocess.run(
            [*BASH, step["run"]],
            cwd=self.workspace,
            env={**self._environment(), **given},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        # Nothing of the environment of the tests is known there, but for pip's.
        kept = {n: v for n, v in os.environ.items() if n.startswith(("PIP_", "HOME"))}
        return {
            **kept,
            "PATH": f"{self.log}{os.pathsep}{os.environ['PATH']}",
            "LOG": str(self.log),
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(CHECKOUT),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_REPOSITORY": "huis/sjablonen",
            "GITHUB_SHA": "0123abcd",
            "GITHUB_REF": "refs/heads/main",
        }


def fill(text: str, values: Mapping[str, str]) -> str:
    return EXPRESSION.sub(lambda found: values[found[1]], str(text))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder in which the first steps installed briefcheck."""
    temp = tmp_path_factory.mktemp("runner temp")
    code, output = Runner(temp, temp, temp).run(STEPS[:2])
    assert code == 0, output
    return temp


@pytest.fixture
def runner(installed: Path, tmp_path: Path, hedging: str) -> Runner:
    workspace, log = tmp_path / "workspace", tmp_path / "log"
    (workspace / "mijn brieven").mkdir(parents=True)
    (workspace / "mijn brieven" / "kast.txt").write_text(hedging, encoding="utf-8")
    log.mkdir()
    (log / "gh").write_text(GH, encoding="utf-8")
    (log / "gh").chmod(0o755)
    return Runner(installed, workspace, log)


def test_the_actions_that_it_uses_are_pinned() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]

    assert [name.partition("@")[0] for name in used] == ["actions/setup-python"]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", name) for name in used)


def test_no_input_becomes_part_of_a_script() -> None:
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []


@pytest.mark.slow
def test_findings_become_annotations_and_fail_the_job(runner: Runner) -> None:
    code, output = runner.run(STEPS[2:], args="--kind justified --select tone")

    assert code == 1
    assert "::error file=mijn brieven/kast.txt,line=5," in output
    assert not (runner.log / "call").exists()


@pytest.mark.slow
def test_paths_are_lines_and_nothing_in_them_is_run(runner: Runner) -> None:
    paths = "mijn brieven\n\n$(touch hier)\n-x"

    code, output = runner.run(STEPS[2:], paths=paths, args="--fail-on never")

    assert code == 2
    assert "::error file=mijn brieven/kast.txt" in output
    assert "$(touch hier): dit bestand of deze map is er niet" in output
    assert "-x: dit bestand of deze map is er niet" in output
    assert not (runner.workspace / "hier").exists()


@pytest.mark.slow
def test_findings_are_uploaded_when_asked(runner: Runner) -> None:
    code, output = runner.run(STEPS[2:], args="--select tone/hedging", sarif="true")

    call = (runner.log / "call").read_text("utf-8")
    sent = gzip.decompress(base64.b64decode((runner.log / "sarif").read_bytes()))
    (run,) = json.loads(sent)["runs"]
    assert code == 1, output
    assert call.startswith("secret api --silent --method POST repos/huis/sjablonen/")
    assert "commit_sha=0123abcd" in call
    assert [result["ruleId"] for result in run["results"]] == ["tone/hedging"]
