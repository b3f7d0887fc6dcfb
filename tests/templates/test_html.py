"""HTML as its reader reads it; places stay those of the file."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from briefcheck.errors import TextError
from briefcheck.sections import read_letter

if TYPE_CHECKING:
    from tests.templates.conftest import Lint

LETTER = """\
<!DOCTYPE html>
<html><head><title>Wij hopen</title><style>p {color: red}</style></head>
<body>
<p>Geachte mevrouw De Vries,</p>
<p>Bedankt voor uw bericht van 3&nbsp;mei over
   uw caf&eacute;tafel. Wij begrijpen het.</p>
<p>Wij <b>hopen</b> de tafel &amp; de stoel vrijdag te leveren.</p>
<ul><li>Wij <em class="a>b">proberen</em> u te bellen.</li></ul>
<p>Bel gerust.</p>
<p>Met vriendelijke groet,<br>Noor Bakker</p>
<blockquote><p>Wij hopen</p><blockquote>Wij proberen</blockquote></blockquote>
</body></html>
"""


def blocks(text: str) -> list[str]:
    letter = read_letter(text.encode(), "brief.html")
    return [letter.source.slice(block.span) for block in letter.blocks]


def test_a_page_is_read_as_a_letter() -> None:
    assert blocks(LETTER) == [
        "Geachte mevrouw De Vries,",
        "Bedankt voor uw bericht van 3\xa0mei over uw cafétafel. Wij begrijpen het.",
        "Wij hopen de tafel & de stoel vrijdag te leveren.",
        "- Wij proberen u te bellen.",
        "Bel gerust.",
        "Met vriendelijke groet,",
        "Noor Bakker",
    ]


def test_findings_stand_where_the_words_stand_in_the_file(lint: Lint) -> None:
    report = lint(LETTER, "brief.html")

    found = [f for f in report.findings if f.rule == "tone/hedging"]
    assert [(f.start.line, f.start.column, f.excerpt) for f in found] == [
        (7, 11, "hopen"),
        (8, 29, "proberen"),
    ]


def test_a_comment_turns_a_rule_off_for_the_next_paragraph(lint: Lint) -> None:
    comment = (
        "<!-- briefcheck-disable-next-line tone/hedging: vervoerder -->\n<p>Wij <b>"
    )

    report = lint(LETTER.replace("<p>Wij <b>", comment), "brief.html")

    found = [f for f in report.findings if f.rule == "tone/hedging"]
    assert [f.start.line for f in found] == [9]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a < b &onbekend; c", ["a < b &onbekend; c"]),
        ("een<br/>twee<BR>drie", ["een twee drie"]),
        ("<p>een</p>twee", ["een", "twee"]),
        ("<p>Wij\n  <i>bellen</i>\tu&#33;</p>", ["Wij bellen u!"]),
        ("<script>u heeft '<p>'</script>Wij bellen.", ["Wij bellen."]),
        ("Wij bellen.<style>never closed", ["Wij bellen."]),
        ("Wij bellen.<style><!-- briefcheck-disable tone: x -->", ["Wij bellen."]),
        ("<p title='x > y'>Wij bellen.</p>", ["Wij bellen."]),
    ],
)
def test_markup_is_left_out_and_the_rest_stays(text: str, read: list[str]) -> None:
    assert [" ".join(block.split()) for block in blocks(text)] == read


@pytest.mark.parametrize("text", ["<p>&nbsp;</p><style>p</style>", "<!-- Beste -->"])
def test_a_page_on_which_nothing_can_be_read_is_no_letter(text: str) -> None:
    with pytest.raises(TextError, match="het bestand is leeg"):
        blocks(text)


@pytest.mark.parametrize(
    "piece", ["<", "<p", "<a '", "&", "<!--", "<!-- -", "<p ", '<i a="', "<b>", "-->"]
)
def test_a_long_page_of_one_thing_is_read_in_seconds(piece: str) -> None:
    text = "Hoi " + piece * (60_000 // len(piece))
    started = process_time()

    read_letter(text.encode(), "brief.html")

    assert process_time() - started < 10
