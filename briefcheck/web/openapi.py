"""The description of the server, for programs: OpenAPI 3.1.

The addresses stand in ``openapi.yml``; the shapes of answers are those that ship in
``briefcheck/schemas``.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from briefcheck.version import __version__

_SCHEMAS = {"Report": "report.schema.json", "Review": "review.schema.json"}


@cache
def read_openapi() -> dict[str, Any]:
    """Return the description as one document."""
    package = files("briefcheck")
    text = (package / "web" / "openapi.yml").read_text(encoding="utf-8")
    document: dict[str, Any] = yaml.safe_load(text)
    document["info"]["version"] = __version__
    for name, file in _SCHEMAS.items():
        schema = json.loads((package / "schemas" / file).read_text(encoding="utf-8"))
        document["components"]["schemas"][name] = _rooted(schema, name)
    return document


def _rooted(node: object, name: str) -> object:
    """Return a schema whose references start at the root of the whole document."""
    if isinstance(node, list):
        return [_rooted(each, name) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: f"#/components/schemas/{name}{value[1:]}"
        if key == "$ref"
        else _rooted(value, name)
        for key, value in node.items()
        if key != "$schema"
    }
