from __future__ import annotations

import pytest

from briefcheck.layout.line_ends import ended_lines


@pytest.mark.parametrize(
    "marked",
    [
        "Vervelend dat uw koffie koud was\n|Onze barista vergat een knop\n|Excuses",
        "wij sturen een nieuwe lamp\n|sorry voor het wachten\n|u hoeft niets te doen",
        "Wij sturen een lamp.\nU hoeft niets te doen.",
        "Wij sturen u een lamp, en\nU hoeft niets te doen",
        "Dit geldt ook voor de\nHema in Breda",
        "Op de hoek bij\nDe Telegraaf staat een kiosk",
        "Wij hebben de kast die u vorige week bij ons in de winkel heeft besteld\n\
de hele dag op de verkeerde plek laten staan.",
        "  Wij sturen een lamp\r\n  |Wij bellen u morgen",
        "Je krijgt er vandaag een nieuwe voor terug en we hebben de stikster erop \
aangesproken dus dit gebeurt niet nog een keer\n|sorry nogmaals!",
        "alleen een regel",
        "",
    ],
)
def test_lines_end_where_a_sentence_was_ended_without_a_mark(marked: str) -> None:
    pieces = marked.split("|")
    expected = [sum(map(len, pieces[:n])) for n in range(1, len(pieces))]

    assert ended_lines("".join(pieces)) == expected
