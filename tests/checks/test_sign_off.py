from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.rulebook import SignOff

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.rulebook import Check

    Found = Callable[[Check, str], list[str]]

CHECK = SignOff(("*groet", "*groeten"), 12)
LETTER = "Beste Tom,\n\nDank voor je bericht.\n\nJe krijgt morgen een lamp.\n\n{}\n"
LONG = LETTER.replace("een lamp", "een lamp van ons, en ook een bos bloemen")


@pytest.mark.parametrize(
    "end",
    [
        "Met vriendelijke groet,\nTeam Wonen",
        "Hartelijke groeten,\nNoor",
        "Óók namens mijn collega's het allerbeste,\nNoor Bakker",
        "Een zonnige dag verder,\n\nNoor Bakker",
        "Noor",
        "Noor de Boer",
        "Élise",
        "Noor Oosterhuis",
        "^NB",
        "^Éb",
    ],
)
def test_a_greeting_or_under_a_short_letter_a_name_will_do(
    found: Found, end: str
) -> None:
    assert found(CHECK, LETTER.format(end)) == []


@pytest.mark.parametrize(
    "end",
    [
        "Team Klantenservice",
        "Loodgietersbedrijf Rolvink",
        "De Lampenier",
        "Namens de hele winkel,\nbel gerust als er iets is",
        "",
    ],
)
def test_a_team_or_firm_is_no_greeting(found: Found, end: str) -> None:
    assert found(CHECK, LETTER.format(end)) == [""]


def test_a_long_letter_wants_more_than_a_name(found: Found) -> None:
    assert found(CHECK, LONG.format("Noor")) == [""]
