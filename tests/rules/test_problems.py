"""Every kind of problem in a rule file, at its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.rules.conftest import House

CASES = Path(__file__).parent / "data" / "problems.yml"


def cases() -> list[object]:
    groups = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [
        pytest.param(case["lines"], case["problems"], id=f"{group}: {name}")
        for group, members in groups.items()
        for name, case in members.items()
    ]


@pytest.mark.parametrize(("lines", "problems"), cases())
def test_problem_is_told_with_its_place(
    house: House, lines: Mapping[int, str], problems: list[str]
) -> None:
    house.write("tone/hedging.yml", house.changed(lines))

    told = house.problems()

    assert told == [f"house/tone/hedging.yml:{problem}" for problem in problems]
    assert "tone/hedging" not in house.read().rules


FILES = [
    pytest.param(
        b"title: caf\xe9\n",
        "1:11: not UTF-8 (save the file as UTF-8)",
        id="not UTF-8",
    ),
    pytest.param(
        "words: [a\n",
        "2:1: no valid YAML: did not find expected ',' or ']'"
        " (look at quotes, brackets and indentation)",
        id="bracket never closed",
    ),
    pytest.param(
        'title: a\nwords: ["a, b]\n',
        "2:9: no valid YAML: found unexpected end of stream"
        " (look at quotes, brackets and indentation)",
        id="quote never closed, at the quote",
    ),
    pytest.param(
        "title: let op: nu\n",
        "1:14: no valid YAML: mapping values are not allowed in this context"
        " (a text with a colon needs quotes)",
        id="colon in a text",
    ),
    pytest.param(
        "title: a\nwords: [@maanden]\n",
        "2:9: no valid YAML: found character that cannot start any token"
        " (use quotes before @ or %, and no tabs)",
        id="list without quotes",
    ),
    pytest.param(
        "title: \x07\n",
        "1:8: unreadable character '\\x07' (leave it out)",
        id="control character",
    ),
    pytest.param(
        "title: &a [x, *a]\n",
        "1:15: a reference (*) is not allowed (write it out)",
        id="reference to itself",
    ),
    pytest.param(
        "title: !!python/name:os.system a\n",
        "1:8: a tag (!) is not allowed (leave it out, or use quotes)",
        id="tag",
    ),
    pytest.param(
        "title: a\nwords: [b]\n---\n",
        "3:1: a second document begins here (keep one in each file)",
        id="second document",
    ),
    pytest.param(
        "- " * 400_000,
        "1:51: nested too deep (at most 24 levels)",
        id="nested beyond the stack",
    ),
    pytest.param("? [a]\n: b\n", "1:3: a key must be a word (check braces)", id="key"),
    pytest.param("", "1:1: nothing stands here (see the README of rules)", id="empty"),
    pytest.param(
        "- a\n",
        "1:1: 'the file' is a list (it must be keys with values)",
        id="list at the top",
    ),
]


@pytest.mark.parametrize(("content", "problem"), FILES)
def test_broken_file_is_told_with_its_place(
    house: House, content: str | bytes, problem: str
) -> None:
    house.write("lists/x.yml", content)

    assert house.problems() == [f"house/lists/x.yml:{problem}"]


def test_problems_of_all_files_are_told_at_once(house: House) -> None:
    house.write("core/x.yml", house.changed({2: "level: eror"}))
    house.write("lists/x.yaml", "title: Dagen\n")
    house.write("tone/x.yml", house.changed({6: "why:", 3: "check: fnd"}))

    told = house.problems()

    assert told == [
        "house/core/x.yml:2:8: unknown level 'eror' (did you mean 'error'?)",
        "house/lists/x.yaml:1:1: missing key 'words' (add 'words: …')",
        "house/tone/x.yml:3:8: unknown check 'fnd' (did you mean 'find'?)",
        "house/tone/x.yml:6:5: 'why' is empty (it must be a text)",
    ]


def test_long_and_strange_words_are_shown_short_and_harmless(house: House) -> None:
    lines = {2: 'level: "\\e[31m' + "x" * 500 + '"'}
    house.write("tone/x.yml", house.changed(lines))

    (told,) = house.problems()

    shown = "'\\x1b[31m" + "x" * 35 + "…'"
    known = "(known: error, warning, suggestion, off)"
    assert told == f"house/tone/x.yml:2:8: unknown level {shown} {known}"
