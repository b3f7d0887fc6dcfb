from __future__ import annotations

import pytest

from briefcheck.layout.line_ends import are_set, ended_lines


@pytest.mark.parametrize(
    "marked",
    [
        "Vervelend dat uw koffie koud was\n|Onze barista vergat een knop\n|Excuses",
        "wij sturen een nieuwe lamp\n|sorry voor het wachten\n|we bellen u",
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


@pytest.mark.parametrize(
    "text",
    [
        "wij bellen u\nsorry\nu hoeft helemaal niets te doen\nfijne dag",
        "wij\r\nbellen u morgen op\r\n\r\neerst\r\ndan krijgt u een lamp",
    ],
)
def test_lines_are_set_where_most_of_them_had_room_for_more(text: str) -> None:
    assert are_set(text)


@pytest.mark.parametrize(
    "text",
    [
        "een alinea\n\nnog een\n\nen de laatste",
        "Wij hebben de kast die u vorige week bij ons in de winkel heeft besteld\n\
op de verkeerde plek gezet, en daarom kwam hij drie dagen te laat bij u\naan.",
    ],
)
def test_wrapped_lines_and_paragraphs_are_not_set(text: str) -> None:
    assert not are_set(text)


def test_a_line_as_long_as_any_ends_too_where_lines_are_set() -> None:
    text = "je krijgt vandaag nog een nieuwe koffie van ons en een gebakje\nbel gerust"

    assert ended_lines(text) == []
    assert ended_lines(text, is_set=True) == [text.index("bel")]
