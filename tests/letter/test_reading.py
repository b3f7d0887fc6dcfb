"""Bytes and front matter: what is read, and what is refused with which words."""

from __future__ import annotations

import pickle

import pytest

from briefcheck.decoding import LONGEST_LETTER, decode
from briefcheck.errors import TextError
from briefcheck.letter import Kind
from briefcheck.sections import read_letter

TEXT = "Beste Zoë,\r\nuw café krijgt € 5.\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "windows-1252"],
)
def test_encoding_is_recognised_and_line_ends_are_kept(data: bytes) -> None:
    assert decode(data, "brief.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "dutch"),
    [
        (b"", "leeg"),
        (b" \r\n\t\n", "leeg"),
        (b"\xef\xbb\xbf", "leeg"),
        (b"---\nkind: receipt\n---\n\n", "leeg"),
        (b"Beste\x00Tom", "geen tekst"),
        (bytes(range(1, 32)) * 9, "geen tekst"),
        (b"%PDF-1.7 iets", "PDF-bestand"),
        (b"PK\x03\x04 iets", "Word/ODT/zip-bestand"),
        (b"\xff\xfeB", "noemt zich UTF-16"),
        (b"a" * (LONGEST_LETTER + 1), "te groot"),
        (b"a" * 5_000_000, "te groot"),
    ],
    ids=[
        "no bytes",
        "white space",
        "mark only",
        "front matter only",
        "a zero byte",
        "control codes",
        "pdf",
        "zip",
        "half utf-16",
        "too many code points",
        "too many bytes",
    ],
)
def test_file_without_a_letter_is_refused_in_words(data: bytes, dutch: str) -> None:
    with pytest.raises(TextError) as caught:
        read_letter(data, "brief.txt")

    assert caught.value.place == "brief.txt"
    assert dutch in str(caught.value)
    assert caught.value.message("en") == caught.value.english


def test_error_survives_pickling() -> None:
    error = TextError("brief.txt", "leeg", "empty")

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own bytes

    assert (str(copy), copy.message("en")) == ("brief.txt: leeg", "empty")


def test_front_matter_states_kind_and_template() -> None:
    text = "---\n# van ons\nkind: mixed\ntemplate: true\n---\nBeste [naam],\n"
    data = text.replace("\n", "\r\n").encode()

    letter = read_letter(data, "brief.md")

    assert (letter.stated_kind, letter.is_template) == (Kind.MIXED, True)
    assert letter.source.position(letter.blocks[0].span.start).line == 6


@pytest.mark.parametrize(
    "text", ["---\nBeste Tom,\n---\nDank.\n", "---\nkind: mixed\n\nBeste Tom,\n"]
)
def test_dashed_line_above_a_letter_is_no_front_matter(text: str) -> None:
    assert read_letter(text.encode(), "brief.md").stated_kind is None


@pytest.mark.parametrize(
    ("front_matter", "place", "dutch"),
    [
        ("kind: mixed\nknid: mixed", "3:1", "onbekend woord 'knid'"),
        ("kind: terecht", "2:7", "onbekend woord 'terecht' (bedoelt u 'justified'?)"),
        ("kind: brief", "2:7", "onbekend woord 'brief' (bekend: justified,"),
        ("kind:\n  - mixed", "3:3", "onbekend woord ''"),
        ("template: ja", "2:11", "onbekend woord 'ja' (bekend: true, false)"),
        ('kind: "mixed', "2:7", "geen geldige YAML (schrijf bijvoorbeeld:"),
    ],
)
def test_wrong_front_matter_names_its_place(
    front_matter: str, place: str, dutch: str
) -> None:
    text = f"---\n{front_matter}\n---\nBeste Tom,\n\nDank.\n"

    with pytest.raises(TextError) as caught:
        read_letter(text.encode(), "brief.md")

    assert caught.value.place == f"brief.md:{place}"
    assert dutch in caught.value.dutch
