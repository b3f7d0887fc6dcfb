"""What docs/ci.md tells keepers of CI to write works as it stands there."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from briefcheck.locate import bundled_starters

CHECKOUT = Path(__file__).parents[2]
GUIDE = (CHECKOUT / "docs" / "ci.md").read_text(encoding="utf-8")
SNIPPETS = [
    yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
]


def test_the_entry_for_pre_commit_is_the_one_that_init_writes() -> None:
    starter = (bundled_starters() / "pre-commit.yml").read_text(encoding="utf-8")

    entry = yaml.safe_load(starter.replace("REQUIREMENT", "briefcheck"))

    assert {"repos": entry} in SNIPPETS


def test_the_hooks_it_names_are_there() -> None:
    manifest = (CHECKOUT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (named,) = (
        {hook["id"] for repo in each["repos"] for hook in repo["hooks"]}
        for each in SNIPPETS
        if "repos" in each and each["repos"][0]["repo"] != "local"
    )

    assert named == {hook["id"] for hook in yaml.safe_load(manifest)}


def test_the_inputs_of_the_action_that_it_names_are_there() -> None:
    action = yaml.safe_load((CHECKOUT / "action.yml").read_text(encoding="utf-8"))
    (steps,) = (each["steps"] for each in SNIPPETS if "steps" in each)
    told = re.findall(r"^\| `(\w+)` \| .+ \| .+ \| *$", GUIDE, re.MULTILINE)

    assert steps[-1]["with"].keys() <= action["inputs"].keys()
    assert action["inputs"].keys() <= set(told)


@pytest.mark.slow
def test_the_job_for_gitlab_fails_and_leaves_its_reports(
    scripts: Path, tmp_path: Path, hedging: str
) -> None:
    (job,) = (each["briefcheck"] for each in SNIPPETS if "briefcheck" in each)
    install, *lines = job["script"]
    (tmp_path / "brief.txt").write_text(hedging, encoding="utf-8")

    ran = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", "\n".join(lines)],  # noqa: S607 -- from the path
        cwd=tmp_path,
        env={
            **os.environ,
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "GITLAB_CI": "true",
            "CI_PROJECT_DIR": str(tmp_path),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    reports = job["artifacts"]["reports"]
    quality = json.loads((tmp_path / reports["codequality"]).read_text("utf-8"))
    assert install == "python -m pip install briefcheck"
    assert ran.returncode == 1, ran.stderr
    assert ("tone/hedging", "brief.txt", 5) in [
        (
            each["check_name"],
            each["location"]["path"],
            each["location"]["lines"]["begin"],
        )
        for each in quality
    ]
    assert ET.parse(tmp_path / reports["junit"]).getroot().tag == "testsuites"  # noqa: S314 -- our own output
