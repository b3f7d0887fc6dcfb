from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

SLIPS = b"Beste Tom,\n\nWij bellen  je over de de stoel.\nGroet,\nNoor\n"
MENDED = b"Beste Tom,\n\nWij bellen je over de stoel.\n\nGroet,\nNoor\n"

DIFF = """\
--- a/brief.txt
+++ b/brief.txt
@@ -1,5 +1,6 @@
 Beste Tom,
{blank}
-Wij bellen  je over de de stoel.
+Wij bellen je over de stoel.
+
 Groet,
 Noor
""".format(blank=" ")


@pytest.fixture
def letter(house: Path) -> Path:
    path = house / "brief.txt"
    path.write_bytes(SLIPS)
    return path


def test_a_letter_is_mended_and_told_what_was_done(run: Run, letter: Path) -> None:
    code, out, err = run("fix", "brief.txt")

    assert letter.read_bytes() == MENDED
    assert (code, err) == (0, "")
    assert out.startswith(
        "brief.txt — 1 dubbel woord, 1 dubbele spatie, 1 witregel voor de groet\n"
        "1 brief: 1 verbeterd\n"
    )


def test_a_folder_is_mended_in_english(run: Run, letter: Path) -> None:
    out = run("fix", ".", "--lang", "en")[1]

    assert letter.read_bytes() == MENDED
    assert "\n3 letters: 1 mended\n" in out


def test_a_diff_changes_nothing(run: Run, letter: Path) -> None:
    code, out, err = run("fix", "--diff", "brief.txt")

    assert letter.read_bytes() == SLIPS
    assert (code, out, err) == (1, DIFF, "briefcheck: 1 brief: 1 te verbeteren\n")


def test_a_diff_of_a_good_letter_is_empty(run: Run, letter: Path) -> None:
    letter.write_bytes(MENDED)

    assert run("fix", "--diff", "brief.txt") == (
        0,
        "",
        "briefcheck: 1 brief: niets te verbeteren\n",
    )


@pytest.mark.parametrize("name", ["brief.txt", "deels terecht.txt"])
def test_git_applies_the_diff(run: Run, house: Path, name: str) -> None:
    before, after = (
        text.replace(b"\n", b"\r\n").removesuffix(b"\r\n") for text in (SLIPS, MENDED)
    )
    (house / name).write_bytes(before)
    diff = run("fix", "--diff", name)[1]

    subprocess.run(["git", "apply"], input=diff.encode(), cwd=house, check=True)  # noqa: S607 -- found on the path

    assert (house / name).read_bytes() == after


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_keeps_its_encoding_and_line_ends(
    run: Run, letter: Path, encoding: str, line_end: str
) -> None:
    before, after = (
        text.decode().replace("Noor", "Zoë").replace("\n", line_end).encode(encoding)
        for text in (SLIPS, MENDED)
    )
    letter.write_bytes(before)

    run("fix", "brief.txt")

    assert letter.read_bytes() == after


def test_a_file_keeps_its_permissions(run: Run, letter: Path) -> None:
    letter.chmod(0o640)

    run("fix", "brief.txt")

    assert stat.S_IMODE(letter.stat().st_mode) == 0o640


def test_a_link_stays_a_link(run: Run, letter: Path, house: Path) -> None:
    (house / "link.txt").symlink_to("brief.txt")

    run("fix", "link.txt")

    assert (house / "link.txt").is_symlink()
    assert letter.read_bytes() == MENDED


def test_no_file_is_left_behind(run: Run, letter: Path, house: Path) -> None:
    before = sorted(path.name for path in house.iterdir())

    run("fix", "brief.txt")

    assert letter.read_bytes() == MENDED
    assert sorted(path.name for path in house.iterdir()) == before


def test_a_good_letter_is_not_written(run: Run, letter: Path) -> None:
    letter.write_bytes(MENDED)
    os.utime(letter, (0, 0))

    run("fix", "brief.txt")

    assert letter.stat().st_mtime == 0


def test_the_standard_input_goes_mended_to_the_standard_output(
    run: Run, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = SLIPS.decode().replace("\n", "\r\n").encode("utf-8-sig")
    stdin = io.TextIOWrapper(io.BytesIO(text))
    monkeypatch.setattr(sys, "stdin", stdin)

    code, out, err = run("fix", "-")

    assert (code, err) == (0, "")
    assert out == "\ufeff" + MENDED.decode().replace("\n", "\r\n")


@pytest.mark.parametrize("order", [("-", "brief.txt"), ("brief.txt", "-")])
def test_the_standard_input_stands_alone(
    run: Run, letter: Path, order: tuple[str, str]
) -> None:
    code, out, err = run("fix", *order)

    assert letter.read_bytes() == SLIPS
    assert (code, out) == (2, "")
    assert "- staat op zichzelf" in err


def test_a_file_that_cannot_be_mended_does_not_keep_the_others_waiting(
    run: Run, letter: Path, house: Path
) -> None:
    (house / "a.txt").write_bytes(b"%PDF-1.7")

    code, out, err = run("fix", "a.txt", "brief.txt", "weg.txt")

    assert letter.read_bytes() == MENDED
    assert code == 3
    assert "1 brief: 1 verbeterd" in out
    assert "briefcheck: a.txt: dit is een PDF-bestand" in err
    assert "briefcheck: weg.txt: dit bestand of deze map is er niet" in err


def test_bytes_that_mean_nothing_are_not_written_back(run: Run, letter: Path) -> None:
    data = SLIPS.replace(b"Noor", b"Zo\xeb \x81")
    letter.write_bytes(data)

    code, _, err = run("fix", "brief.txt")

    assert letter.read_bytes() == data
    assert code == 3
    assert "tekens die niemand kan lezen" in err
