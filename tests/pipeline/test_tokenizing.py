"""Special cases that come late change no word: spaCy's own tokenizer is the judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.nl import Dutch
from spacy.tokenizer import Tokenizer

from briefcheck.pipeline.loading import BUNDLED
from briefcheck.pipeline.tokenizing import PatientTokenizer

if TYPE_CHECKING:
    from collections.abc import Callable

    Words: TypeAlias = "list[tuple[str, int]]"
    Cut: TypeAlias = Callable[[str], Words]

FORMS = ("t.a.v.", "z.s.m.", "a.s.", "o.v.v.", "°C.", ":-)", "8D", "etc.", "N.V.T.")
PIECES = st.sampled_from(
    [*FORMS, " ", " ", "de", "12", ".", ",", "(", ")", '"', "'s", "t. a. v.", "u."]
)


def _cut(tokenizer: Tokenizer) -> Cut:
    return lambda text: [(word.text, word.idx) for word in tokenizer(text)]


@pytest.fixture(scope="module")
def both() -> tuple[Cut, Cut]:
    """Return our tokenizer and spaCy's, both with what ships with briefcheck."""
    path = BUNDLED / "tokenizer"
    ours, theirs = PatientTokenizer(Dutch().vocab), Tokenizer(Dutch().vocab)
    return _cut(ours.from_disk(path)), _cut(theirs.from_disk(path))


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_words_are_cut_as_spacy_cuts_them(both: tuple[Cut, Cut], text: str) -> None:
    ours, theirs = both

    assert ours(text) == theirs(text)


def test_special_cases_wait_for_a_text_that_holds_them() -> None:
    tokenizer = PatientTokenizer(Dutch().vocab)
    tokenizer.from_disk(BUNDLED / "tokenizer")

    tokenizer("Wij sturen de kast z.s.m. naar u toe.")

    assert "z.s.m." in tokenizer.rules
    assert "z.s.m." not in tokenizer.waiting
    assert "t.a.v." in tokenizer.waiting
