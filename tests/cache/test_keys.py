"""Keys: whatever a result depends on makes another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefcheck.cache import Terms, digest_tool, make_key
from briefcheck.findings import Level
from briefcheck.letter import Kind
from briefcheck.settings import RuleLevel, Settings

if TYPE_CHECKING:
    from pathlib import Path

TERMS = Terms("tool", "rules", Settings(), ".txt")


@pytest.mark.parametrize(
    "other",
    [
        replace(TERMS, tool="newer"),
        replace(TERMS, rules="others"),
        replace(TERMS, suffix=".md"),
        *(
            replace(TERMS, settings=settings)
            for settings in (
                Settings(select=("tone",)),
                Settings(ignore=("tone",)),
                Settings(lang="en"),
                Settings(templates=("Beste Tom,",)),
                Settings(kind=Kind.MIXED),
                Settings(levels=(RuleLevel("tone", Level.ERROR),)),
                Settings(path_kind=Kind.MIXED),
                Settings(is_template=True),
                Settings(slots=(("termijn", "drie dagen"),)),
            )
        ),
    ],
    ids=lambda terms: str(terms).replace("'", "")[6:],
)
def test_other_terms_make_another_key(other: Terms) -> None:
    assert make_key(b"Beste Tom,", other) != make_key(b"Beste Tom,", TERMS)


def test_another_byte_makes_another_key() -> None:
    assert make_key(b"Beste Tom,", TERMS) != make_key(b"Beste Tom;", TERMS)


def test_equal_terms_make_the_same_key() -> None:
    same = Terms("tool", "rules", Settings(), ".txt")

    assert make_key(b"Beste Tom,", same) == make_key(b"Beste Tom,", TERMS)


def test_where_a_level_was_laid_down_makes_no_other_key() -> None:
    here, there = (
        replace(TERMS, settings=Settings(levels=(RuleLevel("tone", None, place),)))
        for place in ("briefcheck.toml:1:1", "briefcheck.toml:9:1")
    )

    assert make_key(b"", here) == make_key(b"", there)


def test_a_pipeline_that_was_trained_anew_is_another_tool(tmp_path: Path) -> None:
    (tmp_path / "model").write_bytes(b"old")
    before, again = digest_tool(tmp_path), digest_tool(tmp_path)

    (tmp_path / "model").write_bytes(b"newer")

    assert before == again != digest_tool(tmp_path)
