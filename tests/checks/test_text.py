from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.rulebook import TextMatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.rulebook import Check

    Found = Callable[[Check, str], list[str]]

LETTER = "Beste Tom,\n\nJe nummer is [[4411]] of [x](y).\n\nGroet,\nFemke\n"
SLOTS = (r"\[[^\[\]]*\]", r"\[\[[^\[\]]*\]\]")


def test_a_slot_inside_a_slot_is_one(found: Found) -> None:
    assert found(TextMatch(SLOTS, (r"\[x\]\(y\)",)), LETTER) == ["[[4411]]"]


def test_what_is_excused_does_not_fire(found: Found) -> None:
    assert found(TextMatch((r"\[x\]",), (r"\[x\]\(y\)",)), LETTER) == []
