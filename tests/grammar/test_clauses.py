from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from briefcheck.analysis import Mood, Role, Tense

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcheck.analysis import Clause

HERE = Path(__file__).parent
GROUPS = yaml.safe_load((HERE / "clauses.yml").read_text(encoding="utf-8"))
MISPARSED = yaml.safe_load((HERE / "known_misparses.yml").read_text(encoding="utf-8"))
CASES = {
    text: clauses
    for sentences in GROUPS.values()
    for text, clauses in sentences.items()
}


@pytest.fixture(scope="module")
def seen(
    see: Callable[[list[str]], Mapping[str, tuple[Clause, ...]]],
) -> Mapping[str, tuple[Clause, ...]]:
    return see(list(CASES))


def short(clause: Clause, wanted: str) -> str:
    """Write a clause as the table does, with what the table asks of it."""
    plain = {Tense.PRESENT, Mood.STATEMENT, None}
    words = [clause.verb, clause.subject.value]
    words += [clause.mood.value] if clause.mood not in plain else []
    words += ["negated"] if clause.negated else []
    words += [clause.tense.value] if clause.tense not in plain else []
    words += ["passive"] if clause.voice.value == "passive" else []
    words += [f"modal={clause.modal}"] if clause.modal else []
    words += ["reported"] if clause.reported else []
    for asked in wanted.split():
        feature, equals, _ = asked.partition("=")
        if equals and feature != "modal":
            value = getattr(clause, feature)
            words.append(f"{feature}={getattr(value, 'value', value) or 'none'}")
    return " ".join(words)


def ordered(written: str) -> list[str]:
    verb, subject, *rest = written.split()
    assert subject in {role.value for role in Role}
    return [verb, subject, *sorted(rest)]


@pytest.mark.parametrize("text", CASES)
def test_clauses_are_seen_as_they_are_meant(
    text: str, seen: Mapping[str, tuple[Clause, ...]]
) -> None:
    wanted = CASES[text]

    asked = [*wanted, *[""] * len(seen[text])]
    found = [
        ordered(short(clause, spec))
        for clause, spec in zip(seen[text], asked, strict=False)
    ]

    # A better pipeline may parse these well: then they pass, and nobody is bothered.
    if found != [ordered(spec) for spec in wanted] and text in MISPARSED:
        pytest.xfail(MISPARSED[text])
    assert found == [ordered(spec) for spec in wanted]


def test_only_sentences_of_the_tables_are_known_misparses() -> None:
    rows = yaml.safe_load((HERE / "separable.yml").read_text(encoding="utf-8"))
    separable = {particle + verb for particle, verb, *_ in rows}

    assert len(separable) >= 60
    assert len(MISPARSED) <= 12
    assert all(text in CASES or text[-1] == "." for text in MISPARSED)
