from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefcheck.config import Config, find_config
from briefcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
templates = ["sjablonen/*.txt"]
rules = ["regels"]
lang = "en"
fail-on = "warning"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("sjablonen", "regels", "brieven"):
        (tmp_path / name).mkdir()
    for name in ("b.txt", "a.txt", "lees.md"):
        (tmp_path / "sjablonen" / name).write_text("Beste …,", encoding="utf-8")
    return tmp_path


def expected(folder: Path) -> Config:
    return Config(
        templates=(folder / "sjablonen" / "a.txt", folder / "sjablonen" / "b.txt"),
        rules=(folder / "regels",),
        lang="en",
        fail_on="warning",
    )


def test_the_nearest_configuration_above_counts(folder: Path) -> None:
    (folder / "briefcheck.toml").write_text(WHOLE, encoding="utf-8")

    assert find_config(folder / "brieven") == expected(folder)


def test_a_table_in_pyproject_counts_too(folder: Path) -> None:
    text = f"[project]\nname = 'x'\n\n[tool.briefcheck]\n{WHOLE}"
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")

    assert find_config(folder) == expected(folder)


def test_a_pyproject_without_the_table_is_passed_over(folder: Path) -> None:
    (folder / "briefcheck.toml").write_text(WHOLE, encoding="utf-8")
    other = folder / "brieven" / "pyproject.toml"
    other.write_text("[tool.black]\n", encoding="utf-8")

    assert find_config(folder / "brieven") == expected(folder)


def test_without_configuration_nothing_is_laid_down(tmp_path: Path) -> None:
    assert find_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            'lang = "nl"\nfailon = "error"\n',
            "2: unknown key 'failon' (did you mean 'fail-on'?)",
            id="unknown-key",
        ),
        pytest.param(
            'fail-on = "errors"\n',
            "1: unknown value 'errors' for 'fail-on' (did you mean 'error'?)",
            id="unknown-value",
        ),
        pytest.param(
            'lang = "nl"\n\nrules = "regels"\n',
            '3: \'rules\' must be a list of texts (["…", "…"])',
            id="no-list",
        ),
        pytest.param('rules = ["regel"]\n', "1: no folder 'regel'", id="no-folder"),
        pytest.param(
            'templates = ["*.docx"]\n', "1: '*.docx' matches no file", id="no-template"
        ),
        pytest.param(
            'templates = ["/tmp/*.txt"]\n',
            "1: '/tmp/*.txt' is no pattern (write it from this folder)",
            id="absolute-pattern",
        ),
        pytest.param("lang = nl\n", " no TOML: Invalid value (at line 1", id="broken"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    folder: Path, text: str, message: str
) -> None:
    path = folder / "briefcheck.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        find_config(folder)

    assert str(caught.value).startswith(f"{path}:{message}")


def test_the_line_in_a_pyproject_is_that_in_our_table(folder: Path) -> None:
    path = folder / "pyproject.toml"
    text = "[project]\nlang = 'x'\n[tool.briefcheck]\nlang = 'fr'\n"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        find_config(folder)

    assert str(caught.value) == (
        f"{path}:4: unknown value 'fr' for 'lang' (known: nl, en)"
    )
