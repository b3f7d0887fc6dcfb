from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefcheck.reporters.github import render_github

if TYPE_CHECKING:
    from briefcheck.findings import Report

#: A command as the runner of GitHub Actions reads it: nothing in it is left raw.
PROPERTY = r"(?:file|line|endLine|col|endColumn|title)=(?:[^:,%\r\n]|%[0-9A-F]{2})+"
MESSAGE = r"(?:[^%\r\n]|%25|%0A|%0D)+"
COMMAND = re.compile(
    rf"::(?:error|warning|notice) {PROPERTY}(?:,{PROPERTY})*::{MESSAGE}\n"
)
FILE = "a b/ç%2C50%25%3A1.txt"


def test_every_finding_is_a_command(reports: tuple[Report, ...]) -> None:
    lines = list(render_github(reports))

    assert [line for line in lines if not COMMAND.fullmatch(line)] == []
    assert len(lines) == 5


def test_a_colon_a_percent_sign_and_a_newline_are_escaped(
    reports: tuple[Report, ...],
) -> None:
    first = next(render_github(reports))

    assert first == (
        f"::error file={FILE},line=3,endLine=3,col=5,endColumn=10,"
        "title=briefcheck (tone/hedging)"
        "::a b/ç,50%25:1.txt:3:5: Onzeker: 100%25, dus%0Anee.%0A"
        'Schrijf bijvoorbeeld: Wij leveren <vrijdag> & "zaterdag".\n'
    )


def test_words_on_several_lines_have_no_columns(reports: tuple[Report, ...]) -> None:
    second = list(render_github(reports))[1]

    assert second.startswith(f"::error file={FILE},line=3,endLine=4,title=")


def test_levels_have_commands_of_their_own(reports: tuple[Report, ...]) -> None:
    commands = [line.split(" ")[0] for line in render_github(reports)]

    assert commands == ["::error", "::error", "::warning", "::notice", "::error"]


def test_a_letter_that_was_not_checked_is_an_error(reports: tuple[Report, ...]) -> None:
    *_, last = render_github(reports, "en")

    assert last == (
        "::error file=stuk.txt,title=briefcheck (not checked)"
        "::stuk.txt: kan niet worden gelezen: 50%25, of minder\n"
    )
