"""The keys of rule files: the one table that the reader and the schema share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.analysis import Mood, Relation, Role, Tense, Voice
from briefcheck.fields import Key, options
from briefcheck.findings import Level
from briefcheck.letter import Kind, PartName
from briefcheck.patterns import Mark, Within
from briefcheck.rulebook import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable

Shape: TypeAlias = Mapping[str, object]

LEVELS: Mapping[str, Level | None] = {**options(Level), "off": None}
MODALS = (
    *("zullen", "kunnen", "moeten", "willen", "mogen"),
    *("hoeven", "dienen", "gaan", "laten", "none"),
)
ENDINGS = ("question", "exclamation")
REPORTED: Mapping[str, bool | None] = {"true": True, "false": False, "any": None}
FEWEST_EXAMPLES = 3


def _one_or_more(shape: Shape) -> Shape:
    return {"anyOf": [shape, _list_of(shape)]}


def _list_of(shape: Shape, least: int = 1) -> Shape:
    return {"type": "array", "items": shape, "minItems": least}


def _one_of(words: Iterable[object]) -> Shape:
    return {"enum": list(words)}


def _some_of(words: Iterable[str]) -> Shape:
    return _one_or_more(_one_of(words))


def _ref(name: str) -> Shape:
    return {"$ref": f"#/definitions/{name}"}


# A bare number or true is a word too: the reader takes every value as written.
TEXT: Shape = {"type": ["string", "number", "boolean"]}
_FLAG: Shape = {"type": "boolean"}
_COUNT: Shape = {"type": "number", "minimum": 0}
_WORDS = _one_or_more(TEXT)
_PARTS = _some_of(options(PartName))
_ROLES = _some_of(options(Role))
_ITEMS = _one_or_more(_ref("item"))
_CLAUSE = _ref("clause")

TEXTS_KEYS = (
    Key("nl", TEXT, "in Dutch", is_required=True),
    Key("en", TEXT, "in English; left out: the Dutch text"),
)
TEXTS: Shape = {"anyOf": [TEXT, _ref("texts")]}

RULE_EXAMPLE_KEYS = (
    Key("wrong", _list_of(TEXT, FEWEST_EXAMPLES), "fires, at «…»", is_required=True),
    Key("right", _list_of(TEXT, FEWEST_EXAMPLES), "does not fire", is_required=True),
    Key("templates", _list_of(TEXT), "texts that the examples may be copies of"),
)
ACT_EXAMPLE_KEYS = (
    Key("yes", _list_of(TEXT, FEWEST_EXAMPLES), "does it, at «…»", is_required=True),
    Key("no", _list_of(TEXT, FEWEST_EXAMPLES), "does not do it", is_required=True),
)

CLAUSE_KEYS = (
    Key("subject", _ROLES, "who does it"),
    Key("agent", _ROLES, "who does it in a passive (door …)"),
    Key("recipient", _ROLES, "to or for whom"),
    Key("verb", _WORDS, "lemma of the main verb, its particle joined"),
    Key("predicate", _WORDS, "lemma of what a copula says"),
    Key("modal", _some_of(MODALS), "modal verb, or none"),
    Key("link", _WORDS, "conjunction that opens the clause, or none"),
    Key("mood", _some_of(options(Mood)), "what it is meant as"),
    Key("tense", _some_of(options(Tense)), "when it plays"),
    Key("voice", _some_of(options(Voice)), "active or passive"),
    Key("relation", _some_of(options(Relation)), "how it hangs on the clause above"),
    Key("negated", _FLAG, "denied or not; left out: either"),
    Key("reported", {"enum": [True, False, "any"]}, "somebody else's words or not"),
    Key("complement", _CLAUSE, "a clause that depends on this one"),
    Key("above", _CLAUSE, "the clause that this one depends on"),
)

ITEM_KEYS = (
    Key("words", _WORDS, "one of these phrases occurs"),
    Key("without", _WORDS, "none of these phrases occurs"),
    Key("clause", _CLAUSE, "there is a clause with these features"),
    Key("acts", _WORDS, "the sentence performs one of these acts"),
    Key("starts", _WORDS, "the sentence starts with one of these phrases"),
    Key("sentence", _one_of(ENDINGS), "how the sentence ends"),
    Key("parts", _PARTS, "the sentence stands in one of these parts"),
    Key("tokens", _list_of({"type": "object"}), "a spaCy Matcher pattern"),
    Key("within", _one_of(options(Within)), "how near its conditions must be"),
    Key("mark", _one_of(options(Mark)), "what the finding points at"),
)

_UNLESS = Key("unless", _ITEMS, "exceptions: does not fire where one of these holds")
_FIND = Key("find", _ITEMS, "what to look for", is_required=True)
_CLEAR = Key("clear", _ITEMS, "what leaves no doubt: no exceptions, no model")
_PER = Key("per", _one_of(options(Within)), "how much of a text gets one finding")
_LEARNED = Key("learned", _FLAG, "what the trained model takes for it counts too")
_GROUPS = {"anyOf": [TEXT, _list_of(_one_or_more(TEXT))]}

CHECK_KEYS: Mapping[str, tuple[Key, ...]] = {
    "find": (_FIND, _UNLESS, _CLEAR, _LEARNED, _PER),
    "missing": (
        Key("acts", _GROUPS, "one of these, or of each group", is_required=True),
        Key("place", _one_of(options(PartName)), "where to point", is_required=True),
        Key("where", _PARTS, "the parts to look in; left out: all"),
        Key("when", _WORDS, "only if the letter performs one of these acts"),
        _UNLESS,
        Key("unless_header", _WORDS, "regular expressions; not if the header has one"),
        Key("share_paragraph", _FLAG, "look in the core too if it shares a paragraph"),
    ),
    "text": (
        Key("expressions", _WORDS, "regular expressions", is_required=True),
        Key("unless", _WORDS, "exceptions: regular expressions"),
        Key("skip_templates", _FLAG, "leave files alone that are templates"),
    ),
    "order": (
        Key("first", _WORDS, "acts that must not come before those of 'then'"),
        Key("then", _WORDS, "acts that come first"),
        Key("weights", _list_of(_WORDS), "phrases by weight, the heaviest first"),
        Key("learned", _FLAG, "the trained model weighs what no phrase knows"),
    ),
    "reopened": (
        Key("acts", _WORDS, "the acts that decide a complaint", is_required=True),
        Key("spare", _WORDS, "sentences that perform these are left alone"),
        Key("common", _WORDS, "nouns that belong to no complaint"),
    ),
    "address": (Key("general", _WORDS, "phrases that make je stand for anybody"),),
    "sign_off": (
        Key("greetings", _WORDS, "phrases that greet", is_required=True),
        Key("short_letter", _COUNT, "below so many words a name will do"),
    ),
    "copy": (Key("likeness", {**_COUNT, "maximum": 100}, "how much alike, 0-100"),),
    "switches": (
        Key("fault", _one_of(options(Fault)), "what is wrong", is_required=True),
    ),
    "term": (Key("norms", _ref("norms"), "hours by kind", is_required=True),),
}

NORM_KEYS = tuple(Key(kind, _COUNT, "hours") for kind in options(Kind))

RULE_KEYS = (
    Key("title", TEXTS, "what it is about, in a few words", is_required=True),
    # An editor that reads YAML 1.1 takes a bare off for false.
    Key("level", _one_of((*LEVELS, False)), "how much it weighs", is_required=True),
    Key("kinds", _some_of(options(Kind)), "kinds of reply; left out: all"),
    Key("parts", _PARTS, "parts of the letter; left out: the whole body"),
    Key("check", _one_of(CHECK_KEYS), "the kind of check", is_required=True),
    Key("message", TEXTS, "what is there; {match} are the words", is_required=True),
    Key("why", TEXTS, "why it matters to the reader", is_required=True),
    Key("instead", _WORDS, "what to write instead"),
    Key("source", _WORDS, "the guidance that it follows"),
    Key("examples", _ref("rule_examples"), "its proof", is_required=True),
)

ACT_KEYS = (
    Key("title", TEXTS, "what the sentence does", is_required=True),
    _FIND,
    _UNLESS,
    _LEARNED,
    Key("parts", _PARTS, "parts of the letter; left out: all"),
    Key("examples", _ref("act_examples"), "its proof", is_required=True),
)

LIST_KEYS = (
    Key("title", TEXTS, "what the words have in common", is_required=True),
    Key("words", _list_of(TEXT), "phrases", is_required=True),
)
