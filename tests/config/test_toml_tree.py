"""TOML whose values know their places."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcheck.toml_tree import read_toml
from briefcheck.tree import Listing, Scalar, Table, TreeError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.tree import Node

TEXT = """\
# [no] = "heading"
a.b = 1  # "a.b"
"c d" = 'x # y'

[x]
y = [ "a", # [
 'b', \"\"\"c
]\"\"\", {k = true, "q q"=2}, [1, [2.5]] ]
[[o]]
f = ["x"]
[o.rules]
"tone/h" = "off"
[[o]]
d = 1979-05-27 07:32:00
z = ''''one''two'''
"""
PLACES = [
    *("a 2:1", "b 2:3", "1 2:7", "c d 3:1", "x # y 3:9", "x 5:2", "y 6:1"),
    *("[] 6:5", "a 6:7", "b 7:2", "c\n] 7:7", "k 8:8", "true 8:12", "q q 8:18"),
    *("2 8:24", "[] 8:28", "1 8:29", "[] 8:32", "2.5 8:33"),
    *("o 9:3", "[] 9:3", "f 10:1", "[] 10:5", "x 10:6", "rules 11:4", "tone/h 12:1"),
    *("off 12:12", "d 14:1", "1979-05-27 07:32:00 14:5", "z 15:1", "'one''two 15:5"),
]


def walk(node: Node) -> Iterator[tuple[str, int, int]]:
    if isinstance(node, Scalar):
        yield node.text, node.line, node.column
    elif isinstance(node, Listing):
        yield "[]", node.line, node.column
        for value in node.values:
            yield from walk(value)
    else:
        for key, value in node.entries:
            yield key.text, key.line, key.column
            yield from walk(value)


def test_keys_and_values_know_line_and_column() -> None:
    found = [f"{text} {line}:{column}" for text, line, column in walk(read_toml(TEXT))]

    assert found == PLACES


def test_windows_line_ends_make_no_difference() -> None:
    assert read_toml(TEXT.replace("\n", "\r\n")) == read_toml(TEXT)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = ", 1, 4),
        ("a = 1\nb = [1,", 2, 8),
        ('a = "x', 1, 7),
        ("a = 1\na = 2", 2, 6),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(
    text: str, line: int, column: int
) -> None:
    with pytest.raises(TreeError) as caught:
        read_toml(text)

    assert (caught.value.line, caught.value.column) == (line, column)


KEYS = st.sampled_from(["a", "b-c", '"d e"', "'f.g'", "h . i", '"\\u00e9"', "1"])
SCALARS = st.sampled_from(
    [
        *("1", "true", "-1.5e3", '"x"', "'y # z'", '"\\"]"', "1979-05-27T07:32:00Z"),
        *('"""\n"]"""', "'''\n}'''", '"""a"" b"""', "''", '""""x"""', "0x1F"),
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda v: "[ " + ",# c\n ".join(v) + "]")
        | st.lists(inner, max_size=2).map(
            lambda v: "{" + ", ".join(f"k{n}.x = {e}" for n, e in enumerate(v)) + "}"
        )
    ),
    max_leaves=6,
)
LINES = (
    st.builds("{} = {} # x".format, KEYS, VALUES)
    | st.builds("[{}]".format, KEYS)
    | st.builds("[[ {} ]]".format, KEYS)
    | st.sampled_from(["", "# = [", "\t"])
)


@settings(max_examples=500)
@given(st.lists(LINES, max_size=8).map("\n".join))
def test_each_value_stands_where_it_says(text: str) -> None:
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(TreeError):
            read_toml(text)
        return

    lines = text.split("\n")
    tree = read_toml(text)

    assert plain(tree).keys() == values.keys()
    for word, line, column in walk(tree):
        rest = lines[line - 1][column - 1 :]
        if word == "[]":
            assert rest[0] in "[\"'" or rest[0].isalnum()
        elif word.isalnum() and word.islower() and word.isascii():
            assert word in rest[: len(word) + 1] or rest[0] in "\"'0"


def plain(tree: Table) -> dict[str, Node]:
    return {key.text: value for key, value in tree.entries}
