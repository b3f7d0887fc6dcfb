"""What is remembered of a letter while it is edited never shows in what is found."""

from __future__ import annotations

import pytest

from briefcheck.engine import Linter
from briefcheck.locate import bundled_rules
from briefcheck.rules import read_rulebook
from briefcheck.sections import read_letter

LETTER = """\
Geachte mevrouw Aydin,

Bedankt voor uw bericht over de gordijnen. U schreef: "De rails hangt scheef."

U heeft gelijk, en dat spijt ons. Wij hebben niet goed gemeten; de fout ligt bij ons.
Wij hopen de rails snel te vervangen. Wij nemen contact met u op.

Heeft u nog vragen? Dan kunt u mij altijd bellen op 0318 555 019.

Met vriendelijke groet,
Ruben Vink
"""

EDITS = {
    "a word before": ("Bedankt", "Hartelijk bedankt"),
    "an emoji before": ("Aydin", "Aydin 🙂"),
    "a sentence in between": ("ons. Wij", "ons. Fijn dat u ons schreef. Wij"),
    "a sentence quoted": ("Wij nemen contact met u op.", '"Wij nemen contact op."'),
    "a sentence to another part": ("Dan kunt", "\n\nDan kunt"),
    "a line wrapped": ("nemen contact", "nemen\ncontact"),
    "blanks doubled": ("niet goed", "niet  goed"),
    "a paragraph to a bullet": ("U heeft gelijk", "- U heeft gelijk"),
}


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(read_rulebook(bundled_rules())[0])


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_letter_is_seen_as_if_it_were_new(edit: str, linter: Linter) -> None:
    edited = read_letter(LETTER.replace(*EDITS[edit]).encode(), "brief.txt")
    anew = linter.with_rules(read_rulebook(bundled_rules())[0])

    linter.analyse(read_letter(LETTER.encode(), "brief.txt"))
    seen = linter.analyse(edited)

    assert edited.source.text != LETTER
    assert seen == anew.analyse(edited)
    assert linter.report(seen) == anew.report(seen)
