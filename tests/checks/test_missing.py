from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck.checks.missing import make_missing
from briefcheck.hits import Certainty
from briefcheck.letter import PartName
from briefcheck.rulebook import Missing

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck.analysis import Analysis
    from briefcheck.rulebook import Check

    Found = Callable[[Check, str], list[str]]

APOLOGY = frozenset({"apology"})
THREE_PARTS = """\
Betreft: uw klacht van 3 mei

Geachte heer Visser,

Bedankt voor uw bericht.

Onze excuses voor de vertraging. De fiets staat klaar.

De winkel is open. Tot ziens.

Met vriendelijke groet,
Noor Bakker
"""
ONE_PARAGRAPH = """\
Geachte heer Visser,

Bedankt voor uw bericht. Onze excuses voor de vertraging. De fiets staat klaar.

Met vriendelijke groet,
Noor Bakker
"""


def in_closing(**options: object) -> Missing:
    parts = frozenset({PartName.CLOSING})
    return Missing((APOLOGY,), PartName.CLOSING, parts, **options)  # type: ignore[arg-type]  # options of one kind each


@pytest.mark.parametrize("text", [THREE_PARTS, ONE_PARAGRAPH])
def test_an_act_in_another_part_does_not_count(found: Found, text: str) -> None:
    assert found(in_closing(), text) == [""]


def test_the_core_counts_when_it_shares_the_paragraph(found: Found) -> None:
    check = in_closing(share_paragraph=True)

    assert found(check, ONE_PARAGRAPH) == []
    assert found(check, THREE_PARTS) == [""]


def test_a_header_that_says_it_excuses(found: Found) -> None:
    assert found(in_closing(unless_header=(r"van \d mei",)), THREE_PARTS) == []
    assert found(in_closing(unless_header=(r"van \d juni",)), THREE_PARTS) == [""]


def test_an_absence_points_before_its_part(
    analyse: Callable[[str], Analysis],
) -> None:
    letter = analyse(THREE_PARTS).letter

    assert letter.place_of(PartName.CLOSING) == THREE_PARTS.index("De winkel")


@pytest.mark.parametrize(
    ("act", "part", "is_sure"),
    [
        ("apology", PartName.CORE, False),
        ("empathy", PartName.CORE, True),
        ("apology", PartName.OPENING, True),
    ],
    ids=["nearly an apology", "another act", "in another part"],
)
def test_what_the_model_all_but_sees_is_not_surely_missing(
    analyse: Callable[[str], Analysis], act: str, part: PartName, *, is_sure: bool
) -> None:
    check = Missing((APOLOGY,), PartName.CORE, frozenset({PartName.CORE}))
    letter = THREE_PARTS.replace("Onze excuses voor de vertraging. ", "")
    bare = replace(analyse(letter), hinted=frozenset())
    parts = [sentence.part for sentence in bare.sentences]
    hinted = replace(bare, hinted=frozenset({(parts.index(part), act)}))

    hits = [*make_missing(check, {})(bare), *make_missing(check, {})(hinted)]

    expected = Certainty.CLEAR if is_sure else Certainty.UNSURE
    assert [hit.certainty for hit in hits] == [Certainty.CLEAR, expected]


@pytest.mark.parametrize(
    ("is_learned", "expected"), [(False, Certainty.CLEAR), (True, Certainty.SURE)]
)
def test_what_is_missing_is_clear_in_a_letter_whose_words_we_know(
    analyse: Callable[[str], Analysis], *, is_learned: bool, expected: Certainty
) -> None:
    check = Missing((APOLOGY,), PartName.CORE, frozenset({PartName.CORE}))
    letter = THREE_PARTS.replace("Onze excuses voor de vertraging. ", "")
    analysis = replace(analyse(letter), hinted=frozenset())
    acts = tuple(replace(act, is_learned=is_learned) for act in analysis.acts)

    (hit,) = make_missing(check, {})(replace(analysis, acts=acts))

    assert hit.certainty is expected
