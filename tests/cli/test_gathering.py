from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.gathering import Source, gather

FILES = (
    "b.txt",
    "a.TXT",
    "c/z.md",
    "c/d/y.txt",
    "brief.docx",
    ".git/x.txt",
    "c/.verborgen.txt",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        path = tmp_path / "post" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Beste Tom,", encoding="utf-8")
    (tmp_path / "leeg").mkdir()
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (
            ["post"],
            ["post/a.TXT", "post/b.txt", "post/c/z.md", "post/c/d/y.txt"],
        ),
        (["post/b.txt", "post/a.TXT"], ["post/b.txt", "post/a.TXT"]),
        (["post/c/", "post/c/z.md"], ["post/c/z.md", "post/c/d/y.txt"]),
        (["post/brief.docx"], ["post/brief.docx"]),
        (["post/.git"], ["post/.git/x.txt"]),
        (["./post/b.txt"], ["post/b.txt"]),
    ],
    ids=["folder", "as-named", "once", "any-suffix", "hidden-by-name", "dot"],
)
def test_letters_are_found_in_a_stable_order(
    paths: list[str], names: list[str]
) -> None:
    found = gather(paths)

    assert [source.name for source in found.sources] == names
    assert (found.absent, found.empty) == ((), ())


@pytest.mark.usefixtures("folder")
def test_paths_that_lead_to_no_letter_are_told_apart() -> None:
    found = gather(["weg.txt", "leeg", "post/b.txt"])

    assert (found.absent, found.empty) == (("weg.txt",), ("leeg",))
    assert found.sources == (Source("post/b.txt", Path("post/b.txt")),)


def test_standard_input_is_read_once_under_its_name() -> None:
    found = gather(["-", "-"], stdin_name="brief.txt")

    assert found.sources == (Source("brief.txt", None),)
