from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.errors import ConfigError
from briefcheck.findings import Level
from briefcheck.houses import Houses, Preferences
from briefcheck.letter import Kind
from briefcheck.limits import Limit, Limits
from briefcheck.settings import find_level

if TYPE_CHECKING:
    from briefcheck.settings import Settings
    from tests.config.conftest import Write

LETTER = Path("brieven/oud/brief.txt")

OVERRIDES = """\
[rules]
"tone/hedging" = "warning"
tone = "suggestion"

[[overrides]]
files = ["brieven/**"]
kind = "mixed"
[overrides.rules]
"tone/hedging" = "off"

[[overrides]]
files = ["brieven/oud/"]
kind = "receipt"
template = true
"""


def level(settings: Settings, rule: str) -> Level | None:
    found = find_level(rule, settings.levels)
    return found.level if found else Level.ERROR


def test_the_nearest_configuration_above_a_letter_counts(write: Write) -> None:
    write('lang = "en"\n')
    near = write('fail-on = "never"\n', "brieven/briefcheck.toml")

    house = Houses().house_of(LETTER)

    assert house.config.file == near
    assert house.language == "nl"
    assert house.limits.fail_on == Limit(
        "fail-on", "never", "brieven/briefcheck.toml:1:11"
    )


def test_briefcheck_toml_counts_before_a_pyproject_beside_it(write: Write) -> None:
    own = write('lang = "en"\n')
    write('[tool.briefcheck]\nlang = "nl"\n', "pyproject.toml")

    assert Houses().house_of(LETTER).config.file == own


@pytest.mark.parametrize("text", ["[tool.black]\n", "not = [toml\n"])
def test_a_pyproject_without_our_table_is_passed_over(write: Write, text: str) -> None:
    own = write('lang = "en"\n')
    write(text, "brieven/pyproject.toml")

    assert Houses().house_of(LETTER).config.file == own


def test_without_configuration_nothing_is_laid_down(folder: Path) -> None:
    house = Houses().house_of(LETTER)

    assert house.config.file is None
    assert house.language == "nl"
    assert house.limits == Limits(Limit("fail-on", "error"), None)


def test_letters_of_one_house_share_it(write: Write) -> None:
    write("")
    houses = Houses()

    assert houses.house_of(LETTER) is houses.house_of(Path("sjablonen/a.txt"))


def test_overrides_hold_for_their_paths_only(write: Write) -> None:
    write(OVERRIDES)
    house = Houses().house_of(LETTER)

    settings = [
        house.settings_for(Path(name))
        for name in ("brieven/oud/brief.txt", "brieven/brief.txt", "brief.txt")
    ]

    assert [each.path_kind for each in settings] == [Kind.RECEIPT, Kind.MIXED, None]
    assert [each.is_template for each in settings] == [True, False, False]
    assert [level(each, "tone/hedging") for each in settings] == [
        None,
        None,
        Level.WARNING,
    ]


def test_a_rule_counts_before_its_group_in_whatever_order(write: Write) -> None:
    write(OVERRIDES)
    settings = Houses().house_of(LETTER).settings_for(Path("brief.txt"))

    assert level(settings, "tone/hedging") is Level.WARNING
    assert level(settings, "tone/accusation") is Level.SUGGESTION
    assert level(settings, "core/no-apology") is Level.ERROR


def test_a_template_of_the_house_is_one_unless_an_override_denies_it(
    write: Write,
) -> None:
    write(
        'templates = ["sjablonen/*.txt"]\n'
        '[[overrides]]\nfiles = ["b.txt"]\ntemplate = false\n'
    )
    house = Houses().house_of(LETTER)

    assert house.settings_for(Path("sjablonen/a.txt")).is_template
    assert not house.settings_for(Path("sjablonen/b.txt")).is_template
    assert not house.settings_for(Path("sjablonen/lees.md")).is_template


def test_templates_are_known_by_what_they_say_to_their_reader(write: Write) -> None:
    write("---\ntemplate: true\n---\nUw {{artikel}} is af.", "sjablonen/t/a.txt")
    write("<p>Uw <!-- x --><b>[artikel]</b> is af.</p>", "sjablonen/t/b.html")
    write('templates = ["sjablonen/t/*"]\n')

    templates = Houses().house_of(LETTER).templates

    assert [each.strip("\n\u200b") for each in templates] == [
        "Uw {{artikel}} is af.",
        "Uw \u200b[artikel] is af.",
    ]


def test_words_are_added_to_lists(write: Write) -> None:
    write('[lists]\nmaanden = ["lentemaand"]\n')
    house = Houses().house_of(LETTER)

    assert house.rulebook.lists["maanden"][-1] == "lentemaand"
    assert house.rulebook.digest == house.digest
    assert house.digest != Houses(Preferences(isolated=True)).house_of(LETTER).digest


def test_a_list_that_leads_into_a_circle_is_told_and_left_as_it_ships(
    write: Write,
) -> None:
    write('[lists]\nmaanden = ["@maanden"]\n')

    house = Houses().house_of(LETTER)

    (problem,) = house.problems
    assert str(problem) == (
        "briefcheck.toml:1:2: list 'maanden': it names lists that go round in a "
        "circle (leave one out)"
    )
    assert "@maanden" not in house.rulebook.lists["maanden"]


def test_what_extends_counts_over_what_is_extended(write: Write) -> None:
    base = write(
        'lang = "en"\nfail-on = "never"\nrule-folders = ["../regels"]\n'
        '[rules]\n"tone/hedging" = "off"\n"huis/koffie" = "error"\n',
        "gedeeld/basis.toml",
    )
    write(
        'extend = "gedeeld/basis.toml"\nfail-on = "error"\n'
        '[rules]\n"tone/hedging" = "suggestion"\n'
    )

    house = Houses().house_of(LETTER)

    settings = house.settings_for(LETTER)
    assert house.config.extended == (base,)
    assert (house.language, house.limits.fail_on.value) == ("en", "error")
    assert level(settings, "tone/hedging") is Level.SUGGESTION
    assert level(settings, "huis/koffie") is Level.ERROR
    assert "huis/koffie" in house.rulebook.rules


def test_patterns_of_a_shared_file_start_where_it_is_extended(write: Write) -> None:
    write('[[overrides]]\nfiles = ["oud/**"]\nkind = "mixed"\n', "gedeeld/basis.toml")
    write('extend = "../gedeeld/basis.toml"\n', "brieven/briefcheck.toml")

    settings = Houses().house_of(LETTER).settings_for(LETTER)

    assert settings.path_kind is Kind.MIXED


def test_patterns_of_a_file_above_start_from_its_own_folder(write: Write) -> None:
    write('[[overrides]]\nfiles = ["brieven/oud/**"]\nkind = "mixed"\n')
    write('extend = "../briefcheck.toml"\n', "brieven/briefcheck.toml")

    settings = Houses().house_of(LETTER).settings_for(LETTER)

    assert settings.path_kind is Kind.MIXED


def test_a_circle_of_files_is_told_where_it_closes(write: Write) -> None:
    write('extend = "brieven/b.toml"\n')
    write('lang = "nl"\nextend = "../briefcheck.toml"\n', "brieven/b.toml")

    with pytest.raises(ConfigError) as caught:
        Houses().house_of(LETTER)

    assert str(caught.value) == (
        "brieven/b.toml:2:10: '../briefcheck.toml' leads back here "
        "(leave one 'extend' out)"
    )


def test_a_configuration_that_is_named_counts_for_all(write: Write) -> None:
    write('lang = "en"\n', "brieven/briefcheck.toml")
    write('[[overrides]]\nfiles = ["brieven/"]\nkind = "mixed"\n', "elders/huis.toml")
    houses = Houses(Preferences(config=Path("elders/huis.toml")))

    house = houses.house_of(LETTER)

    assert house.language == "nl"
    assert house.settings_for(LETTER).path_kind is Kind.MIXED


def test_isolated_means_without_configuration(write: Write) -> None:
    write('lang = "fr"\n')

    assert Houses(Preferences(isolated=True)).house_of(LETTER).config.file is None


def test_preferences_count_over_the_configuration(write: Write) -> None:
    write('lang = "en"\nfail-on = "never"\nmax-warnings = 3\n')
    asked = Preferences(lang="nl", fail_on="warning", max_warnings=0)

    house = Houses(asked).house_of(LETTER)

    assert house.language == "nl"
    assert house.limits == Limits(
        Limit("fail-on", "warning", "--fail-on"),
        Limit("max-warnings", "0", "--max-warnings"),
    )


def test_a_letter_that_lies_nowhere_belongs_to_the_working_directory(
    write: Write,
) -> None:
    write('lang = "en"\n')

    assert Houses().house_of(None).language == "en"


def test_settings_are_found_without_spacy_or_numpy(write: Write) -> None:
    write(OVERRIDES)
    script = (
        "import sys; from pathlib import Path; from briefcheck.houses import Houses\n"
        f"path = Path({str(LETTER)!r}); house = Houses().house_of(path)\n"
        "house.settings_for(path), house.rulebook\n"
        "print({'spacy', 'numpy'} & set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"
