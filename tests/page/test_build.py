"""The built page that is committed comes from the sources that are committed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
SOURCES = CHECKOUT / "page"
BUILT = CHECKOUT / "briefcheck" / "web" / "page"


def digest() -> str:
    """Return the digest of the sources, counted as ``page/build.mjs`` does."""
    files = {path.relative_to(SOURCES).as_posix() for path in _below(SOURCES / "src")}
    files |= {"build.mjs", "package-lock.json", "tsconfig.json"}
    counted = hashlib.sha256()
    for name in sorted(files):
        counted.update(f"{name}\0".encode() + (SOURCES / name).read_bytes() + b"\0")
    return counted.hexdigest()


def _below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_build_is_of_these_sources() -> None:
    built = (BUILT / "sources.sha256").read_text(encoding="utf-8").strip()

    assert built == digest(), (
        "the page changed: run page/build.sh and commit what it makes"
    )


def test_the_lock_file_names_no_download_address() -> None:
    lock = (SOURCES / "package-lock.json").read_text(encoding="utf-8")

    assert "resolved" not in lock


def test_the_licences_of_what_is_built_in_go_along() -> None:
    told = (BUILT / "licences.txt").read_text(encoding="utf-8")

    for library in ("@codemirror/view", "preact", "postal-mime", "fflate"):
        assert f"\n{library} " in f"\n{told}"


@pytest.mark.slow
def test_the_sources_are_sound_and_build_to_the_same_files(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm on this machine")
    work = shutil.copytree(
        SOURCES, tmp_path / "page", ignore=shutil.ignore_patterns("node_modules")
    )
    install = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run(install, cwd=work, check=False).returncode:
        pytest.skip("npm cannot install here")

    subprocess.run([npm, "run", "check"], cwd=work, check=True)
    subprocess.run(
        [npm, "run", "build", "--", str(tmp_path / "built")], cwd=work, check=True
    )

    for file in BUILT.iterdir():
        assert (tmp_path / "built" / file.name).read_bytes() == file.read_bytes(), (
            file.name
        )
