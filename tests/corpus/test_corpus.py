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
        pytest.param("kind: x\n", "a label is wrong: 'x' is not a valid", id="kind"),
        pytest.param("missing: []\n", "a label is wrong: 'kind'", id="no-kind"),
        pytest.param(
            "kind: mixed\nspan: []\n", "unknown key span (known are kind,", id="key"
        ),
        pytest.param("[", "no YAML", id="broken"),
        pytest.param("", "no labels", id="empty"),
        pytest.param(
            "kind: mixed\nspans: [{rule: tone/hedging, line: x, text: y}]\n",
            "a label is wrong: line 'x' is no number",
            id="line",
        ),
        pytest.param(
            "kind: mixed\nspans: [tone/hedging]\n",
            "a label is wrong: spans has an item without rule, line or text",
            id="span-without-place",
        ),
    ],
)
def test_wrong_labels_name_their_file(
    tmp_path: Path, labels: str, message: str
) -> None:
    with pytest.raises(CorpusError) as caught:
        list(read_corpus(write(tmp_path, labels)))

    assert str(caught.value).startswith(f"{tmp_path / 'a.yml'}: {message}")


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
