"""The JSON Schema of rule files: up to date, and in step with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
import yaml

from briefcheck.fields import plain_value
from briefcheck.rule_schema import render_schema, rule_schema
from briefcheck.yaml_tree import read_tree

if TYPE_CHECKING:
    from tests.rules.conftest import House

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "briefcheck" / "schemas" / "rule.schema.json"
FILES = sorted((ROOT / "rules").rglob("*.y*ml"))
PROBLEMS = Path(__file__).parent / "data" / "problems.yml"
SCHEMA = jsonschema.Draft7Validator(rule_schema())
#: Groups of problems that a schema can see; the others need the reader.
VISIBLE = ("keys", "types", "choices")
UNSEEN = {"act", "key twice"}


def visible_cases() -> list[object]:
    groups = yaml.safe_load(PROBLEMS.read_text(encoding="utf-8"))
    return [
        pytest.param(case["lines"], id=name)
        for group in VISIBLE
        for name, case in groups[group].items()
        if name not in UNSEEN
    ]


def is_valid(text: str) -> bool:
    tree = read_tree(text)
    return tree is not None and SCHEMA.is_valid(plain_value(tree))


def test_shipped_schema_is_up_to_date() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == render_schema()


def test_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(render_schema()))


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_rule_file_fits_the_schema(path: Path) -> None:
    assert is_valid(path.read_text(encoding="utf-8"))


def test_sound_rule_fits_the_schema(house: House) -> None:
    assert is_valid(house.changed({}))


@pytest.mark.parametrize("lines", visible_cases())
def test_what_the_reader_refuses_does_not_fit_the_schema(
    house: House, lines: dict[int, str]
) -> None:
    assert not is_valid(house.changed(lines))
