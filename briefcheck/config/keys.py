"""The keys of a configuration: the one table that the reader and the schema share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from briefcheck.fields import Key, options
from briefcheck.findings import Level
from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefcheck.wording import Language

    Shape: TypeAlias = Mapping[str, object]

LANGUAGES: Mapping[str, Language] = {"nl": "nl", "en": "en"}
LEVELS: Mapping[str, Level | None] = {**options(Level), "off": None}
FAIL_LEVELS = (*options(Level), "never")

_TEXT: Shape = {"type": "string"}
_FLAG: Shape = {"type": "boolean"}
_TEXTS: Shape = {"type": "array", "items": _TEXT, "minItems": 1}
_LEVELS: Shape = {
    "type": "object",
    "description": "levels of rules or groups, or off",
    "additionalProperties": {"enum": list(LEVELS)},
}

OVERRIDE_KEYS = (
    Key("files", _TEXTS, "patterns for paths, as in .gitignore"),
    Key("kind", {"enum": list(options(Kind))}, "the kind of these letters"),
    Key("template", _FLAG, "whether these are templates, with slots to be filled"),
    Key("rules", _LEVELS, "levels of rules or groups in these letters, or off"),
)
_OVERRIDE: Shape = {
    "type": "object",
    "properties": {k.name: {"description": k.about, **k.shape} for k in OVERRIDE_KEYS},
    "required": ["files"],
    "additionalProperties": False,
}

CONFIG_KEYS = (
    Key("extend", _TEXT, "another configuration that this one builds on"),
    Key("required-version", _TEXT, 'the versions that may be used, such as ">=0.2"'),
    Key("lang", {"enum": list(LANGUAGES)}, "the language of what you see"),
    Key("fail-on", {"enum": list(FAIL_LEVELS)}, "the lowest level that fails"),
    Key(
        "max-warnings",
        {"type": "integer", "minimum": 0},
        "how many warnings may stand before the run fails",
    ),
    Key("baseline", _TEXT, "the file with findings that are known, and do not count"),
    Key("include", _TEXTS, "patterns for the letters in a folder; left out: *.txt …"),
    Key("exclude", _TEXTS, "patterns for files that are never checked"),
    Key(
        "rules",
        {"anyOf": [_LEVELS, {**_TEXTS, "description": "folders of own rules"}]},
        "levels of rules or groups, or off; or else what rule-folders says",
    ),
    Key("rule-folders", _TEXTS, "folders with rules of the house's own"),
    Key(
        "lists",
        {"type": "object", "additionalProperties": _TEXTS},
        "words added to the word lists of rules, by name",
    ),
    Key(
        "slots",
        {"type": "object", "additionalProperties": _TEXT},
        "what a slot of a template is read as, by its name",
    ),
    Key("templates", _TEXTS, "the house's templates, which no letter may just copy"),
    Key(
        "overrides",
        {"type": "array", "items": _OVERRIDE, "minItems": 1},
        "what holds for the letters at some paths only",
    ),
)
