"""The phrase language of rule files, made into regular expressions over words.

A sentence is written out as a line of words, ``norm``, lemma and word class of each;
a phrase becomes one regular expression over such lines. So a phrase matches a form
or a lemma at C speed, and gaps are bounded: nothing can run away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefcheck.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r"\s*([()\[\]|]|\.{3}|\.\.|[^\s()\[\]|]+)")
_CLASSES = frozenset({"NUM", "NOUN", "VERB", "ADJ", "PROPN", "PRON", "ADV", "AUX"})
_GAPS = {"..": r"(?: [^ ]+){0,2}?", "...": r"(?: [^ ]+){0,6}?"}
_LONGEST = 400_000
_MARKS = {"^": r"\A", "$": r"\Z"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase made ready to be looked for.

    ``regex`` is for lines of words. ``needs``: of each of these groups a word must
    occur, as a form or a lemma, for it to be worth trying; the smallest group comes
    first. ``keys`` are the words that may be written with a slip of the pen.
    """

    source: str
    regex: str
    needs: tuple[frozenset[str], ...]
    keys: frozenset[str]

    @property
    def expression(self) -> re.Pattern[str]:
        """Return the regular expression, compiled when it is first asked for.

        Most phrases of the rules need a word that a letter does not hold: compiling
        them all would take longer than the letter.
        """
        return _compiled(self.regex)

    def may_occur(self, vocabulary: frozenset[str]) -> bool:
        """Tell whether the expression is worth trying on words with these forms."""
        return not any(group.isdisjoint(vocabulary) for group in self.needs)


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    needs: tuple[frozenset[str], ...] = ()
    keys: frozenset[str] = frozenset()


def compile_phrase(source: str, lists: Mapping[str, tuple[str, ...]]) -> Phrase:
    """Compile a phrase, its lists filled in.

    Raises:
        RuleError: A bracket is not closed, or a list is not known.
    """
    tokens = _TOKEN.findall(source)
    piece, rest = _alternatives(tokens, lists)
    if rest:
        raise RuleError(f"unexpected '{rest[0]}' in phrase '{source}'")
    needs = tuple(sorted(set(piece.needs), key=_rarity))
    return Phrase(source, piece.regex, needs, piece.keys)


def _rarity(group: frozenset[str]) -> tuple[int, int, str]:
    """Sort small groups of long words first: they are the least likely to occur."""
    return len(group), -max(map(len, group), default=0), min(group, default="")


def _alternatives(
    tokens: list[str], lists: Mapping[str, tuple[str, ...]]
) -> tuple[_Piece, list[str]]:
    options: list[_Piece] = []
    while True:
        option, tokens = _sequence(tokens, lists)
        options.append(option)
        if not tokens or tokens[0] != "|":
            return _join_options(options), tokens
        tokens = tokens[1:]


def _sequence(
    tokens: list[str], lists: Mapping[str, tuple[str, ...]]
) -> tuple[_Piece, list[str]]:
    pieces: list[_Piece] = []
    while tokens and tokens[0] not in {"|", ")", "]"}:
        piece, tokens = _item(tokens, lists)
        pieces.append(piece)
    return (
        _Piece(
            "".join(piece.regex for piece in pieces),
            tuple(group for piece in pieces for group in piece.needs),
            frozenset().union(*(piece.keys for piece in pieces)),
        ),
        tokens,
    )


def _item(
    tokens: list[str], lists: Mapping[str, tuple[str, ...]]
) -> tuple[_Piece, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first not in {"(", "["}:
        return _atom(first, lists), rest
    piece, rest = _alternatives(rest, lists)
    closing = {"(": ")", "[": "]"}[first]
    if not rest or rest[0] != closing:
        raise RuleError(f"'{first}' is not closed by '{closing}'")
    if first == "(":
        return piece, rest[1:]
    return _Piece(f"(?:{piece.regex})?", (), piece.keys), rest[1:]


def _join_options(options: list[_Piece]) -> _Piece:
    if len(options) == 1:
        return options[0]
    needs = [min(option.needs, key=_rarity, default=None) for option in options]
    joined = frozenset[str]().union(*(group for group in needs if group is not None))
    return _Piece(
        "(?:" + "|".join(option.regex for option in options) + ")",
        () if None in needs else (joined,),
        frozenset().union(*(option.keys for option in options)),
    )


def _atom(atom: str, lists: Mapping[str, tuple[str, ...]]) -> _Piece:
    if atom in _GAPS:
        return _Piece(_GAPS[atom])
    if atom in _MARKS:
        return _Piece(_MARKS[atom])
    if atom in _CLASSES:
        return _Piece(f" [^ ]*\x1f{atom}")
    if atom.startswith("@"):
        return _list(atom[1:], lists)
    return _word(atom)


def _list(name: str, lists: Mapping[str, tuple[str, ...]]) -> _Piece:
    if name not in lists:
        raise RuleError(f"unknown list '@{name}'")
    others = {other: words for other, words in lists.items() if other != name}
    pieces = [_alternatives(_TOKEN.findall(entry), others)[0] for entry in lists[name]]
    piece = _join_options(pieces) if pieces else _Piece(r"(?!)")
    if len(piece.regex) > _LONGEST:
        raise RuleError(f"list '@{name}' holds more than can be searched for")
    return piece


def _word(atom: str) -> _Piece:
    exact, fuzzy = atom.startswith("="), atom.startswith("~")
    word = (atom[1:] if exact or fuzzy else atom).lower()
    keys = frozenset({word}) if fuzzy else frozenset[str]()
    if "*" in word:
        part = r"[^ \x1f]*".join(re.escape(piece) for piece in word.split("*"))
        return _Piece(rf" (?:{part}\x1f[^ ]*|[^ \x1f]*\x1f{part}\x1f[^ ]*)")
    part = re.escape(word)
    if exact:
        return _Piece(rf" {part}\x1f[^ ]*", (frozenset({word}),))
    return _Piece(
        rf" (?:{part}\x1f[^ ]*|[^ \x1f]*\x1f{part}\x1f[^ ]*)",
        (frozenset({word}),),
        keys,
    )


@dataclass(frozen=True, slots=True)
class WordLine:
    """Words written out for phrases to be matched on.

    ``indices`` are the words' numbers in their sentence, ``starts`` where each begins
    in the line.
    """

    text: str
    indices: tuple[int, ...]
    starts: tuple[int, ...]

    def find(self, phrase: Phrase) -> Iterator[tuple[int, int]]:
        """Yield the first and last word of each place where a phrase occurs."""
        for match in phrase.expression.finditer(self.text):
            if match.end() > match.start():
                yield self._word_at(match.start()), self._word_at(match.end() - 1)

    def has(self, phrase: Phrase) -> bool:
        """Tell whether a phrase occurs."""
        return phrase.expression.search(self.text) is not None

    def _word_at(self, place: int) -> int:
        low, high = 0, len(self.starts)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (
                (middle, high) if self.starts[middle] <= place else (low, middle)
            )
        return self.indices[low]


def plain_line(text: str) -> WordLine:
    """Write out unparsed text: forms only, no lemmas or word classes."""
    words = re.findall(r"[\w'^.-]*\w", text.lower())
    pieces = [f" {word}\x1f{word}\x1fX" for word in words]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return WordLine("".join(pieces), tuple(range(len(words))), tuple(starts[:-1]))
