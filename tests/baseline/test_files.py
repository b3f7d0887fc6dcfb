"""The file of a baseline: read, written, and told what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.baseline.entries import Baseline, Entry
from briefcheck.baseline.files import read_baseline, render_baseline
from briefcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

COUNTS = {
    Entry("b.txt", "tone/hedging", "3f2a9c01d2e4f5a6"): 2,
    Entry("b.txt", "core/no-apology"): 1,
    Entry("a: b/ç#.txt", "tone/hedging", "12345678"): 1,
}
TEXT = """\
# Findings that are known: rule, digest of the sentence, how often. No words of letters.
# Kept by: briefcheck baseline write, check, prune.
version: 1
letters:
  "a: b/ç#.txt":
    tone/hedging 12345678: 1
  "b.txt":
    core/no-apology: 1
    tone/hedging 3f2a9c01d2e4f5a6: 2
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "baseline.yml"


def written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def test_entries_are_sorted_one_a_line() -> None:
    assert render_baseline(COUNTS) == TEXT


def test_what_is_written_is_read_again(file: Path) -> None:
    assert read_baseline(written(file, TEXT)) == Baseline(file, COUNTS)


def test_an_empty_baseline_is_one(file: Path) -> None:
    assert read_baseline(written(file, render_baseline({}))).counts == {}


def entries() -> SearchStrategy[Entry]:
    names = st.text("abc/._- #:\"'{}[]é🙈\t\n\x1b\x85\u2028", min_size=1)
    rules = st.sampled_from(["tone/hedging", "huis/mijn_regel-2", "a/b/c"])
    digests = st.text("0123456789abcdef", max_size=16)
    return st.builds(Entry, names, rules, digests)


@given(st.dictionaries(entries(), st.integers(1, 99)))
def test_any_entries_survive(
    tmp_path_factory: pytest.TempPathFactory, counts: dict[Entry, int]
) -> None:
    file = tmp_path_factory.mktemp("any") / "baseline.yml"

    assert read_baseline(written(file, render_baseline(counts))).counts == counts


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        pytest.param("", ["1:1: nothing stands here"], id="empty"),
        pytest.param("version: 9\n", ["1:10: unknown version (known: 1;"], id="later"),
        pytest.param(
            "letters: {}\n", ["1:1: missing key 'version'"], id="without-version"
        ),
        pytest.param(
            "version: 1\nleters: {}\n",
            ["2:1: unknown key 'leters' (did you mean 'letters'?)"],
            id="unknown-key",
        ),
        pytest.param(
            'version: 1\nletters:\n  "a.txt":\n    hedging: 1\n    tone/x: veel\n',
            ["4:14: no entry: 'hedging'", "5:13: 'tone/x' is the text 'veel'"],
            id="two-wrong-entries",
        ),
        pytest.param(
            "version: 1\n<<<<<<< HEAD\nletters: {}\n",
            ["3:1: no valid YAML"],
            id="merge",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    file: Path, text: str, messages: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        read_baseline(written(file, text))

    lines = str(caught.value).splitlines()
    assert len(lines) == len(messages)
    for line, message in zip(lines, messages, strict=True):
        assert line.startswith(f"{file}:{message}")


def test_a_baseline_that_is_not_there_says_how_to_make_one(file: Path) -> None:
    with pytest.raises(ConfigError, match="briefcheck baseline write makes one"):
        read_baseline(file)
