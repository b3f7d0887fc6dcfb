"""A repository to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Git: TypeAlias = Callable[..., str]


@pytest.fixture
def git(
    git_in: Callable[[Path], Git], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Git:
    """Give git in an empty repository, in which the test works."""
    repository = tmp_path / "huis"
    repository.mkdir()
    monkeypatch.chdir(repository)
    return git_in(repository)
