"""The JSON Schema of rule files, by which editors complete and check them.

Made from the table of keys that the reader uses. The copy that ships is written with
``python -m briefcheck.rule_schema > briefcheck/schemas/rule.schema.json``.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from briefcheck.reading.keys import (
    ACT_EXAMPLE_KEYS,
    ACT_KEYS,
    CHECK_KEYS,
    CLAUSE_KEYS,
    ITEM_KEYS,
    LIST_KEYS,
    NORM_KEYS,
    RULE_EXAMPLE_KEYS,
    RULE_KEYS,
    TEXT,
    TEXTS_KEYS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.fields import Key
    from briefcheck.reading.keys import Shape

_DIALECT = "http://json-schema.org/draft-07/schema#"


def render_schema() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"


def rule_schema() -> Shape:
    """Return the schema of a file that describes a rule, an act or a list."""
    return {
        "$schema": _DIALECT,
        "title": "A rule, an act or a word list of briefcheck",
        "type": "object",
        "if": {"anyOf": [_has("check"), _has("message"), _has("level")]},
        "then": _rule(),
        "else": {
            "if": _has("words"),
            "then": _table(LIST_KEYS),
            "else": _table(ACT_KEYS),
        },
        "definitions": _definitions(),
    }


def _rule() -> Shape:
    """Return a schema that chooses by ``check``, so that editors offer its keys."""
    return {
        "required": _required(RULE_KEYS),
        "properties": _properties(RULE_KEYS),
        "allOf": [_of_check(name, keys) for name, keys in CHECK_KEYS.items()],
    }


def _of_check(name: str, keys: tuple[Key, ...]) -> Shape:
    common = {key.name: True for key in RULE_KEYS}
    allowed = {**common, **_properties(keys)}
    return {
        "if": {**_has("check"), "properties": {"check": {"const": name}}},
        "then": {**_table(keys), "properties": allowed},
    }


def _definitions() -> Shape:
    return {
        "texts": _table(TEXTS_KEYS),
        "item": {"anyOf": [TEXT, {**_table(ITEM_KEYS), "minProperties": 1}]},
        "clause": {**_table(CLAUSE_KEYS), "minProperties": 1},
        "norms": _table(NORM_KEYS),
        "rule_examples": _table(RULE_EXAMPLE_KEYS),
        "act_examples": _table(ACT_EXAMPLE_KEYS),
    }


def _has(key: str) -> Shape:
    return {"required": [key]}


def _table(keys: Iterable[Key]) -> Shape:
    keys = tuple(keys)
    return {
        "type": "object",
        "properties": _properties(keys),
        "required": _required(keys),
        "additionalProperties": False,
    }


def _properties(keys: Iterable[Key]) -> dict[str, object]:
    return {key.name: {"description": key.about, **key.shape} for key in keys}


def _required(keys: Iterable[Key]) -> list[str]:
    return [key.name for key in keys if key.is_required]


if __name__ == "__main__":
    # As bytes, so that no console changes a letter or a line end.
    sys.stdout.buffer.write(render_schema().encode())
