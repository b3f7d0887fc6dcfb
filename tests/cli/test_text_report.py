from __future__ import annotations

import pytest

from briefcheck.findings import Finding, Level, Report
from briefcheck.letter import Kind
from briefcheck.paint import Ink
from briefcheck.reporters.text import render_text
from briefcheck.text import Position

HEDGE = Finding(
    "tone/hedging",
    Level.ERROR,
    Position(7, 12),
    Position(7, 17),
    "hopen",
    "«hopen» maakt uw toezegging onzeker, en dat terwijl u al weet dat de kast komt.",
    "De klant wil weten waar hij aan toe is.",
    ("Wij leveren de kast uiterlijk vrijdag 12 juni.", "Vrijdag is de kast er."),
)
PREVENTION = Finding(
    "core/no-prevention",
    Level.WARNING,
    Position(12, 1),
    Position(12, 1),
    "",
    "U schrijft niet hoe u dit voortaan voorkomt.",
    "De klant wil niet dat het nog eens gebeurt.",
)
IMPERSONAL = Finding(
    "template/impersonal",
    Level.SUGGESTION,
    Position(1, 1),
    Position(1, 12),
    "Beste\nklant",
    "De aanhef noemt geen naam.",
    "Een naam is persoonlijk.",
    ("Beste mevrouw Kaya,",),
)


def report(
    *findings: Finding, kind: Kind | None = Kind.JUSTIFIED, failure: str | None = None
) -> Report:
    return Report(
        "kast.txt", kind, kind_stated=False, findings=findings, failure=failure
    )


WHOLE_DUTCH = """\
kast.txt — terechte klacht (afgeleid)

    1:1  suggestie  template/impersonal
         «Beste klant»
         De aanhef noemt geen naam.
         Schrijf bijvoorbeeld: Beste mevrouw Kaya,

   7:12  fout  tone/hedging
         «hopen» maakt uw toezegging onzeker, en dat terwijl u al weet dat de
         kast komt.
         Schrijf bijvoorbeeld: Wij leveren de kast uiterlijk vrijdag 12 juni.

   12:1  waarschuwing  core/no-prevention
         U schrijft niet hoe u dit voortaan voorkomt.

1 brief: 1 fout, 1 waarschuwing, 1 suggestie
Meer uitleg: briefcheck explain template/impersonal
"""

WHOLE_ENGLISH = """\
kast.txt — justified complaint (inferred)

   12:1  warning  core/no-prevention
         U schrijft niet hoe u dit voortaan voorkomt.

1 letter: 1 warning
Explanation: briefcheck explain core/no-prevention
"""


def test_findings_are_shown_in_order_with_what_to_write_instead() -> None:
    text = "".join(render_text([report(IMPERSONAL, HEDGE, PREVENTION)]))

    assert text == WHOLE_DUTCH


def test_english_is_written_around_the_findings() -> None:
    text = "".join(render_text([report(PREVENTION)], "en"))

    assert text == WHOLE_ENGLISH


def test_nothing_found_is_said_in_one_line() -> None:
    blocks = list(render_text([report(), report()]))

    assert blocks == [
        "kast.txt — terechte klacht (afgeleid): geen bevindingen\n",
        "kast.txt — terechte klacht (afgeleid): geen bevindingen\n",
        "\n2 brieven: geen bevindingen\n",
    ]


def test_a_stated_kind_is_called_so() -> None:
    stated = Report("kast.txt", Kind.RECEIPT, kind_stated=True)

    heading = next(render_text([stated]))

    assert heading == "kast.txt — ontvangstbevestiging (opgegeven): geen bevindingen\n"


def test_an_unknown_kind_says_what_was_skipped_and_how_to_state_it() -> None:
    block = next(render_text([report(kind=None)]))

    assert block == (
        "kast.txt — soort onbekend: geen bevindingen\n"
        "  Regels per soort brief zijn overgeslagen; geef de soort op met --kind.\n"
    )


def test_a_letter_that_failed_says_why_and_is_counted() -> None:
    blocks = list(render_text([report(failure="het bestand is leeg"), report()]))

    assert blocks[0] == "kast.txt — niet gecontroleerd\n  het bestand is leeg\n"
    assert blocks[-1] == "\n2 brieven: geen bevindingen, 1 niet gecontroleerd\n"


def test_no_line_is_wider_than_the_terminal() -> None:
    lines = "".join(render_text([report(HEDGE, PREVENTION)])).splitlines()

    assert max(map(len, lines)) <= 80


def test_long_words_are_quoted_without_their_middle() -> None:
    excerpt = "begin " + "x " * 200 + "eind"
    long = Finding(
        "a/b", Level.ERROR, Position(1, 1), Position(1, 9), excerpt, "Lang.", "Zo."
    )

    quotation = "".join(render_text([report(long)])).splitlines()[3:6]

    assert quotation[0].startswith("         «begin x x")
    assert quotation[-1].endswith("x eind»")


@pytest.mark.parametrize("ink", [Ink.NAME, Ink.ERROR, Ink.QUIET])
def test_colour_changes_nothing_but_colour(ink: Ink) -> None:
    def mark(text: str, own: Ink) -> str:
        return f"<{text}>" if own is ink else text

    painted = "".join(render_text([report(HEDGE)], paint=mark))

    assert painted != (plain := "".join(render_text([report(HEDGE)])))
    assert painted.replace("<", "").replace(">", "") == plain
