from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.editors.conftest import Desk

SCRIPT = Path(__file__).with_name("emacs.el")
EMACS = shutil.which("emacs")
LETTER = """\
---
kind: follow_up
---
Geachte heer Smit,

Zoals afgesproken bezorgen wij de kast 💡 zo snel mogelijk.

Met vriendelijke groet,
Noor Bakker
"""


def has_eglot() -> bool:
    """Tell whether there is an Emacs with the client: from version 29, or apart."""
    if EMACS is None:
        return False
    ask = [EMACS, "--batch", "--eval", "(require 'eglot)"]
    return subprocess.run(ask, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not has_eglot(), reason="Emacs with eglot is not there")
def test_emacs_shows_findings(desk: Desk, documented: Callable[[str], str]) -> None:
    settings = desk.lay("init.el", documented("elisp"))
    letter = desk.lay("brief.txt", LETTER)
    assert EMACS is not None

    seen = desk.edit(
        [EMACS, "--batch", "-l", str(settings), "-l", str(SCRIPT)],
        BRIEFCHECK_LETTER=str(letter),
    )

    start = LETTER.index("zo snel mogelijk") + 1  # Emacs counts characters from 1
    place = f"{start}-{start + len('zo snel mogelijk')}"
    assert (
        f"{place} briefcheck [closing/vague-deadline]: "
        "«zo snel mogelijk» is geen termijn die de klant kan nagaan."
    ) in seen.splitlines()
