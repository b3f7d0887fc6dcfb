from __future__ import annotations

import pytest

from briefcheck.pipeline.boundaries import sentence_starts
from briefcheck.pipeline.quotes import quotations


@pytest.mark.parametrize(
    "marked",
    [
        "Dit kan . | Dat ook .",
        "Kan dit ? ! | Ja .",
        "Wat jammer !!! | Wij helpen u .",
        "Ons adres is Dorpsstraat 1 , t.a.v. mevrouw Smit .",
        "Wij mailden op 3 mei jl. | Daarom bellen wij .",
        "Op 3 mei jl. belde u .",
        "Ik pakte een tube uit het rek. | Het spijt me .",
        "Er ontbrak een a. | Het spijt mij .",
        "Dat kost u 10 min. | Wij bellen vandaag .",
        "Wij spraken mevrouw V. | Zij belt u .",
        "P.S. De theepot komt ook .",
        "Vraag naar mr. De Vries .",
        "Vraag naar J. De Vries of H. Van der Laan .",
        "Vraag naar dhr. van Dam .",
        "Het gaat om nr. 12 en rek. NL91 .",
        "Wij verkopen o.a. De Telegraaf .",
        'U zei : " Dit kan niet . " | Dat klopt .',
        "Dit ( en meer . ) | Dat .",
        "1 . De tuin",
        "Nou ... goed .",
        "Nou ... | Goed .",
        "Goed . € 10 krijgt u .",
        "Goed . ; .",
        "",
    ],
)
def test_sentences_begin_where_they_are_marked(marked: str) -> None:
    pieces = [piece.split() for piece in marked.replace("€", "| €").split("|")]
    words = [word for piece in pieces for word in piece]
    expected = [place == 0 for piece in pieces for place in range(len(piece))]

    assert sentence_starts(words) == expected


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('U schrijft "de deur klemt" en meer.', ["de deur klemt"]),
        ("U zei 'dit kan niet' en ging.", ["dit kan niet"]),
        ("foto's en auto's van oma's", []),
        ('een " alleen', []),
    ],
)
def test_quotations_stand_between_marks(text: str, quoted: list[str]) -> None:
    assert [text[span.start : span.end] for span in quotations(text)] == quoted
