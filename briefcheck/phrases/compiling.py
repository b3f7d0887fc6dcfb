"""The phrase language of rule files, made into regular expressions over words.

A sentence is written out as a line of words (``word_lines``); a phrase becomes one
regular expression over such lines. So a phrase matches a form or a lemma at C speed,
and gaps are bounded: nothing can run away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from briefcheck.errors import RuleError
from briefcheck.phrases.needs import ALWAYS, Need, both, either

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.phrases.needs import Ways

#: Dots are a gap if they stand by themselves; otherwise they are of the word.
_TOKEN = re.compile(r"\s*([()\[\]|]|\.{2,3}(?![^\s()\[\]|])|[^\s()\[\]|]+)")
_CLASSES = frozenset({"NUM", "NOUN", "VERB", "ADJ", "PROPN", "PRON", "ADV", "AUX"})
#: A day and its month in figures, with or without the year: *14-8*, *03.05.2025*.
_DATE = (
    r" \x1f(?:0?[1-9]|[12]\d|3[01])"
    r"(?:[-/](?:0?[1-9]|1[0-2])(?:[-/](?:20)?\d\d)?|\.(?:0?[1-9]|1[0-2])\.(?:20)?\d\d)"
    r"\x1f[^ ]*"
)
_GAPS = {"..": r"(?: [^ ]+){0,2}?", "...": r"(?: [^ ]+){0,6}?"}
_LONGEST = 400_000
_MARKS = {"^": r"\A", "$": r"\Z"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase made ready to be looked for.

    ``regex`` is for lines of words. ``ways``: the needs of one of these must be met
    for it to be worth trying; the rarest need comes first. ``keys`` are the words that
    may be written with a slip of the pen.
    """

    source: str
    regex: str
    ways: Ways
    keys: frozenset[str]

    @property
    def expression(self) -> re.Pattern[str]:
        """Return the regular expression, compiled when it is first asked for.

        Most phrases of the rules need a word that a letter does not hold: compiling
        them all would take longer than the letter.
        """
        return _compiled(self.regex)


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a phrase; ``words`` if it is one word, in any form, out of these."""

    regex: str
    ways: Ways = ALWAYS
    keys: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()


def compile_phrase(source: str, lists: Mapping[str, tuple[str, ...]]) -> Phrase:
    """Compile a phrase, its lists filled in.

    Raises:
        RuleError: A bracket is not closed, or a list is not known.
    """
    tokens = _TOKEN.findall(source)
    piece, rest = _alternatives(tokens, lists)
    if rest:
        raise RuleError(f"unexpected '{rest[0]}' in phrase '{source}'")
    return Phrase(source, piece.regex, piece.ways, piece.keys)


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
    if len(pieces) == 1:
        return pieces[0], tokens
    return (
        _Piece(
            "".join(piece.regex for piece in pieces),
            both(piece.ways for piece in pieces),
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
    return _Piece(f"(?:{piece.regex})?", ALWAYS, piece.keys), rest[1:]


def _join_options(options: list[_Piece]) -> _Piece:
    if len(options) == 1:
        return options[0]
    runs = list(_runs(options))
    return _Piece(
        runs[0] if len(runs) == 1 else f"(?:{'|'.join(runs)})",
        either([option.ways for option in options]),
        frozenset().union(*(option.keys for option in options)),
        _all_words(options),
    )


def _runs(options: list[_Piece]) -> Iterator[str]:
    """Yield regular expressions for options, words that follow each other in one.

    That is a fraction of what each by itself would be, and compiled much sooner.
    """
    for is_word, group in groupby(options, key=lambda option: bool(option.words)):
        if is_word:
            yield _any_word(word for option in group for word in option.words)
        else:
            yield from (option.regex for option in group)


def _all_words(options: list[_Piece]) -> tuple[str, ...]:
    if not all(option.words for option in options):
        return ()
    return tuple(word for option in options for word in option.words)


def _any_word(words: Iterable[str]) -> str:
    """Return the expression for one word whose form or lemma is among these."""
    options = list(map(re.escape, dict.fromkeys(words)))
    one = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    return f" [^ ]*\x1f{one}\x1f[^ ]*"


def _atom(atom: str, lists: Mapping[str, tuple[str, ...]]) -> _Piece:
    if atom in _GAPS:
        return _Piece(_GAPS[atom])
    if atom in _MARKS:
        return _Piece(_MARKS[atom])
    if atom == "DATE":
        return _Piece(_DATE)
    if atom in _CLASSES:
        return _Piece(f" [^ ]*\x1f{atom}")
    if atom.startswith("@"):
        return _list(atom[1:], lists)
    return _word(atom)


def _list(name: str, lists: Mapping[str, tuple[str, ...]]) -> _Piece:
    if name not in lists:
        raise RuleError(f"unknown list '@{name}'")
    return _read_list(name, tuple(lists.items()))


@lru_cache(maxsize=256)
def _read_list(name: str, lists: tuple[tuple[str, tuple[str, ...]], ...]) -> _Piece:
    """Read a list once, though many phrases name it."""
    others = dict(lists)
    entries = others.pop(name)
    pieces = [_alternatives(_TOKEN.findall(entry), others)[0] for entry in entries]
    piece = _join_options(pieces) if pieces else _Piece(r"(?!)")
    if len(piece.regex) > _LONGEST:
        raise RuleError(f"list '@{name}' holds more than can be searched for")
    return piece


# Rules name the same words again and again.
@lru_cache(maxsize=16_384)
def _word(atom: str) -> _Piece:
    exact, fuzzy = atom.startswith("="), atom.startswith("~")
    word = (atom[1:] if exact or fuzzy else atom).lower()
    if "*" in word:
        return _part_of_word(word.split("*"))
    ways = ((Need(frozenset({word})),),)
    if exact:
        return _Piece(f" \x1f{re.escape(word)}\x1f[^ ]*", ways)
    keys = frozenset({word}) if fuzzy else frozenset[str]()
    return _Piece(_any_word((word,)), ways, keys, (word,))


def _part_of_word(stretches: list[str]) -> _Piece:
    """Return the piece for a word with anything between these stretches."""
    part = "[^ \x1f]*".join(map(re.escape, stretches))
    need = Need(stretches=(max(stretches, key=len),))
    return _Piece(f" [^ ]*\x1f{part}\x1f[^ ]*", ((need,),))
