"""Rules, act definitions and word lists, as read from their files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.patterns import Within

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.findings import Level
    from briefcheck.letter import Kind, PartName
    from briefcheck.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Texts:
    """The same text in Dutch and in English."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Find:
    """``check: find`` -- every place that a pattern of ``find`` matches.

    ``learned``: what the trained model takes for it counts too. What a pattern of
    ``clear`` matches leaves no doubt: neither ``unless`` nor the model is asked. There
    is one finding for each clause, or for each sentence, as ``per`` says.
    """

    find: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    clear: tuple[Pattern, ...] = ()
    learned: bool = False
    per: Within = Within.CLAUSE


@dataclass(frozen=True, slots=True)
class Missing:
    """``check: missing`` -- fires when a group of acts is nowhere performed.

    Each group in ``acts`` asks for one of its members in ``where`` (all parts if
    empty). ``when``: only if the letter performs one of these acts. ``unless``: not
    if a pattern matches somewhere in the letter; ``unless_header``: not if one of
    these regular expressions matches in its header. ``place`` is the part pointed at.
    With ``share_paragraph`` the core counts too where it shares its paragraph with
    the part looked in, as in a letter of one paragraph.
    """

    acts: tuple[frozenset[str], ...]
    place: PartName
    where: frozenset[PartName] = frozenset()
    when: frozenset[str] = frozenset()
    unless: tuple[Pattern, ...] = ()
    unless_header: tuple[str, ...] = ()
    share_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class TextMatch:
    """``check: text`` -- regular expressions on the text itself.

    ``expressions`` are case-sensitive unless they begin with ``(?i)``.
    """

    expressions: tuple[str, ...]
    unless: tuple[str, ...] = ()
    skip_templates: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """``check: order`` -- complaints handled in the wrong order.

    ``first`` acts must not come before ``then`` acts (justified-first). With
    ``weights`` (phrases by weight, the heaviest first) the complaints of one sort are
    compared by weight instead (heavy-first). In a ``learned`` order the weights are
    the gravities that the trained model knows (``briefcheck.analysis.GRAVITIES``).
    """

    first: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    weights: tuple[tuple[str, ...], ...] = ()
    learned: bool = False


@dataclass(frozen=True, slots=True)
class Reopened:
    """``check: reopened`` -- the closing goes back into what ``acts`` decided.

    Sentences that perform an act of ``spare`` are left alone; ``common`` are lemmas
    that belong to no complaint.
    """

    acts: frozenset[str]
    spare: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Address:
    """``check: address`` -- u and je mixed for the same reader.

    ``general`` are phrases that make *je* stand for people in general.
    """

    general: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignOff:
    """``check: sign_off`` -- no greeting among these phrases below the letter."""

    greetings: tuple[str, ...]
    short_letter: int = 100


@dataclass(frozen=True, slots=True)
class Copy:
    """``check: copy`` -- the text of a template of the house (0-100 alike)."""

    likeness: float = 95.0


@dataclass(frozen=True, slots=True)
class Term:
    """``check: term`` -- a promised time longer than the norm, in hours by kind."""

    norms: Mapping[Kind, int] = field(default_factory=dict)


class Fault(str, Enum):
    """What may be wrong with a rule that a letter turns off in itself."""

    IDLE = "idle"
    UNEXPLAINED = "unexplained"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Switches:
    """``check: switches`` -- rules that a letter turns off, and something is wrong.

    ``idle``: the rule finds nothing there; ``unexplained``: there is no reason;
    ``unknown``: there is no such rule.
    """

    fault: Fault


Check: TypeAlias = (
    Find
    | Missing
    | TextMatch
    | Order
    | Reopened
    | Address
    | SignOff
    | Copy
    | Term
    | Switches
)


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences that must and must not fire; ``«…»`` marks the span in a wrong one.

    An example is one sentence, or a whole letter (with line breaks). ``templates``
    are texts of an imagined house, for the letters to be copies of.
    """

    wrong: tuple[str, ...]
    right: tuple[str, ...]
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``level`` None means off; empty ``kinds`` or ``parts`` mean all."""

    id: str
    title: Texts
    level: Level | None
    check: Check
    message: Texts
    why: Texts
    instead: tuple[str, ...]
    source: tuple[str, ...]
    examples: Examples
    kinds: frozenset[Kind] = frozenset()
    parts: frozenset[PartName] = frozenset()


@dataclass(frozen=True, slots=True)
class ActDefinition:
    """How an act is recognised; its ``wrong`` examples are those that perform it."""

    name: str
    title: Texts
    find: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    examples: Examples
    parts: frozenset[PartName] = frozenset()
    learned: bool = False


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules by id, acts by name, lists by name, and a digest of their files."""

    rules: Mapping[str, Rule]
    acts: Mapping[str, ActDefinition]
    lists: Mapping[str, tuple[str, ...]]
    digest: str
