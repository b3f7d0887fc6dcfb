"""The JSON Schema of a configuration, by which editors complete and check it.

Made from the table of keys that the reader uses. The copy that ships is written with
``python -m briefcheck.config_schema > briefcheck/schemas/config.schema.json``.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from briefcheck.config.keys import CONFIG_KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIALECT = "http://json-schema.org/draft-07/schema#"


def render_schema() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


def config_schema() -> Mapping[str, object]:
    """Return the schema of ``briefcheck.toml``, and of the table in pyproject.toml."""
    return {
        "$schema": _DIALECT,
        "title": "The configuration of briefcheck",
        "type": "object",
        "properties": {
            key.name: {"description": key.about, **key.shape} for key in CONFIG_KEYS
        },
        "additionalProperties": False,
    }


if __name__ == "__main__":
    # As bytes, so that no console changes a letter or a line end.
    sys.stdout.buffer.write(render_schema().encode())
