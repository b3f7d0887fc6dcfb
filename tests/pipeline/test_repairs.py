from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from briefcheck.pipeline.attachments import mend_attachments
from briefcheck.pipeline.tags import mend_tags
from briefcheck.pipeline.verbs import known_verbs
from briefcheck.text import Span
from briefcheck.words import Word

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = Path(__file__).parent / "repairs.yml"
CASES = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def read_words(lines: list[str]) -> tuple[Word, ...]:
    """Read 'form lemma POS dep head features' for each word; a dash is no feature."""
    words = []
    for number, line in enumerate(lines):
        form, lemma, pos, dep, head, features = line.split()
        words.append(
            Word(
                text=form,
                norm=form.lower(),
                lemma=lemma,
                pos=pos,
                dep=dep,
                head=int(head),
                span=Span(number * 20, number * 20 + len(form)),
                features=frozenset(features.strip("-").split("|")),
            )
        )
    return tuple(words)


def written(word: Word) -> str:
    features = "|".join(sorted(word.features)) or "-"
    return " ".join(
        (word.text, word.lemma, word.pos, word.dep, str(word.head), features)
    )


@pytest.mark.parametrize("name", CASES)
def test_what_is_parsed_wrongly_is_mended(name: str) -> None:
    words = read_words(CASES[name]["words"])
    changed: Mapping[int, str] = CASES[name]["becomes"]

    mended = mend_attachments(mend_tags(words, known_verbs()), known_verbs())

    expected = [changed.get(n, written(word)) for n, word in enumerate(words)]
    assert [written(word) for word in mended] == expected
