"""The sentence around a finding, and what stays of it when the letter is laid anew."""

from __future__ import annotations

import pytest

from briefcheck.contexts import find_surroundings
from briefcheck.findings import Context
from briefcheck.outcomes import context_at
from briefcheck.sections import split_letter
from briefcheck.text import SourceText, Span

LETTER = """\
Beste Tom,

Dank voor uw mail. Wij hopen de kast
vrijdag te bezorgen. Tot dan!

- een deur
- een plank

Met vriendelijke groet,
Anna
"""


def context(text: str, words: str) -> Context:
    start = text.index(words)
    span = Span(start, start + len(words))
    return context_of(text, span)


def context_of(text: str, span: Span) -> Context:
    letter = split_letter(SourceText("brief.txt", text))
    around = find_surroundings(letter, span)
    assert around
    return context_at(letter.source, around)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Tom", (1, 1)),
        ("Dank", (3, 3)),
        ("hopen", (3, 4)),
        ("bezorgen. Tot", (3, 4)),
        ("plank", (7, 7)),
        ("groet", (9, 9)),
    ],
)
def test_a_context_has_the_lines_of_its_sentence(
    words: str, lines: tuple[int, int]
) -> None:
    found = context(LETTER, words)

    assert (found.line, found.end_line) == lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Beste Tom,", "Onze referentie: 12\n\nBeste Tom,"),
        ("kast\nvrijdag", "kast vrijdag"),
        ("\n", "\r\n"),
        ("Wij hopen de", "Wij  hopen\u00a0de"),
        ("Dank voor uw mail.", "Bedankt voor uw brief."),
        ("de kast", "de Kast"),
    ],
    ids=["moved", "wrapped", "crlf", "spaced", "another-sentence", "case"],
)
def test_a_digest_stays_while_its_sentence_does(old: str, new: str) -> None:
    changed = LETTER.replace(old, new)

    assert context(changed, "hopen").digest == context(LETTER, "hopen").digest


def test_another_sentence_has_another_digest() -> None:
    changed = LETTER.replace("vrijdag", "zaterdag")

    assert context(changed, "hopen").digest != context(LETTER, "hopen").digest


def test_the_same_sentence_twice_has_one_digest() -> None:
    twice = LETTER.replace("- een plank", "Dank voor uw mail.")
    second = Span(twice.rindex("Dank"), twice.rindex("Dank") + 4)

    found = context_of(twice, second)

    assert found == Context(7, 7, context(twice, "Dank").digest)


def test_words_outside_every_block_have_their_line_around_them() -> None:
    text = f"---\nkind: receipt\n---\n{LETTER}"

    found = context(text, "receipt")

    assert (found.line, found.end_line) == (2, 2)


def test_what_is_missing_has_no_sentence_around_it() -> None:
    letter = split_letter(SourceText("brief.txt", LETTER))

    assert find_surroundings(letter, Span(12, 12)) is None
