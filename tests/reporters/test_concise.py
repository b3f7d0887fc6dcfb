from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.reporters.concise import render_concise

if TYPE_CHECKING:
    from briefcheck.findings import Report

LINES = """\
a b/ç,50%:1.txt:3:5: error tone/hedging Onzeker: 100%, dus nee.
a b/ç,50%:1.txt:3:14: error tone/hedging Weer: «hopen wij�[31m\ufffe» 🙈
a b/ç,50%:1.txt:5:1: warning core/no-apology Dit ontbreekt.
a b/ç,50%:1.txt:5:1: suggestion huis/slot Dit ontbreekt.
stuk.txt:1:1: error not-checked kan niet worden gelezen: 50%, of minder
"""


def test_every_finding_is_one_line(reports: tuple[Report, ...]) -> None:
    assert "".join(render_concise(reports)) == LINES
