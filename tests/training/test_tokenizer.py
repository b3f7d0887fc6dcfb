"""How letters are cut into tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from briefcheck.training.tokenizer import make_fit_for_letters

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

CASES = [
    "d.d. 3 juni jl.",
    "om a.s. vrijdag z.s.m. t.a.v. dhr. Jansen",
    "i.v.m. o.v.v. s.v.p. a.u.b. t.z.t. n.a.v. e.d. o.a. bijv. enz.",
    "nr. 12 , art. 3 , blz. 4 , p. 5 , ca. 6",
    "excl. btw , incl. btw , max. 5 , min. 3",
    "mevr. mw. mr. drs. ir. B.V. N.V. tel. p/st",
    "13.00 uur",
    "€ 42,50",
    "3-5 dagen",
    "Geachte {{naam}} ,",
    "Beste [naam] ,",
    "info@voorbeeld.nl .",
    "www.voorbeeld.nl/klacht ,",
    "Fijn 👍 !",
    "auto’s , foto's",
    "Ik bel u .",
    "Wij bellen U .",
    "via de app .",
    "sinds '69 .",
    "wij ; u",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return make_fit_for_letters(spacy.blank("nl"))


@pytest.mark.parametrize("tokens", CASES)
def test_tokens_are_cut_where_a_space_stands_here(nlp: Language, tokens: str) -> None:
    written = tokens
    for mark in (" ,", " .", " !", " ;"):
        written = written.replace(mark, mark.strip())

    assert [token.text for token in nlp(written)] == tokens.split()


def test_the_tokenizer_is_saved_with_the_pipeline(
    nlp: Language, tmp_path: Path
) -> None:
    nlp.to_disk(tmp_path)

    loaded = spacy.load(tmp_path)

    assert [token.text for token in loaded("Bel u. Geachte {{naam}},")] == [
        "Bel", "u", ".", "Geachte", "{{naam}}", ",",
    ]  # fmt: skip
