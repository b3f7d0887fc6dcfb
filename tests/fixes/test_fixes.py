from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from briefcheck.fixing import fix_text
from briefcheck.text import SourceText

CASES = yaml.safe_load((Path(__file__).parent / "fixes.yml").read_text("utf-8"))

LETTER = """\
Geachte mevrouw De Graaf,

Bedankt voor uw brief van 3 mei over de stoel.

{body}

Bel mij gerust als er nog iets is.

Met vriendelijke groet,
Noor   Bakker
"""


MENDED = [
    pytest.param(fix, before, after, id=f"{fix}: {name}")
    for fix, cases in CASES["mended"].items()
    for name, (before, after) in cases.items()
]
UNTOUCHED = [
    pytest.param(body, id=f"{group}: {name}")
    for group, cases in CASES["untouched"].items()
    for name, body in cases.items()
]


def fix(text: str, name: str = "brief.txt") -> str:
    return fix_text(SourceText(name, text))[0]


@pytest.mark.parametrize(("name", "before", "after"), MENDED)
def test_a_slip_is_mended_and_nothing_else(name: str, before: str, after: str) -> None:
    source = SourceText("brief.txt", LETTER.format(body=before))

    text, edits = fix_text(source)

    assert text == LETTER.format(body=after)
    assert name in {edit.fix for edit in edits}


@pytest.mark.parametrize("body", UNTOUCHED)
def test_what_may_be_meant_stays(body: str) -> None:
    letter = LETTER.replace("{body}", body)

    assert fix(letter) == letter


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("greeting", ["Met vriendelijke groet,", "Groeten,", "Mvg"])
def test_a_blank_line_is_put_above_the_greeting(line_end: str, greeting: str) -> None:
    lines = ["Beste Tom,", "", "Wij bellen je morgen.", greeting, "Noor"]

    text = fix(line_end.join(lines))

    assert text == line_end.join([*lines[:3], "", *lines[3:]])


@pytest.mark.parametrize(
    "end",
    [
        "Wij bellen je morgen.\n\nGroeten,\nNoor\n",
        "Wij bellen je morgen. Groeten, Noor\n",
        "Wij bellen je morgen.\nNoor\n",
        "Wij sturen je met een vriendelijke\ngroet van ons allen een kaart.\n",
    ],
)
def test_no_line_is_put_where_no_greeting_lacks_it(end: str) -> None:
    letter = f"Beste Tom,\n\n{end}"

    assert fix(letter) == letter


@pytest.mark.parametrize(
    "letter",
    [
        "---\nkind:  justified  \n---\nBeste Tom,\n\nWij bellen je.\n",
        "Van:   de de klantenservice van ons bedrijf\n\nBeste Tom,\n\nWij bellen je.\n",
        "Beste Tom,\n\nWij bellen je.\n\nGroet,\nNoor   Bakker   hoofd van de dienst\n",
        "Beste Tom,\n\nWij bellen je.\n\nGroet,\nNoor\n\nKvK 12345678  te  Breda  \n",
        "Hoi,\n\nDag.\n\n-----Oorspronkelijk bericht-----\n\nIk wil  de de stoel.  \n",
    ],
    ids=["front matter", "header", "signature", "footer", "earlier mail"],
)
def test_what_is_no_body_of_the_letter_stays(letter: str) -> None:
    assert fix(letter) == letter


@pytest.mark.parametrize(
    "body",
    [
        "Wij bellen je:  \nmorgen nog.",
        "    de de  code van het  formulier staat hier",
        "```\nde de code van het  formulier hier\n```",
        "<!-- de de opmerking van  een  collega van ons -->",
    ],
    ids=["line break", "indented code", "fenced code", "comment"],
)
def test_markdown_keeps_what_it_means(body: str) -> None:
    letter = LETTER.replace("{body}", body)

    assert fix(letter, "brief.md") == letter


def test_a_letter_in_another_language_keeps_its_words() -> None:
    letter = (
        "Dear Tom,\n\nThank you for your letter and for all that you have told us. "
        "We are not sure that the chair of de de Vries is in our shop.\n"
    )

    assert fix(letter) == letter
