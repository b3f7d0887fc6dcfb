"""A letter with its grammar: sentences, their clauses, and what each one does."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.hits import Certainty
from briefcheck.views import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefcheck.letter import BlockSort, Kind, Letter, PartName
    from briefcheck.text import Span
    from briefcheck.words import Word


class Role(str, Enum):
    """Who somebody in a clause is to the letter."""

    ORGANISATION = "organisation"
    CUSTOMER = "customer"
    THIRD = "third"
    NONE = "none"


class Mood(str, Enum):
    """What a clause is meant as."""

    STATEMENT = "statement"
    QUESTION = "question"
    REQUEST = "request"
    CONDITION = "condition"


class Tense(str, Enum):
    """When a clause plays; a perfect is present perfect or past perfect."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    FUTURE = "future"


class Voice(str, Enum):
    """Whether the subject does it or undergoes it."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Relation(str, Enum):
    """How a clause hangs on the clause above it."""

    MAIN = "main"
    COMPLEMENT = "complement"
    ADVERBIAL = "adverbial"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what in one clause: one for each finite verb or infinitive clause.

    ``verb`` is the lemma of the main verb, its particle joined and auxiliaries
    unwrapped; for a copula it is the copula, with ``predicate`` the lemma of what
    is said. ``agent`` is who does it in a passive ("door ons"), ``recipient`` the
    person it is done to or for. ``link`` is the conjunction that opens the clause,
    lower case. ``indices`` are the words of the clause itself, without those of the
    clauses inside it; ``head`` is the word that carries the verb (the main verb),
    ``finite`` the finite verb if there is one. ``parent`` is the index, in the
    sentence, of the clause it depends on.
    """

    verb: str
    predicate: str | None
    subject: Role
    negated: bool
    mood: Mood
    tense: Tense
    voice: Voice
    modal: str | None
    reported: bool
    agent: Role
    recipient: Role
    link: str | None
    relation: Relation
    parent: int | None
    head: int
    finite: int | None
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; its words are indexed from 0, so are its clauses.

    ``quoted`` are the indices of words between quotation marks: the customer's.
    """

    part: PartName
    sort: BlockSort
    span: Span
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...] = ()
    quoted: frozenset[int] = frozenset()

    @property
    def identity(self) -> tuple[object, ...]:
        """Return all that the sentence is, but not where it stands."""
        offset = self.span.start
        words = tuple(
            (w.text, w.norm, w.lemma, w.pos, w.dep, w.head, w.features)
            for w in self.words
        )
        spans = tuple((w.span.start - offset, w.span.end - offset) for w in self.words)
        return self.part, self.sort, self.clauses, self.quoted, words, spans


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a sentence does (catalogue §3), and what made us think so.

    A learned one is what the trained model sees where no pattern does.
    """

    name: str
    sentence: int
    span: Span
    because: str
    is_learned: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """What the trained model takes a sentence for: an act, or a rule it breaks.

    ``score`` runs from 0 to 1; ``because`` names the words that weighed most. One that
    is not likely counts only when the letter seems to do without the act.
    """

    label: str
    sentence: int
    span: Span
    score: float
    because: str
    is_likely: bool = True


@dataclass(frozen=True, slots=True)
class KindVerdict:
    """Which kind of reply the letter is, from 0 (a guess) to 1 (stated), and why."""

    kind: Kind | None
    stated: bool
    confidence: float
    because: tuple[str, ...] = ()


#: How heavy a complaint is: what it is about (core/heavy-first), the heaviest first.
GRAVITIES = ("danger", "loss", "unusable", "delivery", "treatment", "minor")
#: The share of acts found by patterns from which on one that is missing surely is.
_PLAIN = 0.8
_UNKNOWN = KindVerdict(None, stated=False, confidence=0.0)


def _unknown_gravity(_number: int) -> tuple[float, ...]:
    return (0.0,) * len(GRAVITIES)


@dataclass(frozen=True)
class Analysis:
    """A letter, its sentences in order, the acts they perform, its kind.

    ``possible`` acts keep an act from being called missing, no more; ``certainties``
    say how far the trained model bears out what the words of a sentence, by number, say
    of a rule, where they are not clear; ``hinted`` are acts that it does not take a
    sentence for, but nearly.
    ``gravities`` tells of a sentence, by its number, how likely it names a complaint of
    each of ``GRAVITIES``; it judges when asked, for few rules ask.
    ``views`` are the sentences made ready for matching. They make themselves, and go
    along when ``dataclasses.replace`` adds what was found.
    """

    letter: Letter
    sentences: tuple[Sentence, ...]
    acts: tuple[Act, ...] = ()
    guesses: tuple[Guess, ...] = ()
    possible: tuple[Act, ...] = ()
    certainties: Mapping[tuple[int, str], Certainty] = field(default_factory=dict)
    hinted: frozenset[tuple[int, str]] = frozenset()
    kind: KindVerdict = field(default=_UNKNOWN)
    gravities: Callable[[int], tuple[float, ...]] = field(
        default=_unknown_gravity, compare=False, repr=False
    )
    views: tuple[View, ...] = field(default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.views:
            views = tuple(map(View, self.sentences))
            object.__setattr__(self, "views", views)

    @cached_property
    def _acts_by_sentence(self) -> dict[int, dict[str, Act]]:
        found: dict[int, dict[str, Act]] = {}
        for act in self.acts:
            found.setdefault(act.sentence, {}).setdefault(act.name, act)
        return found

    def acts_in(self, sentence: int) -> dict[str, Act]:
        """Return the acts that a sentence performs, by name."""
        return self._acts_by_sentence.get(sentence, {})

    def certainty_of(self, sentence: int, rule: str) -> Certainty:
        """Return how certain it is that a sentence breaks a rule where its words do."""
        return self.certainties.get((sentence, rule), Certainty.CLEAR)

    @cached_property
    def is_plain(self) -> bool:
        """Tell whether nearly all that the letter does is said in words that we know.

        In such a letter what we miss is missing; in others it may stand in words that
        neither patterns nor model know.
        """
        known = sum(not act.is_learned for act in self.acts)
        return known >= _PLAIN * len(self.acts)

    def acts_named(self, *names: str) -> Iterator[Act]:
        """Yield the acts of some names, in the order of the letter."""
        return (act for act in self.acts if act.name in names)

    def may_do(self, name: str, *parts: PartName) -> bool:
        """Tell whether an act is not to be called missing: it is there, or may be."""
        return self.does(name, *parts) or any(
            act.name == name
            and (not parts or self.sentences[act.sentence].part in parts)
            for act in self.possible
        )

    def does(self, name: str, *parts: PartName) -> bool:
        """Tell whether some sentence (of these parts, if given) performs an act."""
        return any(
            not parts or self.sentences[act.sentence].part in parts
            for act in self.acts_named(name)
        )
