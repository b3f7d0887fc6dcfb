from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("neovim.lua")
NVIM = shutil.which("nvim")
LETTER = """\
---
kind: justified
---
Geachte mevrouw Postma,

Bedankt voor uw brief van 3 mei. Wij begrijpen dat u hiervan baalt.

U heeft gelijk, de lamp was stuk. Dat kwam door een fout in ons magazijn. Onze excuses.
Wij bezorgen de lamp 💡 morgen. De kap volgt zo snel mogelijk.
Voortaan kijkt een collega elke lamp na.

Heeft u nog vragen? Bel ons gerust.

Met vriendelijke groet,
Noor Bakker
"""


def documented(language: str) -> str:
    """Return the first settings in some language that the documentation gives."""
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    found = re.search(rf"```{language}\n(.*?)```", page, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.skipif(NVIM is None, reason="Neovim is not there (.ci/install-peers)")
def test_neovim_shows_findings_and_applies_a_fix(tmp_path: Path, command: Path) -> None:
    settings, letter = tmp_path / "init.lua", tmp_path / "brief.txt"
    result = tmp_path / "result.json"
    settings.write_text(documented("lua"), encoding="utf-8")
    letter.write_text(LETTER, encoding="utf-8")
    assert NVIM is not None

    subprocess.run(
        [NVIM, "--headless", "--clean", "-u", str(settings), str(letter),
         "-c", f"luafile {SCRIPT}"],
        check=True, timeout=300, cwd=tmp_path,
        env={**os.environ, "PATH": with_first(command),
             "BRIEFCHECK_RESULT": str(result),
             "BRIEFCHECK_ACTION": "binnen drie werkdagen",
             "XDG_CACHE_HOME": str(tmp_path / "cache"),
             "XDG_STATE_HOME": str(tmp_path / "state")},
    )  # fmt: skip

    seen = json.loads(result.read_text(encoding="utf-8"))
    assert seen["diagnostics"] == [
        {
            "line": 8,
            # Neovim counts in bytes.
            "column": 47,
            "end_column": 63,
            "severity": 2,
            "code": "closing/vague-deadline",
            "source": "briefcheck",
            "message": "«zo snel mogelijk» is geen termijn die de klant kan nagaan.",
        }
    ]
    assert "Vervang door «uiterlijk vrijdag 12 juni»" in seen["offered"]
    assert seen["lines"][8].endswith("De kap volgt binnen drie werkdagen.")
    assert seen["left"] == []


def with_first(command: Path) -> str:
    """Return the PATH with a command before any other of its name."""
    return os.pathsep.join((str(command.parent), os.environ["PATH"]))
