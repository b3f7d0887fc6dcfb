"""Places in text with markup in it."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from briefcheck.text import Span
from briefcheck.web.languagetool.annotated import AnnotatedText, Piece

MARKED = AnnotatedText(
    (
        Piece("<p>", ""),
        Piece("Wij ", "Wij "),
        Piece("<b>", ""),
        Piece("hopen", "hopen"),
        Piece("</b>", ""),
        Piece("<br>", "\n"),
        Piece("dat.", "dat."),
    )
)

WORDS = st.text("aé \n🙈", max_size=3)
TEXTS = WORDS.filter(bool).map(lambda text: Piece(text, text))
PIECES = st.one_of(TEXTS, st.builds(Piece, WORDS, WORDS))


def slice_of(text: AnnotatedText, start: int, end: int) -> str:
    span = text.original_span(Span(start, end))
    return text.original[span.start : span.end]


def test_what_is_read_and_what_was_written_are_kept_apart() -> None:
    assert MARKED.plain == "Wij hopen\ndat."
    assert MARKED.original == "<p>Wij <b>hopen</b><br>dat."


def test_markup_around_words_is_no_part_of_them() -> None:
    assert slice_of(MARKED, 4, 9) == "hopen"


def test_markup_between_words_goes_with_them() -> None:
    assert slice_of(MARKED, 0, 9) == "Wij <b>hopen"


def test_markup_that_is_read_as_something_counts_whole() -> None:
    assert slice_of(MARKED, 9, 10) == "<br>"


@given(st.lists(PIECES, min_size=1), st.data())
def test_every_character_of_text_is_found_where_it_stands(
    pieces: list[Piece], data: st.DataObject
) -> None:
    text = AnnotatedText(tuple(pieces))
    number = data.draw(st.integers(0, len(pieces) - 1))
    piece = pieces[number]
    assume(piece.is_text and piece.original)
    before = "".join(each.read_as for each in pieces[:number])
    place = len(before) + data.draw(st.integers(0, len(piece.original) - 1))

    assert slice_of(text, place, place + 1) == text.plain[place]
