from __future__ import annotations

from dataclasses import dataclass

import pytest

from briefcheck.analysis import (
    Clause,
    Mood,
    Relation,
    Role,
    Sentence,
    Tense,
    Voice,
)
from briefcheck.letter import BlockSort, PartName
from briefcheck.text import Span
from briefcheck.views import View
from briefcheck.words import Word


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes sentences by hand: 'form/lemma/POS' for each word."""

    def view(self, text: str, *clauses: Clause, quoted: tuple[int, ...] = ()) -> View:
        words, place = [], 0
        for index, cell in enumerate(text.split()):
            form, lemma, pos = cell.split("/")
            span = Span(place, place + len(form))
            words.append(
                Word(form, form.lower(), lemma, pos, "dep", min(index, 1), span)
            )
            place = span.end + 1
        return View(
            Sentence(
                PartName.CORE,
                BlockSort.PARAGRAPH,
                Span(0, place - 1),
                tuple(words),
                clauses,
                frozenset(quoted),
            )
        )

    def clause(
        self, verb: str, subject: Role, indices: range, **others: object
    ) -> Clause:
        features: dict[str, object] = {
            "verb": verb, "predicate": None, "subject": subject, "negated": False,
            "mood": Mood.STATEMENT, "tense": Tense.PRESENT, "voice": Voice.ACTIVE,
            "modal": None, "reported": False, "agent": Role.NONE,
            "recipient": Role.NONE, "link": None, "relation": Relation.MAIN,
            "parent": None, "head": indices[0], "finite": indices[0],
            "indices": tuple(indices),
        }  # fmt: skip
        return Clause(**{**features, **others})  # type: ignore[arg-type]  # by name


@pytest.fixture
def writer() -> Writer:
    return Writer()
