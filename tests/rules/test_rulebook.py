"""Folders of rules as one rulebook."""

from __future__ import annotations

import pickle
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefcheck.findings import Level
from briefcheck.locate import bundled_pipeline, bundled_rules
from briefcheck.rules import read_rulebook

if TYPE_CHECKING:
    from pathlib import Path

    from tests.rules.conftest import House


@pytest.fixture
def later(house: House) -> House:
    """Return an empty folder beside the house's, to be read after it."""
    return type(house)(house.folder.parent / "later")


def test_id_is_the_path_below_the_folder(house: House) -> None:
    house.write("tone/deep/hedging.yaml", house.changed({}))
    house.write("top.yml", house.changed({}))

    assert list(house.read().rules) == ["tone/deep/hedging", "top"]


@pytest.mark.parametrize("name", ["README.md", "notes.txt", ".x.yml", ".git/x.yml"])
def test_other_files_are_passed_over(house: House, name: str) -> None:
    house.write(name, "][")

    assert house.problems() == []


def test_broken_file_takes_no_other_down(house: House) -> None:
    house.write("tone/broken.yml", "title: [")
    house.write("tone/hedging.yml", house.changed({}))

    assert list(house.read().rules) == ["tone/hedging"]


def test_broken_list_counts_as_an_empty_one(house: House) -> None:
    house.write("lists/maanden.yml", "words: [")
    house.write("tone/hedging.yml", house.changed({4: 'find: ["@maanden"]'}))

    rulebook = house.read()

    assert rulebook.lists == {"maanden": ()}
    assert list(rulebook.rules) == ["tone/hedging"]


def test_later_folder_replaces_a_rule(house: House, later: House) -> None:
    house.write("tone/hedging.yml", house.changed({}))
    later.write("tone/hedging.yml", house.changed({2: "level: warning"}))

    assert house.read(later).rules["tone/hedging"].level is Level.WARNING


def test_broken_rule_of_a_later_folder_replaces_nothing(
    house: House, later: House
) -> None:
    house.write("tone/hedging.yml", house.changed({}))
    later.write("tone/hedging.yml", house.changed({2: "level: zwaar"}))

    assert house.read(later).rules["tone/hedging"].level is Level.ERROR


def test_later_folder_adds_to_a_list(house: House, later: House) -> None:
    later.write("lists/maanden.yml", "title: Meer\nwords: [lauwmaand]\n")

    lists = house.read(later).lists

    assert lists["maanden"] == ("januari", "februari", "lauwmaand")


def test_earlier_folder_may_name_what_a_later_one_defines(
    house: House, later: House
) -> None:
    house.write("tone/hedging.yml", house.changed({4: 'find: ["@dagen"]'}))
    later.write("lists/dagen.yml", "title: Dagen\nwords: [maandag]\n")

    assert "tone/hedging" in house.read(later).rules


def test_same_id_twice_in_a_folder_is_told(house: House) -> None:
    house.write("lists/maanden.yaml", "title: Meer\nwords: [lauwmaand]\n")

    assert house.problems() == [
        "house/lists/maanden.yml: house/lists/maanden.yaml has this id too (keep one)"
    ]


def test_file_name_that_is_no_id_is_told(house: House) -> None:
    house.write("tone/Slag om.yml", house.changed({}))

    (told,) = house.problems()

    advice = "(name it with a-z, 0-9, - and _ only)"
    assert told == f"house/tone/Slag om.yml: 'tone/Slag om' is no id {advice}"


def test_huge_file_is_told(house: House) -> None:
    house.write("tone/x.yml", b"#" * 1_000_001)

    assert house.problems() == [
        "house/tone/x.yml: too big for a rule file (at most 1 MB)"
    ]


def test_folder_that_is_not_there_is_told(house: House, later: House) -> None:
    problems = read_rulebook(house.folder, later.folder)[1]

    assert [str(problem) for problem in problems] == [
        "later: No such file or directory (name a folder that can be read)"
    ]


def test_folder_without_rules_is_told(house: House, later: House) -> None:
    later.write("README.md", "niets")

    assert later.problems() == ["later: no rule files here (named *.yml)"]


def test_folder_elsewhere_is_shown_in_full(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.write("lists/x.yml", "")
    monkeypatch.chdir(house.folder / "acts")

    (problem,) = house.problems()

    assert problem.startswith(f"{house.folder.as_posix()}/lists/x.yml:1:1: ")


def test_folder_that_holds_itself_comes_to_an_end(house: House) -> None:
    (house.folder / "tone").symlink_to(house.folder, target_is_directory=True)
    house.write("hedging.yml", house.changed({}))

    rules = house.read().rules

    assert list(rules) == [
        "hedging",
        "tone/hedging",
        "tone/tone/hedging",
        "tone/tone/tone/hedging",
    ]


def test_list_may_name_a_list(house: House) -> None:
    house.write("lists/data.yml", "title: Data\nwords: ['NUM @maanden', '@dagen']\n")
    house.write("lists/dagen.yml", "title: Dagen\nwords: [maandag]\n")

    assert house.problems() == []


CIRCLE = "it names lists that go round in a circle (leave one out)"


def test_lists_in_a_circle_are_told_and_emptied(house: House) -> None:
    house.write("lists/a.yml", "title: A\nwords: [aap, '(x|@b)']\n")
    house.write("lists/b.yml", "title: B\nwords: ['@a']\n")

    assert house.problems() == [
        f"house/lists/a.yml:1:1: {CIRCLE}",
        f"house/lists/b.yml:1:1: {CIRCLE}",
    ]
    assert house.read().lists["a"] == ()


def test_lists_that_swell_are_told_and_emptied(house: House) -> None:
    house.write("lists/a.yml", "title: A\nwords: [" + "aap, " * 300 + "]\n")
    house.write("lists/b.yml", "title: B\nwords: [" + "'@a', " * 300 + "]\n")

    message = "too long when filled in (at most 20000 phrases)"
    assert house.problems() == [f"house/lists/b.yml:1:1: {message}"]
    assert house.read().lists["b"] == ()


def test_lists_in_a_long_chain_are_told(house: House) -> None:
    for number in range(7):
        inner = f"title: A\nwords: ['@a{number + 1}']\n"
        house.write(f"lists/a{number}.yml", inner)
    house.write("lists/a7.yml", "title: A\nwords: [aap]\n")

    message = "lists within lists within lists (at most 5 deep)"
    assert house.problems() == [
        f"house/lists/a0.yml:1:1: {message}",
        f"house/lists/a1.yml:1:1: {message}",
    ]


def test_rules_are_read_from_a_zip(house: House, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "house.zip", "w") as archive:
        archive.writestr("rules/tone/hedging.yml", house.changed({}))
        archive.writestr("rules/tone/x.yml", "")

    with zipfile.ZipFile(tmp_path / "house.zip") as archive:
        rulebook, problems = read_rulebook(zipfile.Path(archive, "rules/"))

    assert list(rulebook.rules) == ["tone/hedging"]
    assert [str(problem).partition("house.zip")[2] for problem in problems] == [
        "/rules/tone/x.yml:1:1: nothing stands here (see the README of rules)"
    ]


def test_digest_is_the_same_for_the_same_files(house: House) -> None:
    assert house.read().digest == house.read().digest
    assert len(house.read().digest) == 12


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lists/maanden.yml", "title: Maanden\nwords: [januari, februarI]\n"),
        ("lists/meer.yml", "title: Maanden\nwords: [januari, februari]\n"),
    ],
)
def test_digest_changes_with_the_files(house: House, name: str, content: str) -> None:
    before = house.read().digest
    house.write(name, content)

    assert house.read().digest != before


def test_rulebook_travels(house: House) -> None:
    house.write("tone/hedging.yml", house.changed({}))
    rulebook = house.read()

    assert pickle.loads(pickle.dumps(rulebook)) == rulebook  # noqa: S301 -- our own


def test_bundled_rules_are_sound() -> None:
    assert read_rulebook(bundled_rules())[1] == ()


def test_bundled_pipeline_lies_in_the_package() -> None:
    assert bundled_pipeline().name == "_pipeline"
    assert bundled_rules().joinpath("README.md").is_file()


def test_rules_of_a_checkout_need_its_project_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefcheck.locate.__file__", str(tmp_path / "a" / "b.py"))

    with pytest.raises(FileNotFoundError):
        bundled_rules()
