from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from briefcheck.writing import create_file, replace_file

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_is_there_is_not_created_anew(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_bytes(b"oud")

    with pytest.raises(FileExistsError):
        create_file(tmp_path / "brief.txt", b"nieuw")

    assert (tmp_path / "brief.txt").read_bytes() == b"oud"


def test_a_file_is_created_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "regels" / "toon" / "koffie.yml"

    create_file(path, b"nieuw")

    assert path.read_bytes() == b"nieuw"


def test_a_file_that_is_gone_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "brief.txt", b"nieuw")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write anything"
)
def test_a_file_that_may_not_be_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"oud")
    path.chmod(0o400)

    with pytest.raises(PermissionError):
        replace_file(path, b"nieuw")

    assert path.read_bytes() == b"oud"
