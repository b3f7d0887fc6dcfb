from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.editors.conftest import Desk

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


@pytest.mark.skipif(NVIM is None, reason="Neovim is not there (.ci/install-peers)")
def test_neovim_shows_findings_and_applies_a_fix(
    desk: Desk, documented: Callable[[str], str]
) -> None:
    settings = desk.lay("init.lua", documented("lua"))
    letter = desk.lay("brief.txt", LETTER)
    assert NVIM is not None

    result = desk.edit(
        [NVIM, "--headless", "--clean", "-u", str(settings), str(letter),
         "-c", f"luafile {SCRIPT}"],
        BRIEFCHECK_ACTION="binnen drie werkdagen",
    )  # fmt: skip

    seen = json.loads(result)
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
