"""Only what changed since a revision of git."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Git: TypeAlias = Callable[..., str]
    Run: TypeAlias = Callable[..., tuple[int, str, str]]

CONCISE = ("--kind", "receipt", "--format", "concise")
LINT = ("lint", "--select", "huis,closing/no-sign-off", *CONCISE)
LETTER = """\
Beste Tom,

Kom op de koffie.

Wij hebben een kast
voor de koffie besteld.

Tot ziens!
"""
MISSING = "closing/no-sign-off"


@pytest.fixture
def git(house: Path, git_in: Callable[[Path], Git]) -> Git:
    (house / "brief.txt").write_text(LETTER, encoding="utf-8")
    git = git_in(house)
    git("add", "--all")
    git("commit", "--quiet", "--message", "stand")
    return git


def places(out: str) -> list[str]:
    lines = (line.split(": ") for line in out.splitlines())
    return [f"{place} {words.split()[1]}" for place, words, *_ in lines]


def change(house: Path, old: str, new: str) -> None:
    path = house / "brief.txt"
    path.write_text(LETTER.replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("git")
def test_nothing_changed_is_nothing_to_say(run: Run) -> None:
    assert run(*LINT, ".", "--diff", "HEAD") == (0, "", "")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        pytest.param(
            "Tot ziens!",
            "Tot gauw!",
            [f"brief.txt:8:10 {MISSING}"],
            id="only-what-is-missing",
        ),
        pytest.param(
            "Kom op",
            "Kom snel op",
            ["brief.txt:3:16 huis/koffie", f"brief.txt:8:11 {MISSING}"],
            id="its-line",
        ),
        pytest.param(
            "een kast",
            "een bank",
            ["brief.txt:6:9 huis/koffie", f"brief.txt:8:11 {MISSING}"],
            id="another-line-of-its-sentence",
        ),
    ],
)
@pytest.mark.usefixtures("git")
def test_findings_count_where_the_letter_changed(
    house: Path, run: Run, old: str, new: str, found: list[str]
) -> None:
    change(house, old, new)

    _, out, err = run(*LINT, ".", "--diff", "HEAD")

    assert (places(out), err) == (found, "")


@pytest.mark.usefixtures("git")
def test_a_new_letter_counts_as_a_whole(house: Path, run: Run) -> None:
    (house / "nieuw.txt").write_text(LETTER, encoding="utf-8")

    _, out, _ = run(*LINT, ".", "--diff", "HEAD")

    assert places(out) == [
        "nieuw.txt:3:11 huis/koffie",
        "nieuw.txt:6:9 huis/koffie",
        f"nieuw.txt:8:11 {MISSING}",
    ]


def test_a_renamed_letter_is_judged_by_its_changes(
    house: Path, git: Git, run: Run
) -> None:
    git("mv", "brief.txt", "post.txt")
    git("mv", "koffie.txt", "kop.txt")
    text = LETTER.replace("Kom op", "Kom gauw op")
    (house / "post.txt").write_text(text, encoding="utf-8")

    _, out, _ = run(*LINT, ".", "--diff", "HEAD")

    assert places(out) == [
        "post.txt:3:16 huis/koffie",
        f"post.txt:8:11 {MISSING}",
    ]


@pytest.mark.usefixtures("git")
def test_it_works_from_a_folder_below(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(house, "Kom op", "Kom nu op")
    (house / "map").mkdir()
    monkeypatch.chdir(house / "map")

    _, out, _ = run(*LINT, "../brief.txt", "../koffie.txt", "--diff", "HEAD")

    assert places(out)[0] == "../brief.txt:3:14 huis/koffie"
    assert "koffie.txt" not in out


@pytest.mark.usefixtures("git")
def test_outputs_are_written_though_nothing_changed(house: Path, run: Run) -> None:
    outputs = ("--output", "sarif=uit.sarif", "--output", "junit=uit.xml")

    code, out, _ = run("lint", ".", "--diff", "HEAD", *outputs)

    assert (code, out) == (
        0,
        (
            "0 brieven: geen bevindingen\n"
            "Afsluitcode 0: er was geen brief om te controleren.\n"
        ),
    )
    (sarif,) = json.loads((house / "uit.sarif").read_text(encoding="utf-8"))["runs"]
    assert sarif["results"] == []
    assert (house / "uit.xml").is_file()


@pytest.mark.usefixtures("git")
def test_known_findings_do_not_count_on_changed_lines_either(
    house: Path, run: Run
) -> None:
    (house / "nieuw.txt").write_text(LETTER, encoding="utf-8")
    run("baseline", "write", "nieuw.txt", *LINT[1:5], "--baseline", "b.yml")
    (house / "nieuw.txt").write_text(f"Beste Jan,\n{LETTER}", encoding="utf-8")

    code, out, _ = run(*LINT, ".", "--diff", "HEAD", "--baseline", "b.yml")

    assert (code, out) == (0, "")


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("mian", "--diff: onbekende revisie 'mian' (git fetch; in GitHub Actions: "),
        ("--all", "--diff: '--all' is geen revisie (noem een commit, branch of tag)"),
    ],
)
@pytest.mark.usefixtures("git")
def test_a_revision_that_is_none_is_an_error(
    run: Run, revision: str, message: str
) -> None:
    code, out, err = run(*LINT, ".", f"--diff={revision}")

    assert (code, out) == (2, "")
    assert err.startswith(f"briefcheck: {message}")


@pytest.mark.usefixtures("house")
def test_outside_a_repository_it_is_an_error(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    code, out, err = run(*LINT, ".", "--diff", "HEAD")

    assert (code, out) == (2, "")
    assert err.startswith("briefcheck: --diff: hier is geen git-repository (start ")
