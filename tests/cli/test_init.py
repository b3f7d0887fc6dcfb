from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from briefcheck.config import read_config
from briefcheck.letter import Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

CONFIG = "briefcheck.toml"
HOOKS = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/briefcheck.yml"

DONE = """\
Gemaakt:
  briefcheck.toml
  .pre-commit-config.yaml
  .github/workflows/briefcheck.yml

En nu:
  briefcheck lint .                             # wat er beter kan
  briefcheck baseline write .                   # wat er nu al staat, telt niet mee
  pip install pre-commit && pre-commit install  # elke commit wordt gecontroleerd
"""


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with nothing in it, to work in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFCHECK_LANG", raising=False)
    return tmp_path


def hook_ids(path: Path) -> list[str]:
    repos = yaml.safe_load(path.read_text("utf-8"))["repos"]
    return [hook["id"] for repo in repos for hook in repo["hooks"]]


def test_a_folder_gets_a_configuration_and_checks(run: Run, bare: Path) -> None:
    assert run("init") == (0, DONE, "")
    assert hook_ids(bare / HOOKS) == ["briefcheck"]
    assert set(yaml.safe_load((bare / WORKFLOW).read_text("utf-8"))["jobs"]) == {
        "briefcheck"
    }


def test_another_folder_may_be_named(run: Run, bare: Path) -> None:
    (bare / "onze brieven").mkdir()

    out = run("init", "onze brieven")[1]

    assert (bare / "onze brieven" / CONFIG).is_file()
    assert "\n  onze brieven/briefcheck.toml\n" in out
    assert "\n  briefcheck lint 'onze brieven' " in out


@pytest.mark.parametrize(
    ("option", "path"), [("--no-pre-commit", HOOKS), ("--no-workflow", WORKFLOW)]
)
def test_a_file_may_be_done_without(
    run: Run, bare: Path, option: str, path: str
) -> None:
    out = run("init", option)[1]

    written = {name for name in (CONFIG, HOOKS, WORKFLOW) if (bare / name).exists()}
    assert written == {CONFIG, HOOKS, WORKFLOW} - {path}
    assert path not in out


def test_what_is_there_stays_as_it_is(run: Run, bare: Path) -> None:
    run("init")
    for name in (CONFIG, HOOKS, WORKFLOW):
        (bare / name).write_text((bare / name).read_text("utf-8") + "# van mij\n")
    before = [(bare / name).read_bytes() for name in (CONFIG, HOOKS, WORKFLOW)]

    code, out, _ = run("init")

    assert [(bare / name).read_bytes() for name in (CONFIG, HOOKS, WORKFLOW)] == before
    assert code == 0
    assert out.startswith(
        f"Stond er al, en blijft zoals het is:\n  {CONFIG}\n  {HOOKS}\n  {WORKFLOW}\n\n"
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("pyproject.toml", '[tool.briefcheck]\nlang = "nl"\n'),
        ("../briefcheck.toml", 'lang = "nl"\n'),
    ],
    ids=["shared", "above"],
)
def test_a_configuration_that_counts_is_not_put_in_the_shade(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, text: str
) -> None:
    (tmp_path / "brieven").mkdir()
    monkeypatch.chdir(tmp_path / "brieven")
    (tmp_path / "brieven" / path).write_text(text, encoding="utf-8")

    out = run("init")[1]

    assert not (tmp_path / "brieven" / CONFIG).exists()
    assert out.startswith("Gemaakt:\n  .pre-commit-config.yaml\n")
    assert "Stond er al" in out


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_configuration_is_sound_and_so_is_what_it_shows(
    run: Run, bare: Path, language: str
) -> None:
    (bare / "huisregels").mkdir()
    run("--lang", language, "init")
    run("rules", "new", "tone/mijn-regel")
    text = (bare / CONFIG).read_text("utf-8")
    (bare / "briefcheck-baseline.yml").write_text("version: 1\nletters: {}\n")

    # A key or a table that is off becomes one that is on.
    text = re.sub(r"^# (?=\[|[\w\"/-]+ = )", "", text, flags=re.MULTILINE)
    (bare / CONFIG).write_text(text, encoding="utf-8")

    config = read_config(bare / CONFIG)
    assert config.rule_folders == (bare / "huisregels",)
    assert (config.lang, config.fail_on, config.max_warnings) == (language, "error", 0)
    assert (len(config.levels), len(config.overrides)) == (2, 2)


def test_folders_that_say_so_hold_templates_and_kinds(run: Run, bare: Path) -> None:
    for folder in ("Sjablonen/Terecht", "Sjablonen/deels terecht", "onterecht", "rest"):
        (bare / folder).mkdir(parents=True)

    run("init")

    found = [
        (each.patterns.lines, each.is_template, each.kind)
        for each in read_config(bare / CONFIG).overrides
    ]
    assert found == [
        (("Sjablonen/**",), True, None),
        (("onterecht/**",), None, Kind.UNJUSTIFIED),
        (("Sjablonen/Terecht/**",), None, Kind.JUSTIFIED),
        (("Sjablonen/deels terecht/**",), None, Kind.MIXED),
    ]


def test_what_is_no_letter_is_left_out(run: Run, bare: Path) -> None:
    run("init")
    text = "Thank you for your interest in what we have in our house of the letters."
    (bare / "README.md").write_text(text, encoding="utf-8")
    (bare / "requirements.txt").write_text("briefcheck==1\n", encoding="utf-8")
    run("new", "receipt", "brief.txt")

    code, out, err = run("lint", ".", "--format", "concise")

    assert (code, out, err) == (0, "", "")


ENTRY = """\
  - repo: https://voorbeeld.example/hooks  # van ons
    rev: v1
    hooks:
      - id: trailing  # eerst
        args: [
          --one,
          --two]
"""


@pytest.mark.parametrize(
    "config",
    [
        f"# Onze haken.\nrepos:\n{ENTRY}",
        f"repos:\n{ENTRY}\n# Tot slot.\nfail_fast: true\n",
        f"fail_fast: true\nrepos:\n{ENTRY.removesuffix(chr(10))}",
        "repos:\n- repo: meta\n  hooks:\n  - id: a\n    name: |\n      een\n\n",
        f"repos:\n{ENTRY}  # Onderaan.\n",
    ],
    ids=["last", "middle", "no line end", "flush left", "comment below"],
)
@pytest.mark.parametrize("mark", ["\n", "\r\n"])
def test_an_entry_is_added_to_hooks_and_nothing_else_changes(
    run: Run, bare: Path, config: str, mark: str
) -> None:
    before = config.replace("\n", mark)
    (bare / HOOKS).write_bytes(before.encode())

    out = run("init")[1]

    after = (bare / HOOKS).read_bytes().decode()
    old, new = (
        before.removesuffix(mark).split(mark),
        after.removesuffix(mark).split(mark),
    )
    length = len(new) - len(old)
    taken_out = [new[:n] + new[n + length :] for n in range(len(old) + 1)]
    assert old in taken_out
    assert hook_ids(bare / HOOKS)[-1] == "briefcheck"
    assert {**yaml.safe_load(after), "repos": 0} == {
        **yaml.safe_load(before),
        "repos": 0,
    }
    assert "\nAangevuld:\n  .pre-commit-config.yaml\n" in out


@pytest.mark.parametrize(
    "config",
    ["repos: []\n", "repos: [{repo: meta, hooks: [{id: identity}]}]\n", "a: [\n", ""],
    ids=["none", "on one line", "no YAML", "empty"],
)
def test_hooks_written_otherwise_are_left_to_their_owner(
    run: Run, bare: Path, config: str
) -> None:
    (bare / HOOKS).write_text(config, encoding="utf-8")

    code, out, _ = run("init")

    assert (bare / HOOKS).read_text("utf-8") == config
    assert code == 0
    assert "Zet dit er zelf in, in de lijst onder 'repos':\n  .pre-commit" in out
    assert "      - id: briefcheck\n" in out


def test_a_folder_that_is_not_there_is_told(run: Run) -> None:
    code, out, err = run("init", "weg")

    assert (code, out) == (2, "")
    assert err.startswith("briefcheck: MAP: geen map 'weg' (zie: briefcheck init")
