from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.rulebook import Address

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.rulebook import Check

    Found = Callable[[Check, str], list[str]]

GENERAL = Address(("niemand", "daar worden je"))
LETTER = "Beste Noor,\n\nDank voor uw bericht.\n\n{}\n\nGroet,\nFemke Postma\n"


@pytest.mark.parametrize(
    ("core", "words"),
    [
        ("Wij bellen u over je fiets.", ["je"]),
        ("Wij bellen je. Je hoort het morgen. Dat beloven wij je.", ["uw"]),
        ("Wij bellen je morgen.", ["je"]),
        ("Wij bellen u morgen.", []),
        ("Zo lang wachten gun je niemand.", []),
        ("Daar word je niet vrolijk van.", []),
        ("Een koppeling stel je bij deze auto niet af.", []),
        ("Daarin heeft u gelijk, want zo sta je gasten niet te woord.", []),
        ("Als je iemand verzorgt, moet je op hulp kunnen bouwen.", []),
        ('Op de doos staat "houd je baby vast".', []),
        ("Dat heeft de winkel Jouw Fiets ons verteld.", []),
    ],
    ids=[
        *("rarer", "majority", "tie", "one form", "general", "list"),
        *("always so", "clause of its own", "condition", "quote", "name"),
    ],
)
def test_the_first_use_of_the_rarer_form_is_found(
    found: Found, core: str, words: list[str]
) -> None:
    assert found(GENERAL, LETTER.format(core)) == words
