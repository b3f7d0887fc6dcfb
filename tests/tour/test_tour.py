"""The tour in docs/tour.md, taken command by command in a house of forty templates."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash"),
]

CHECKOUT = Path(__file__).parents[2]
HOUSE = yaml.safe_load((Path(__file__).parent / "templates.yml").read_text("utf-8"))
TOUR = (CHECKOUT / "docs" / "tour.md").read_text(encoding="utf-8")
LETTER = """\
Geachte {{{{naam_klant}}}},

{body}

Met vriendelijke groet,

{{{{naam_medewerker}}}}
Woonhuis Van Dalen
"""


def letters() -> Iterator[tuple[str, str]]:
    for folder, variants in HOUSE["folders"].items():
        for topic, words in HOUSE["topics"].items():
            worse = variants["worse"].get(topic, {})
            body = [worse.get(n, text) for n, text in enumerate(variants["good"])]
            letter = LETTER.format(body="\n\n".join(body))
            name = f"{folder}/{topic}"
            yield name, re.sub(r"<(\w+)>", lambda slot: words[slot[1]], letter)  # noqa: B023 -- called at once


def build_house(folder: Path) -> None:
    for name, letter in letters():
        suffix = ".md" if name in HOUSE["markdown"] else ".txt"
        path = folder / "sjablonen" / f"{name}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = letter.replace("\n", "\r\n") if name in HOUSE["crlf"] else letter
        path.write_bytes(text.encode(HOUSE["encodings"].get(name, "utf-8")))
    readme = "# Templates\n\nThese are the templates of our customer service.\n"
    (folder / "README.md").write_text(readme, encoding="utf-8")


def steps() -> Iterator[tuple[str, str]]:
    """Yield commands, each with what it is said to print."""
    for block in re.findall(r"```console\n(.*?)```", TOUR, re.DOTALL):
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = step.partition("\n")
            yield command, printed


def matches(told: str, printed: str) -> bool:
    """Tell whether output is as told: … alone is any lines, or else any words."""
    lines = (
        r"(?:.*\n)*?" if line == "…\n" else ".*".join(map(re.escape, line.split("…")))
        for line in told.splitlines(keepends=True)
    )
    return re.fullmatch("".join(lines), printed) is not None


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Give an environment in which git and the ``briefcheck`` of this checkout work."""
    script = tmp_path / "bin" / "briefcheck"
    script.parent.mkdir()
    command = f'#!/bin/sh\nexec "{sys.executable}" -m briefcheck "$@"\n'
    script.write_text(command, encoding="utf-8")
    script.chmod(0o755)
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("GIT", "CI"))}
    names = ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME")
    mails = ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL")
    return {
        **kept,
        **dict.fromkeys(names, "Fleur"),
        **dict.fromkeys(mails, "fleur@vandalen.example"),
        "BRIEFCHECK_LANG": "nl",
        "PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(CHECKOUT),
    }


def test_the_tour_is_as_it_is_told(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    house = tmp_path / "huis"
    build_house(house)

    for command, told in steps():
        done = subprocess.run(
            ["bash", "-c", f"{command} 2>&1"],  # noqa: S607 -- from the path
            cwd=house,
            env=environment,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        assert matches(told, done.stdout), f"$ {command}\n{done.stdout}"


def test_the_house_has_forty_templates() -> None:
    assert len(list(letters())) == 40
