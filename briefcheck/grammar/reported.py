"""Which clauses tell the customer's words: those are never the writer's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.analysis import Mood, Relation, Role
from briefcheck.grammar.lexicon import CUSTOMER_POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.analysis import Clause
    from briefcheck.grammar.lexicon import Lexicon
    from briefcheck.words import Word

#: With blanks around them, to be found in a clause written out.
_ACCORDING_TO_CUSTOMER = (
    " volgens u ", " volgens jou ", " volgens jullie ", " volgens uzelf ",
    " in uw ogen ", " in jouw ogen ", " in jullie ogen ", " naar uw mening ",
    " naar jouw mening ", " naar jullie mening ", " naar uw zeggen ",
    " naar uw gevoel ", " uws inziens ",
)  # fmt: skip
_OPINIONS = frozenset({"mening", "oneens", "boos", "ontevreden", "teleurgesteld"})
_REASONS = frozenset({"dat", "omdat", "doordat", "aangezien", "nadat", "toen", "want"})
#: What the writer does with a customer's letter.
_READING = frozenset(
    {"lezen", "begrijpen", "opmaken", "zien", "vernemen", "blijken", "staan"}
)


def with_reported(
    words: tuple[Word, ...], clauses: Sequence[Clause], lexicon: Lexicon
) -> tuple[Clause, ...]:
    """Mark the clauses that tell the customer's words, and all that hangs on them."""
    given = {n for n, clause in enumerate(clauses) if _is_given(words, clause, lexicon)}
    telling = {n for n, clause in enumerate(clauses) if _tells(words, clause, lexicon)}
    return tuple(
        replace(
            clause,
            reported=number in given
            or any(
                above in given or (above in telling and _is_told(clauses[below]))
                for below, above in _ascent(clauses, number)
            ),
        )
        for number, clause in enumerate(clauses)
    )


def _is_told(clause: Clause) -> bool:
    """Tell whether a clause below *u schrijft* is part of what is written."""
    return clause.relation is Relation.COMPLEMENT or clause.link in _REASONS


def _ascent(clauses: Sequence[Clause], number: int) -> Iterator[tuple[int, int]]:
    """Yield each clause on the way up with the one above it."""
    seen = {number}
    parent = clauses[number].parent
    while parent is not None and parent not in seen:
        yield number, parent
        seen.add(parent)
        number, parent = parent, clauses[parent].parent


def _tells(words: tuple[Word, ...], clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether what depends on a clause is said by the customer."""
    if clause.subject is Role.CUSTOMER and clause.mood is not Mood.REQUEST:
        own = {words[index].norm for index in clause.indices}
        return clause.verb in lexicon.reporting or not own.isdisjoint(_OPINIONS)
    in_letter = clause.verb in _READING or clause.verb in lexicon.reporting
    return in_letter and _has_letter(words, clause, lexicon, {"in", "uit"})


def _is_given(words: tuple[Word, ...], clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause itself is according to the customer."""
    said = f" {' '.join(words[index].norm for index in clause.indices)} "
    is_opinion = any(phrase in said for phrase in _ACCORDING_TO_CUSTOMER)
    return is_opinion or _has_letter(words, clause, lexicon, {"volgens"})


def _has_letter(
    words: tuple[Word, ...],
    clause: Clause,
    lexicon: Lexicon,
    prepositions: set[str],
) -> bool:
    """Tell whether a clause names the customer's letter: *in uw mail van 3 mei*."""
    norms = [words[index].norm for index in clause.indices]
    return any(
        first in prepositions
        and second in CUSTOMER_POSSESSIVES
        and not lexicon.messages.isdisjoint(rest)
        for first, second, *rest in (
            norms[start : start + 4] for start in range(len(norms) - 2)
        )
    )
