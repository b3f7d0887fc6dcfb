from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.front_matter import read_front_matter
from briefcheck.letter import Kind
from briefcheck.lsp.config_edits import turn_off
from briefcheck.lsp.front_matter_edits import state_kind, switch_off
from briefcheck.text import SourceText

if TYPE_CHECKING:
    from briefcheck.text import Span


def apply(text: str, change: tuple[Span, str] | None) -> str:
    assert change
    span, words = change
    return text[: span.start] + words + text[span.end :]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Beste Tom,\n", "---\nkind: mixed\n---\nBeste Tom,\n"),
        ("Beste Tom,\r\n", "---\r\nkind: mixed\r\n---\r\nBeste Tom,\r\n"),
        ("---\nkind: receipt # nog\n---\nTom,", "---\nkind: mixed # nog\n---\nTom,"),
        ("---\nkind:\n---\nTom,", "---\nkind: mixed\n---\nTom,"),
        (
            "---\ntemplate: true\n---\nTom,",
            "---\nkind: mixed\ntemplate: true\n---\nTom,",
        ),
    ],
)
def test_a_kind_is_stated_above_the_letter(before: str, after: str) -> None:
    start = before.find("---", 3) + 4 if before.startswith("---") else 0

    assert apply(before, state_kind(Kind.MIXED, before, start)) == after


@pytest.mark.parametrize(
    "before",
    [
        "Beste Tom,",
        "---\nkind: mixed\n---\nTom,",
        "---\ndisable:\n  tone/x: want\n  tone/y: ook\n---\nTom,",
        "---\r\ndisable: # hier\r\n\ttone/x: want\r\n---\r\nTom,".replace("\t", "  "),
        "---\ndisable:\n- tone/x\n---\nTom,",
        "---\ndisable:\n  -   {rule: tone/x, because: want}\n---\nTom,",
        "---\ndisable: {tone/x: want}\n---\nTom,",
        "---\ndisable: {}\n---\nTom,",
        "---\ndisable: [tone/x, tone/y]\n---\nTom,",
        "---\ndisable: tone/x\n---\nTom,",
    ],
)
def test_a_rule_is_switched_off_above_the_letter(before: str) -> None:
    stated = read_front_matter(SourceText("brief", before))

    after = apply(before, switch_off("tone/hedging", before, stated.end))

    off = read_front_matter(SourceText("brief", after)).switch_offs
    names = [each.rule for each in off]
    assert {each.rule: each.reason for each in stated.switch_offs}.items() <= {
        each.rule: each.reason for each in off
    }.items()
    assert sorted(names) == sorted(
        ["tone/hedging", *(each.rule for each in stated.switch_offs)]
    )
    assert after.endswith("Tom,")


def test_rules_that_are_yet_to_be_named_leave_room_for_one() -> None:
    before = "---\ndisable:\n---\nTom,"

    after = apply(before, switch_off("tone/hedging", before, before.index("Tom")))

    assert after == "---\ndisable:\n  tone/hedging:\n---\nTom,"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[rules]\n"tone/hedging" = "off"\n'),
        ('# Huis\n[rules]\n"tone/x" = "off" # want\n',
         '# Huis\n[rules]\n"tone/x" = "off" # want\n"tone/hedging" = "off"\n'),
        ('[rules]\n"tone/hedging" = "warning" # want\n',
         '[rules]\n"tone/hedging" = "off" # want\n'),
        ('rules = ["eigen"]\n',
         'rule-folders = ["eigen"]\n\n[rules]\n"tone/hedging" = "off"\n'),
        ('lang = "nl"\r\n', 'lang = "nl"\r\n\r\n[rules]\r\n"tone/hedging" = "off"\r\n'),
    ],
    ids=["none", "more", "other", "folders", "CRLF"],
)  # fmt: skip
def test_a_rule_is_switched_off_and_the_rest_stays(before: str, after: str) -> None:
    assert apply(before, turn_off("tone/hedging", before, "briefcheck.toml")) == after


def test_a_shared_file_has_a_table_for_us() -> None:
    before = '[tool.ruff]\nx = 1\n\n[tool.briefcheck]\nlang = "nl"\n'

    after = apply(before, turn_off("tone/hedging", before, "pyproject.toml"))

    assert after == before + '\n[tool.briefcheck.rules]\n"tone/hedging" = "off"\n'


@pytest.mark.parametrize("text", ["rules = 3\n", "[rules\n", "x = \n"])
def test_a_broken_file_is_left_alone(text: str) -> None:
    assert turn_off("tone/hedging", text, "briefcheck.toml") is None
