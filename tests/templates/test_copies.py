"""Letters that are a template of the house, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.settings import Settings

if TYPE_CHECKING:
    from tests.templates.conftest import Lint

TEMPLATE = """\
Geachte {{naam}},

Bedankt voor uw bericht van {{datum}}. Het is vervelend dat {{klacht}}.

Wij doen ons uiterste best om al onze klanten goed te helpen. Wij brengen uiterlijk \
{{leverdatum}} een nieuw artikel. Heeft u nog vragen, neem dan gerust contact op.

Met vriendelijke groet,
{{medewerker}}
"""
FILLED = (
    TEMPLATE.replace("{{naam}}", "heer Visser")
    .replace("{{datum}}", "3 mei")
    .replace("{{klacht}}", "de bank een kras heeft")
    .replace("{{leverdatum}}", "12 juni")
    .replace("{{medewerker}}", "Noor Bakker")
)


@pytest.mark.parametrize(
    ("letter", "is_copy"),
    [
        (FILLED, True),
        (FILLED.replace("Met vriendelijke groet,\nNoor", "Hoogachtend,\nJan"), True),
        (FILLED.replace("Wij doen ons uiterste best", "Zo'n bank kiest u niet"), False),
        (f"---\ntemplate: true\n---\n{TEMPLATE}", False),
    ],
    ids=["filled in", "signed otherwise", "own words", "the template itself"],
)
def test_a_copy_is_told_by_its_body(lint: Lint, letter: str, *, is_copy: bool) -> None:
    report = lint(letter, settings=Settings(templates=(TEMPLATE,)))

    found = [f for f in report.findings if f.rule == "template/copy-paste"]
    assert bool(found) is is_copy
