from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefcheck.cli import main
from briefcheck.reporters.score_json import render_scores_json
from briefcheck.reporters.score_text import render_score, render_slips
from briefcheck.scoring import Score, Slip, Tally

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SCORE = Score(
    tallies={"core/no-apology": Tally(found=2), "tone/hedging": Tally(3, 1, 2)},
    misses=(Slip("x1", "tone/hedging", 5, "hopen", "een wens"),),
    false_alarms=(Slip("x2", "core/no-apology", None, "", ""),),
    letters=9,
    kinds_right=7,
    clean=3,
    silent=2,
)

TABLE = """\
Kinds stated
                              found  missed  false   prec    rec     F1
core/no-apology                   2       0      0   1.00   1.00   1.00
tone/hedging                      3       1      2   0.60   0.75   0.67
total                             5       1      2   0.71   0.83   0.77

letters: 9; kind right: 7
letters without a label: 3; without an error or a warning: 2
"""


def test_a_score_is_a_table() -> None:
    assert render_score("Kinds stated", SCORE, "en") == TABLE


def test_a_score_is_told_in_dutch() -> None:
    lines = render_score("Soort opgegeven", SCORE).splitlines()

    assert lines[1].split() == ["raak", "gemist", "vals", "prec", "vangst", "F1"]
    assert len(lines[1]) == len(lines[2])
    assert lines[-2:] == [
        "brieven: 9; soort goed: 7",
        "brieven zonder label: 3; daarvan zonder fout of waarschuwing: 2",
    ]


def test_slips_are_listed_with_their_place_and_note() -> None:
    listed = render_slips("Misses", (*SCORE.misses, *SCORE.false_alarms))

    assert (
        listed
        == """\
Misses: 2
  - core/no-apology  x2
  - tone/hedging  x1:5  «hopen»
    # een wens
"""
    )


def test_programs_get_shares_and_slips() -> None:
    score = json.loads(render_scores_json({"stated": SCORE}))["scores"]["stated"]

    assert score["total"] == {
        "found": 5,
        "missed": 1,
        "false": 2,
        "precision": 0.7143,
        "recall": 0.8333,
        "f1": 0.7692,
    }
    assert score["misses"] == [
        {
            "letter": "x1",
            "rule": "tone/hedging",
            "line": 5,
            "text": "hopen",
            "note": "een wens",
        }
    ]


def test_a_folder_without_labels_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corpus", "score", str(tmp_path)]) == 2
    assert "no labelled letters" in capsys.readouterr().err


def test_a_small_corpus_is_scored_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Beste Tom,\n\nWij hebben uw mail.\n\nGroet,\nAnna\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.yml").write_text("kind: receipt\n", encoding="utf-8")

    main(["corpus", "score", str(tmp_path), "--format", "json"])

    scores = json.loads(capsys.readouterr().out)["scores"]
    assert list(scores) == ["stated", "inferred"]
    assert (scores["stated"]["letters"], scores["stated"]["kinds_right"]) == (1, 1)
