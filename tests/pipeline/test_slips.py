from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from briefcheck.pipeline.loading import BUNDLED
from briefcheck.pipeline.slips import Mender

CORPUS = Path(__file__).parents[2] / "corpus"
KEYS = frozenset(
    {
        "excuses", "ongegrond", "gegrond", "terecht", "onterecht", "ongemak", "helaas",
        "klacht", "vergoeding", "misschien", "proberen", "waarschijnlijk", "spoedig",
        "garantievoorwaarden", "geschillencommissie", "vriendelijke", "bedankt",
    },
)  # fmt: skip


@pytest.fixture(scope="module")
def known() -> frozenset[str]:
    return frozenset(json.loads((BUNDLED / "vocab" / "strings.json").read_bytes()))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("excusses", "excuses"),
        ("excuus", "excuus"),
        ("ongegront", "ongegrond"),
        ("Onegmak", "ongemak"),
        ("vergoedig", "vergoeding"),
        ("geschilencomissie", "geschillencommissie"),
        ("terrecht", "terecht"),
        ("klacht", "klacht"),
        ("nacht", "nacht"),
        ("KLA-2026", "KLA-2026"),
        ("gaf", "gaf"),
        ("onterechte", "onterechte"),
        ("spoediger", "spoediger"),
        ("ongemakken", "ongemakken"),
        ("vriendelijkste", "vriendelijkste"),
        ("garantievoorwaarde", "garantievoorwaarde"),
    ],
)
def test_only_a_slip_in_a_key_word_is_mended(
    written: str, meant: str, known: frozenset[str]
) -> None:
    assert Mender(KEYS, known).mend(written) == meant


def test_no_word_of_a_letter_becomes_another(known: frozenset[str]) -> None:
    letters = [*(CORPUS / "dev").glob("*.txt"), *(CORPUS / "tuning").glob("*.txt")]
    texts = (letter.read_bytes().decode("utf-8", "replace") for letter in letters)
    words = {word for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    mender = Mender(KEYS, known)

    mended = {word: mender.mend(word) for word in words}

    assert {w: key for w, key in mended.items() if w != key} == {}
