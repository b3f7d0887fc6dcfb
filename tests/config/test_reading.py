from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from briefcheck.config import Override, Patterns, read_config
from briefcheck.errors import ConfigError
from briefcheck.findings import Level
from briefcheck.letter import Kind
from briefcheck.settings import RuleLevel
from briefcheck.version import __version__

if TYPE_CHECKING:
    from tests.config.conftest import Write

PROBLEMS = Path(__file__).parent / "problems.yml"

WHOLE = """\
required-version = "<99"
lang = "en"
fail-on = "warning"
max-warnings = 3
include = ["*.txt"]
exclude = ["archief/", "!archief/nu.txt"]
rule-folders = ["regels"]
templates = ["sjablonen/*.txt"]

[rules]
"tone/hedging" = "warning"
tone = "off"

[lists]
maanden = ["lentemaand"]

[[overrides]]
files = ["sjablonen/terecht/**"]
kind = "justified"
template = true
rules = {"huis/koffie" = "error"}
"""


def cases() -> list[object]:
    groups = yaml.safe_load(PROBLEMS.read_text(encoding="utf-8"))
    return [
        pytest.param(
            case["text"],
            [line.replace("{version}", __version__) for line in case["told"]],
            id=name,
        )
        for name, case in groups.items()
    ]


def test_all_that_is_laid_down_is_read(write: Write) -> None:
    file = write(WHOLE)
    folder = file.parent

    config = read_config(file)

    assert config.file == file
    assert (config.lang, config.fail_on, config.max_warnings) == ("en", "warning", 3)
    assert config.include == (Patterns(folder, ("*.txt",)),)
    assert config.exclude == (Patterns(folder, ("archief/", "!archief/nu.txt")),)
    assert config.rule_folders == (folder / "regels",)
    assert config.templates == (
        folder / "sjablonen" / "a.txt",
        folder / "sjablonen" / "b.txt",
    )
    assert config.levels == (
        RuleLevel("tone", None),
        RuleLevel("tone/hedging", Level.WARNING),
    )
    assert config.lists == (("maanden", ("lentemaand",)),)
    assert config.overrides == (
        Override(
            Patterns(folder, ("sjablonen/terecht/**",)),
            Kind.JUSTIFIED,
            is_template=True,
            levels=(RuleLevel("huis/koffie", Level.ERROR),),
        ),
    )


def test_each_key_and_level_knows_its_place(write: Write) -> None:
    config = read_config(write(WHOLE))

    assert config.place_of("max-warnings") == "briefcheck.toml:4:16"
    assert config.place_of("extend") is None
    assert config.levels[1].place == "briefcheck.toml:11:1"
    assert config.overrides[0].place == "briefcheck.toml:17:3"


def test_rules_as_a_list_are_folders(write: Write) -> None:
    file = write('rules = ["regels"]\n')

    assert read_config(file).rule_folders == (file.parent / "regels",)


def test_a_table_in_pyproject_counts_too(write: Write) -> None:
    file = write(
        '[project]\nlang = "x"\n[tool.briefcheck]\nlang = "en"\n', "pyproject.toml"
    )

    config = read_config(file)

    assert (config.lang, config.place_of("lang")) == ("en", "pyproject.toml:4:8")


def test_a_mark_of_byte_order_and_windows_line_ends_do_not_matter(write: Write) -> None:
    file = write("")
    file.write_bytes('\ufefflang = "en"\r\nfail-on = "never"\r\n'.encode())

    config = read_config(file)

    assert (config.fail_on, config.place_of("fail-on")) == (
        "never",
        "briefcheck.toml:2:11",
    )


@pytest.mark.parametrize(("text", "told"), cases())
def test_what_is_wrong_is_told_with_its_place(
    write: Write, text: str, told: list[str]
) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(write(text))

    assert str(caught.value).splitlines() == told


def test_a_file_that_was_named_must_hold_our_table(write: Write) -> None:
    with pytest.raises(ConfigError, match=r"no table \[tool.briefcheck\] in it"):
        read_config(write("[tool.black]\n", "pyproject.toml"))


def test_an_error_survives_the_way_to_another_process() -> None:
    error = ConfigError("a:1:1: x", "a:2:1: y")

    assert str(error) == "a:1:1: x\na:2:1: y"
