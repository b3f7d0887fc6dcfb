"""What git says changed, in our lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.changes.git import GitError
from briefcheck.changes.lines import WHOLE, Change
from briefcheck.changes.since import find_changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Git: TypeAlias = Callable[..., str]

LINES = "een\ntwee\ndrie\nvier\n"
NAMES = ["a b.txt", "ç.txt", 'q"\\.txt', "tab\t.txt", "regel\neinde.txt", "map/é/b.txt"]


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def commit(git: Git, *names: str, text: str = LINES) -> None:
    for name in names:
        write(name, text)
    git("add", "--all")
    git("commit", "--quiet", "--message", "stand")


def changes_of(name: str, revision: str = "HEAD") -> tuple[Change, ...]:
    return find_changes(revision, Path.cwd()).of(Path(name))


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        pytest.param(LINES, (), id="nothing"),
        pytest.param("een\nTWEE\ndrie\nvier\n", (Change(2, 2),), id="one-line"),
        pytest.param("nul\n" + LINES, (Change(1, 1),), id="at-the-top"),
        pytest.param("een\nvier\n", (Change(2, 1),), id="taken-away"),
        pytest.param("twee\ndrie\nvier\n", (Change(1, 0),), id="top-taken-away"),
        pytest.param(LINES[:-1], (Change(4, 4),), id="no-line-end"),
        pytest.param(
            "EEN\ntwee\ndrie\nvier\nvijf", (Change(1, 1), Change(5, 5)), id="two-places"
        ),
        pytest.param(
            "een\n++ b/x\n-- a/x\n@@ -1 +1 @@\nvier\n",
            (Change(2, 4),),
            id="like-a-patch",
        ),
        pytest.param("een\rtwee\ndrie\nvier\n", (WHOLE,), id="lone-return"),
        pytest.param("een\0twee\n", (WHOLE,), id="no-text"),
    ],
)
def test_changed_lines_are_those_of_the_new_text(
    git: Git, text: str, changes: tuple[Change, ...]
) -> None:
    commit(git, "a.txt", "b.txt")
    write("a.txt", text)
    write("b.txt", "anders\n")

    assert changes_of("a.txt") == changes
    assert changes_of("b.txt") == (Change(1, 1),)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_read_whatever_they_hold(git: Git, name: str) -> None:
    commit(git, *NAMES)
    write(name, LINES + "vijf\n")

    found = find_changes("HEAD", Path.cwd())

    assert [each for each in NAMES if found.of(Path(each))] == [name]
    assert found.of(Path(name)) == (Change(5, 5),)


def test_what_git_does_not_keep_is_new(git: Git, tmp_path: Path) -> None:
    commit(git, "a.txt", ".gitignore", text="stil.txt\n")
    write("nieuw.txt", LINES)
    write("stil.txt", LINES)
    outside = tmp_path / "elders.txt"
    outside.write_text(LINES, encoding="utf-8")

    found = find_changes("HEAD", Path.cwd())

    for path in (Path("nieuw.txt"), Path("stil.txt"), outside, None):
        assert found.of(path) == (WHOLE,)


def test_a_letter_added_since_is_new_all_through(git: Git) -> None:
    commit(git, "a.txt")
    commit(git, "b.txt")

    assert changes_of("b.txt", "HEAD~1") == (Change(1, 4),)
    assert changes_of("a.txt", "HEAD~1") == ()


def test_a_renamed_letter_has_only_the_lines_that_changed(git: Git) -> None:
    long = "".join(f"regel {number}\n" for number in range(20))
    commit(git, "a.txt", "b.txt", text=long)
    git("mv", "a.txt", "c.txt")
    git("mv", "b.txt", "d.txt")
    write("c.txt", long.replace("regel 7\n", "regel zeven\n"))

    assert changes_of("c.txt") == (Change(8, 8),)
    assert changes_of("d.txt") == ()


def test_staged_changes_count_too(git: Git) -> None:
    commit(git, "a.txt")
    write("a.txt", "EEN\ntwee\ndrie\nvier\n")
    git("add", "a.txt")

    assert changes_of("a.txt") == (Change(1, 1),)


def test_a_folder_below_the_root_is_as_good(
    git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(git, "map/a.txt", "b.txt")
    write("map/a.txt", LINES + "vijf\n")
    write("b.txt", LINES + "vijf\n")
    monkeypatch.chdir("map")

    assert changes_of("a.txt") == (Change(5, 5),)
    assert changes_of("../b.txt") == (Change(5, 5),)


def test_a_linked_folder_is_looked_through(git: Git, tmp_path: Path) -> None:
    commit(git, "a.txt")
    write("a.txt", LINES + "vijf\n")
    link = tmp_path / "koppeling"
    link.symlink_to(Path.cwd())

    assert changes_of(str(link / "a.txt")) == (Change(5, 5),)


@pytest.mark.parametrize(
    "settings",
    [
        {"color.ui": "always", "color.diff": "always"},
        {"diff.noprefix": "true", "diff.context": "9", "diff.interHunkContext": "9"},
        {
            "diff.mnemonicPrefix": "true",
            "diff.renames": "false",
            "diff.relative": "true",
        },
        {"diff.external": "false", "core.quotePath": "true"},
    ],
    ids=",".join,
)
def test_the_settings_of_a_user_change_nothing(
    git: Git, settings: dict[str, str]
) -> None:
    commit(git, "ç.txt", text="".join(f"regel {number}\n" for number in range(9)))
    for name, value in settings.items():
        git("config", name, value)
    git("mv", "ç.txt", "é.txt")
    text = Path("é.txt").read_text(encoding="utf-8")
    write("é.txt", text.replace("1", "één").replace("3", "drie"))

    assert changes_of("é.txt") == (Change(2, 2), Change(4, 4))


def test_three_dots_compare_with_where_a_branch_was_left(git: Git) -> None:
    commit(git, "a.txt", "b.txt")
    git("switch", "--quiet", "--create", "tak")
    commit(git, "b.txt", text=LINES + "van ons\n")
    git("switch", "--quiet", "main")
    commit(git, "a.txt", text=LINES + "van hen\n")
    git("switch", "--quiet", "tak")

    assert changes_of("a.txt", "main") == (Change(5, 4),)
    assert changes_of("a.txt", "main...") == ()
    assert changes_of("b.txt", "main...") == (Change(5, 5),)


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("mian", "unknown revision 'mian' (git fetch; in"),
        ("HEAD~9", "unknown revision 'HEAD~9'"),
        ("", "'' is no revision"),
        (
            "--output=uit",
            "'--output=uit' is no revision (name a commit, branch or tag)",
        ),
        ("HEAD:a.txt", "unknown revision 'HEAD:a.txt'"),
    ],
)
def test_a_revision_that_is_none_is_refused(
    git: Git, revision: str, message: str
) -> None:
    commit(git, "a.txt")

    with pytest.raises(GitError) as caught:
        find_changes(revision, Path.cwd())

    assert str(caught.value).startswith(message)
    assert {path.name for path in Path.cwd().iterdir()} == {".git", "a.txt"}


def test_branches_without_a_common_commit_are_told(git: Git) -> None:
    commit(git, "a.txt")
    git("switch", "--quiet", "--orphan", "wees")
    commit(git, "b.txt")

    with pytest.raises(GitError, match="no commit in common"):
        find_changes("main...", Path.cwd())


def test_outside_a_repository_there_is_nothing_to_compare_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(GitError, match="no git repository here"):
        find_changes("HEAD", tmp_path)


def test_without_git_that_is_what_is_said(
    git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(GitError, match="git is not installed"):
        find_changes("HEAD", Path.cwd())
