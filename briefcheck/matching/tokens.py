"""spaCy ``Matcher`` patterns of rule files, for experts, matched on our own words.

A ``Doc`` is rebuilt from the words, so that a pattern sees what the other ways of
finding see: mended lemmas, joined particles. spaCy is imported when a rule has one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefcheck.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.matcher import Matcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from briefcheck.words import Word


@dataclass(frozen=True, slots=True)
class TokenPattern:
    """A pattern as a rule file gives it, in JSON; compiled when it is first used."""

    source: str

    def find(self, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
        """Yield the first and last word of each place, the longest of overlapping ones.

        Raises:
            RuleError: spaCy can't read the pattern.
        """
        forms = [word.text for word in words]
        if not all(any(map(asked, forms)) for asked in _asked(self.source)):
            return
        for _, start, end in sorted(
            _matcher(self.source)(make_doc(words)), key=lambda match: match[1:]
        ):
            yield start, end - 1


@cache
def _asked(source: str) -> tuple[Callable[[str], object], ...]:
    """Return tests on forms, each of which a word of the place must pass.

    They are cheap: a document is made of few sentences only.
    """
    found: list[Callable[[str], object]] = []
    for token in json.loads(source):
        text = token.get("TEXT", token.get("ORTH"))
        if "OP" in token or text is None:
            continue
        if isinstance(text, str):
            found.append(text.__eq__)
        elif isinstance(text.get("REGEX"), str):
            found.append(_compiled(source, text["REGEX"]).search)
    return tuple(found)


def _compiled(source: str, expression: str) -> re.Pattern[str]:
    try:
        return re.compile(expression)
    except re.error as error:
        raise RuleError(
            f"tokens: {source}: not a regular expression ({error})"
        ) from error


@cache
def _vocabulary() -> Vocab:
    """Make the vocabulary of ``spacy.blank("nl")``, which fills a tokenizer first."""
    from spacy.lang.nl import Dutch  # noqa: PLC0415  # most rules do without
    from spacy.vocab import create_vocab  # noqa: PLC0415  # most rules do without

    vocabulary: Vocab = create_vocab("nl", Dutch.Defaults)
    return vocabulary


@cache
def _matcher(source: str) -> Matcher:
    from spacy.matcher import Matcher  # noqa: PLC0415  # most rules do without

    matcher = Matcher(_vocabulary())
    try:
        matcher.add("tokens", [json.loads(source)], greedy="LONGEST")
    except (ValueError, KeyError, TypeError) as error:
        first = str(error).splitlines()[0]
        raise RuleError(
            f"tokens: spaCy can't read {source}: {first} (see spaCy's Matcher)"
        ) from error
    return matcher


def make_doc(words: tuple[Word, ...]) -> Doc:
    """Rebuild spaCy's document from the words of a sentence."""
    from spacy.tokens import Doc  # noqa: PLC0415  # most rules do without

    blanks = [first.span.end < second.span.start for first, second in pairwise(words)]
    return Doc(
        _vocabulary(),
        words=[word.text for word in words],
        spaces=[*blanks, False],
        pos=[word.pos for word in words],
        lemmas=[word.lemma for word in words],
        morphs=["|".join(sorted(filter(None, word.features))) for word in words],
        heads=[word.head for word in words],
        deps=["ROOT" if word.dep == "root" else word.dep for word in words],
    )
