"""Wrapped text."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from briefcheck.paragraphs import WIDTH, squeeze, wrap


@given(
    text=st.lists(st.text(max_size=90), max_size=12).map(" ".join),
    indent=st.integers(0, 20),
    first=st.text("abc: ", max_size=30),
)
def test_text_is_wrapped_as_the_standard_library_does(
    text: str, indent: int, first: str
) -> None:
    expected = textwrap.fill(
        squeeze(text),
        WIDTH,
        initial_indent=first.ljust(indent),
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )

    assert wrap(text, indent, first) == expected
