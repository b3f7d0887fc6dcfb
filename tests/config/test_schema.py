"""The JSON Schema of the configuration: up to date, and in step with the reader."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from briefcheck.cli import main
from briefcheck.config_schema import config_schema, render_schema

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "briefcheck" / "schemas" / "config.schema.json"
SCHEMA = jsonschema.Draft7Validator(config_schema())
CASES = yaml.safe_load((Path(__file__).parent / "problems.yml").read_text("utf-8"))
#: What a schema can't see: names of rules, files, and what is no TOML at all.
UNSEEN = {
    *("unknown rule", "unknown rule in an override", "unknown list", "no TOML"),
    *("phrase that is none", "no folder", "no template", "template from the root"),
    *("pattern that is none", "version too new", "version that is none"),
    *("extended file that is not there", "itself extended", "never closed"),
    *("key twice", "slot that is none", "slot of two lines"),
}


def test_shipped_schema_is_up_to_date() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == render_schema()


def test_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(render_schema()))


def test_the_command_writes_the_shipped_schema(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["config", "schema"]) == 0
    assert capsys.readouterr().out == SHIPPED.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(set(CASES) - UNSEEN))
def test_what_the_reader_refuses_does_not_fit_the_schema(name: str) -> None:
    assert not SCHEMA.is_valid(tomllib.loads(CASES[name]["text"]))


@pytest.mark.parametrize(
    "text",
    [
        'lang = "en"\nmax-warnings = 0\nrules = ["regels"]',
        '[rules]\ntone = "off"\n[slots]\nx = "y"\n[lists]\nmaanden = ["a"]',
        '[[overrides]]\nfiles = ["a/**"]\nkind = "mixed"\ntemplate = true',
    ],
)
def test_what_the_reader_takes_fits_the_schema(text: str) -> None:
    assert SCHEMA.is_valid(tomllib.loads(text))
