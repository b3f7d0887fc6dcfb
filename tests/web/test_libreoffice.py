"""A real LibreOffice shows what briefcheck finds, once it has the address."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

# The one that Debian's python3-uno is made for.
PYTHON = "/usr/bin/python3"
SCRIPT = Path(__file__).with_name("office.py")
PARAGRAPHS = [
    "Geachte heer/mevrouw,",
    "",
    (
        "Bedankt voor uw brief van 3 mei 🙈 over R&D. Wij hopen de stoel vrijdag te "
        "leveren + 50%25 korting. Zo snel mogelijk krijgt u bericht…"
    ),
    "Wij moeten uw tweede verzoek helaas afwijzen.",
    "Met vriendelijke groet,",
    "Marit Kuiper",
]


def has_office() -> bool:
    if not shutil.which("soffice") or not Path(PYTHON).exists():
        return False
    asked = subprocess.run(
        [PYTHON, "-c", "import uno"], capture_output=True, check=False
    )
    return asked.returncode == 0


pytestmark = pytest.mark.skipif(
    not has_office(), reason="LibreOffice with python3-uno is not installed"
)


@pytest.fixture(scope="module")
def found(address: str, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Give the errors that LibreOffice shows in each paragraph of the letter."""
    profile = tmp_path_factory.mktemp("profile")
    done = subprocess.run(
        [PYTHON, SCRIPT, profile, f"{address}v2"],
        input=json.dumps(PARAGRAPHS),
        env={"HOME": str(profile), "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=180,
    )
    errors = json.loads(done.stdout)
    assert isinstance(errors, list)
    return errors


def words(paragraph: int, error: dict[str, int]) -> str:
    units = PARAGRAPHS[paragraph].encode("utf-16-le")
    return units[error["start"] * 2 :][: error["length"] * 2].decode("utf-16-le")


def test_each_paragraph_shows_its_own_findings(found: list[Any]) -> None:
    shown = [[words(n, error) for error in errors] for n, errors in enumerate(found)]

    assert shown == [
        ["Geachte heer/mevrouw"],
        [],
        ["hopen", "Zo snel mogelijk"],
        [],
        [],
        [],
    ]


def test_a_finding_is_explained_and_offers_what_to_write(found: list[Any]) -> None:
    vague = found[2][1]

    assert vague["title"] == "Vage termijn"
    assert vague["message"].startswith("«Zo snel mogelijk» is geen termijn")
    assert vague["suggestions"] == [
        "Binnen drie werkdagen",
        "Uiterlijk vrijdag 12 juni",
    ]
