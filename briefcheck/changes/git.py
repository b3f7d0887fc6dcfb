"""Asking git; no shell, and nothing of a letter in what is asked."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from briefcheck.errors import BriefcheckError

if TYPE_CHECKING:
    from pathlib import Path

#: Colours, helpers and prefixes of one's own would make the answer unreadable.
_DIFF = (
    *("diff", "--numstat", "--patch", "-z", "--unified=0", "--inter-hunk-context=0"),
    *("--find-renames", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--ignore-submodules", "--no-relative"),
)


class GitError(BriefcheckError):
    """Git cannot tell what changed.

    ``text`` says why in English, with a blank for ``word``, so that it can be shown
    in another language.
    """

    def __init__(self, text: str, word: str = "") -> None:
        super().__init__(text, word)
        self.text = text
        self.word = word

    def __str__(self) -> str:
        return self.text.format(word=self.word)


def find_root(folder: Path) -> str:
    """Return the root of the work tree around a folder."""
    try:
        return os.fsdecode(ask(folder, "rev-parse", "--show-toplevel")).rstrip("\n")
    except GitError as error:
        if "not a git repository" not in error.word:
            raise
        text = "no git repository here (run briefcheck in the folder of one)"
        raise GitError(text) from error


def find_revision(folder: Path, name: str) -> str:
    """Return the commit that a name stands for; ``main...`` is where we left main."""
    commit = _find_commit(folder, name.removesuffix("..."))
    if not name.endswith("..."):
        return commit
    try:
        return ask(folder, "merge-base", commit, "HEAD").decode().strip()
    except GitError as error:
        text = "'{word}' and HEAD have no commit in common (git fetch --unshallow)"
        raise GitError(text, name) from error


def diff(folder: Path, revision: str) -> bytes:
    """Return what changed in the work tree since a revision: numbers, then patch."""
    return ask(folder, *_DIFF, revision, "--")


def list_tracked(folder: Path) -> list[str]:
    """Return the paths that git keeps, from the root."""
    listed = ask(folder, "ls-files", "-z", "--full-name", ":/")
    return [os.fsdecode(path) for path in listed.split(b"\0") if path]


def ask(folder: Path, *arguments: str) -> bytes:
    """Return what git answers in a folder.

    Raises:
        GitError: There is no git, or it has no answer.
    """
    command = ["git", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(  # noqa: S603 -- no shell, and names of options are ours
            command, cwd=folder, env=environment, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise GitError("git is not installed, and --diff asks it") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise GitError("git does not answer: {word}", reason.removeprefix("fatal: "))
    return done.stdout


def _find_commit(folder: Path, name: str) -> str:
    if not name or name.startswith("-"):
        raise GitError("'{word}' is no revision (name a commit, branch or tag)", name)
    try:
        found = ask(folder, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    except GitError as error:
        text = (
            "unknown revision '{word}' (git fetch; in GitHub Actions: fetch-depth: 0)"
        )
        raise GitError(text, name) from error
    return found.decode().strip()
