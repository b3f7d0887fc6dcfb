from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.corpus import (
    CorpusError,
    Label,
    LabelledLetter,
    SentenceLabel,
    read_corpus,
)
from briefcheck.letter import Kind

DEV = Path(__file__).parents[2] / "corpus" / "dev"

LABELS = """\
kind: mixed
missing: [core/no-apology]
spans:
  - {rule: tone/hedging, line: 2, text: "hopen dat\\nmorgen"}
sentences:
  - {line: 2, text: Wij hopen, acts: [remedy, deadline]}
note: een wens
"""
SPAN = "kind: mixed\nspans: [{"


def write(folder: Path, labels: str) -> Path:
    (folder / "a.txt").write_bytes(b"Dag,\r\nWij hopen dat\r\nmorgen te doen.\r\n")
    (folder / "a.yml").write_text(labels, encoding="utf-8")
    return folder


def test_a_letter_is_read_with_its_labels(tmp_path: Path) -> None:
    (letter,) = read_corpus(write(tmp_path, LABELS))

    assert letter == LabelledLetter(
        id="a",
        path=tmp_path / "a.txt",
        data=b"Dag,\r\nWij hopen dat\r\nmorgen te doen.\r\n",
        kind=Kind.MIXED,
        labels=(
            Label("core/no-apology"),
            Label("tone/hedging", 2, "hopen dat\nmorgen"),
        ),
        sentences=(SentenceLabel(2, "Wij hopen", ("remedy", "deadline")),),
        note="een wens",
    )


def test_labels_may_be_left_out(tmp_path: Path) -> None:
    (letter,) = read_corpus(write(tmp_path, "kind: receipt\n"))

    assert (letter.kind, letter.labels, letter.note) == (Kind.RECEIPT, (), "")


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ("kind: terecht", "1:7: unknown kind 'terecht' (did you mean 'justified'?)"),
        ("missing: []", "1:1: missing key 'kind' (add 'kind: …')"),
        ("kind: mixed\nspan: []", "2:1: unknown key 'span' (did you mean 'spans'?)"),
        ("[", "2:1: no valid YAML: "),
        ("", "1:1: no labels (write at least 'kind: …')"),
        (
            f"{SPAN}rule: tone/hedging, line: x, text: hopen}}]",
            "2:36: 'line' is the text 'x' (it must be a number)",
        ),
        (
            "kind: mixed\nspans: [tone/hedging]",
            "2:9: 'spans' is the text 'tone/hedging' (it must be keys with values)",
        ),
        (
            "kind: mixed\nmissing: core/no-apology",
            "2:10: 'missing' is the text 'core/no-apology' (it must be a list)",
        ),
        (
            f"{SPAN}rule: tone/hedgin, line: 2, text: hopen}}]",
            "2:16: unknown rule 'tone/hedgin' (did you mean 'tone/hedging'?)",
        ),
        (
            f"{SPAN}rule: tone/hedging, line: 3, text: hopen}}]",
            "2:45: 'hopen' is not on line 3 (but on line 2)",
        ),
        (
            f"{SPAN}rule: tone/hedging, line: 2, text: hoopten}}]",
            "2:45: 'hoopten' is not on line 2 (copy the words from the letter)",
        ),
        (
            f"{SPAN}rule: tone/hedging, line: 9, text: hopen}}]",
            "2:36: no line 9 in the letter (it has 4)",
        ),
    ],
    ids=lambda value: value.partition(": ")[2] or "empty",
)
def test_wrong_labels_have_a_place_and_a_remedy(
    tmp_path: Path, labels: str, message: str
) -> None:
    with pytest.raises(CorpusError) as caught:
        list(read_corpus(write(tmp_path, labels), {"tone/hedging", "core/no-apology"}))

    assert str(caught.value).startswith(f"{tmp_path / 'a.yml'}:{message}")


def test_wrong_labels_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, "kind: mixd\nnoot: x\n")
    (tmp_path / "b.txt").write_text("Dag.", encoding="utf-8")
    (tmp_path / "b.yml").write_text("kind: x\n", encoding="utf-8")

    with pytest.raises(CorpusError) as caught:
        read_corpus(tmp_path)

    places = [line.split(": ")[0] for line in str(caught.value).splitlines()]
    assert places == [
        f"{tmp_path / 'a.yml'}:1:7",
        f"{tmp_path / 'a.yml'}:2:1",
        f"{tmp_path / 'b.yml'}:1:7",
    ]


def test_labels_without_letter_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("kind: mixed\n", encoding="utf-8")

    with pytest.raises(CorpusError, match=r"b\.txt: cannot be read"):
        list(read_corpus(tmp_path))


def test_a_folder_without_labels_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no labelled letters"):
        read_corpus(tmp_path)


@pytest.mark.parametrize("letter", list(read_corpus(DEV)), ids=lambda letter: letter.id)
def test_labels_stand_in_the_letter_on_their_line(letter: LabelledLetter) -> None:
    lines = letter.data.decode("utf-8").split("\n")
    spans = [label for label in letter.labels if label.line]

    places = [
        "\n".join(lines[(label.line or 0) - 1 :]).find(label.text) for label in spans
    ]

    firsts = [len(lines[(label.line or 0) - 1]) for label in spans]
    assert all(0 <= at < length for at, length in zip(places, firsts, strict=True))
