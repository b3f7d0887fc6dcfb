"""docs/configuration.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.config import read_config
from briefcheck.config.keys import CONFIG_KEYS
from briefcheck.formats.slots import find_slots

if TYPE_CHECKING:
    from tests.config.conftest import Write

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL)
TEMPLATES = DOCS.partition("## Templates")[2]
SLOTS = re.findall(r"^\| ((?:`[a-z]+`(?:, )?)+) \| (.*) \|$", TEMPLATES, re.MULTILINE)


def test_its_configuration_is_sound_and_has_every_key(write: Write) -> None:
    write("", "gedeeld/briefcheck.toml")
    write("", "huis/huisregels/leeg.yml")
    write("Beste …", "huis/sjablonen/terecht/a.txt")

    # A checkout that is not installed does not know its version.
    text = BLOCKS[0].replace(">=0.1", "<99")
    config = read_config(write(text, "huis/briefcheck.toml"))

    said = {laid.key for laid in config.laid}
    assert said == {key.name for key in CONFIG_KEYS}


def test_the_configuration_in_the_readme_is_sound(write: Write) -> None:
    write("", "huisregels/leeg.yml")
    (text,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)

    assert read_config(write(text)).fail_on == "warning"


@pytest.mark.parametrize(("names", "read"), SLOTS)
def test_its_slots_are_read_as_it_says(names: str, read: str) -> None:
    for name in re.findall(r"`([a-z]+)`", names):
        (found,) = find_slots(f"x {{{{{name}}}}}", 0, {})
        assert found.words in read or "…" in read
