"""Patterns of rule files made ready to be matched: phrases indexed, lists filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefcheck.matching.tokens import TokenPattern
from briefcheck.phrases.compiling import compile_phrase
from briefcheck.phrases.sets import make_phrase_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.patterns import ClausePattern, Pattern
    from briefcheck.phrases.compiling import Phrase
    from briefcheck.phrases.sets import PhraseSet


@dataclass(frozen=True, slots=True)
class Matcher:
    """A pattern with its phrases compiled.

    One of the words ``needed`` must be in a sentence for it to match, if there are any.
    """

    pattern: Pattern
    words: PhraseSet
    without: PhraseSet
    starts: PhraseSet
    needed: frozenset[str]
    tokens: TokenPattern | None = None

    @property
    def has_words(self) -> bool:
        """Tell whether it says which words to look for, and so to mark."""
        return bool(self.words) or self.tokens is not None

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Return all its phrases."""
        return (*self.words.phrases, *self.without.phrases, *self.starts.phrases)


def make_matcher(pattern: Pattern, lists: Mapping[str, tuple[str, ...]]) -> Matcher:
    """Compile the phrases of a pattern.

    Raises:
        RuleError: A phrase is malformed.
    """
    opener = "^ [(en|maar|want|dus|ook)] "
    words = make_phrase_set(compile_phrase(p, lists) for p in pattern.words)
    return Matcher(
        replace(pattern, clause=_filled(pattern.clause, lists)),
        words,
        make_phrase_set(compile_phrase(p, lists) for p in pattern.without),
        make_phrase_set(
            compile_phrase(f"{opener}({p})", lists) for p in pattern.starts
        ),
        words.needed,
        None if pattern.tokens is None else TokenPattern(pattern.tokens),
    )


def _filled(
    clause: ClausePattern | None, lists: Mapping[str, tuple[str, ...]]
) -> ClausePattern | None:
    """Fill in the lists that stand for lemmas."""
    if clause is None:
        return None
    return replace(
        clause,
        verb=_lemmas(clause.verb, lists),
        predicate=_lemmas(clause.predicate, lists),
        complement=_filled(clause.complement, lists),
        above=_filled(clause.above, lists),
    )


def _lemmas(
    names: frozenset[str], lists: Mapping[str, tuple[str, ...]]
) -> frozenset[str]:
    listed = (lists[name[1:]] if name[:1] == "@" else (name,) for name in names)
    return frozenset(lemma for lemmas in listed for lemma in lemmas)
