from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy

from briefcheck.errors import PipelineError
from briefcheck.pipeline import load_pipeline

if TYPE_CHECKING:
    from pathlib import Path


def test_no_such_pipeline_is_told_with_a_remedy() -> None:
    with pytest.raises(
        PipelineError, match=r"nl_none: no such pipeline .*leave --model out"
    ):
        load_pipeline("nl_none")


@pytest.mark.parametrize(
    ("language", "complaint"),
    [
        ("de", "a pipeline for 'de', not 'nl'"),
        ("nl", "a pipeline without a parser"),
    ],
)
def test_an_unfit_pipeline_is_told(
    language: str, complaint: str, tmp_path: Path
) -> None:
    spacy.blank(language).to_disk(tmp_path)

    with pytest.raises(PipelineError, match=complaint):
        load_pipeline(str(tmp_path))


def test_a_broken_pipeline_is_told(tmp_path: Path) -> None:
    spacy.blank("nl").to_disk(tmp_path)
    (tmp_path / "meta.json").write_text('{"lang": "xx", "pipeline": 3}')
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 3\n")

    with pytest.raises(PipelineError, match="no spaCy pipeline that can be read"):
        load_pipeline(str(tmp_path))


def test_the_commands_of_spacy_are_left_out_until_they_are_asked_for() -> None:
    script = """
import sys
from briefcheck.pipeline import load_pipeline
load_pipeline()
assert not [name for name in sys.modules if name.startswith(("spacy.cli", "weasel"))]
import spacy, spacy.cli
assert spacy.cli.download and spacy.info(silent=True)["spacy_version"]
"""

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert done.stderr == ""
    assert done.returncode == 0
