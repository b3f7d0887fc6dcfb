"""Results of earlier runs: the same report, sooner, and not a word of the letter."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefcheck.cli.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.usefixtures("house")

CHECKOUT = Path(__file__).parents[2]
ONLY = ("--select", "huis", "--kind", "receipt")
STATED = "---\nkind: unjustified\ndisable: [huis/koffie]\n---\n"
BODY = """\
Geachte mevrouw Zonneveld,

Wij hopen uw wasdroger vrijdag te bezorgen. 🙈 Helaas bent u zelf de slang kwijt,
dus wij betalen de schade van {{bedrag}} niet. Kom gerust op de koffie.

Met vriendelijke groet,
Quirijn Appelboom
"""
LETTERS = {
    "gewoon.txt": BODY.encode(),
    "mobiel.txt": b"\xef\xbb\xbf" + BODY.replace("\n", "\r\n").encode(),
    "oud.txt": BODY.replace("🙈", "é").encode("cp1252"),
    "kop.txt": (STATED + BODY).encode(),
    "sjabloon.md": f"---\ntemplate: true\n---\n<!-- Voor Jan. -->\n{BODY}".encode(),
    "pagina.html": f"<p>{BODY.replace('é', '&eacute;')}</p><p>D&agrave;g</p>".encode(),
    "engels.txt": b"Dear Tom,\n\n" + 9 * b"We will be sorry for you and the dog. ",
}
FAILURE = "dit lijkt geen Nederlands (briefcheck leest alleen Nederlandse brieven)"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bewaard"
    monkeypatch.setenv("BRIEFCHECK_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def letters(house: Path) -> Path:
    folder = house / "brieven"
    folder.mkdir()
    for name, data in LETTERS.items():
        (folder / name).write_bytes(data)
    return folder


def entries(cache: Path) -> list[Path]:
    return sorted(cache.glob("results/??/*.json"))


def report(*arguments: str) -> tuple[str, str]:
    """Lint in a process of its own; return the report, and what was imported."""
    code = (
        "import sys; from briefcheck.cli import main; code = main(sys.argv[1:]);"
        "heavy = {'spacy', 'thinc', 'numpy', 'briefcheck.rules', 'briefcheck.engine'};"
        "print(code, *sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "lint", *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    return done.stdout, done.stderr


def test_a_second_run_imports_neither_spacy_nor_rules(letters: Path) -> None:
    first, heavy = report("brieven", "--format", "json")
    second, light = report("brieven", "--format", "json")

    assert heavy.split()[1:] != []
    assert light.split()[1:] == []
    assert second == first


@pytest.mark.parametrize("form", FORMATS)
def test_a_second_run_gives_the_same_bytes(letters: Path, run: Run, form: str) -> None:
    anew = run("lint", "brieven", "--format", form, "--no-cache")
    run("lint", "brieven")

    assert run("lint", "brieven", "--format", form) == anew


def test_not_a_word_of_a_letter_is_kept(letters: Path, cache: Path, run: Run) -> None:
    run("lint", "brieven")
    kept = "".join(path.read_text("utf-8") for path in entries(cache))

    assert len(entries(cache)) == len(LETTERS)
    for word in ("Zonneveld", "wasdroger", "slang", "Appelboom", "koffie.", "Kom"):
        assert word not in kept


def test_what_is_no_dutch_is_known_too(letters: Path, run: Run) -> None:
    runs = [run("lint", "brieven/engels.txt", "--format", "concise") for _ in "12"]

    assert runs[0] == runs[1]
    assert FAILURE in runs[1][1]


def test_a_letter_that_changed_is_checked_anew(house: Path, run: Run) -> None:
    run("lint", "koffie.txt", *ONLY)
    (house / "koffie.txt").write_text("Beste Tom,\n\nThee!\n\nGroet,\nAnna\n")

    assert "koffie»" not in run("lint", "koffie.txt", *ONLY)[1]


def test_a_rule_that_changed_speaks_as_it_does_now(house: Path, run: Run) -> None:
    run("lint", "koffie.txt", *ONLY)
    rule = house / "regels" / "huis" / "koffie.yml"
    rule.write_text(rule.read_text("utf-8").replace("in een kop", "in een mok"))

    assert "hoort in een mok" in run("lint", "koffie.txt", *ONLY)[1]


def test_a_level_that_was_laid_down_since_counts(house: Path, run: Run) -> None:
    run("lint", "koffie.txt", *ONLY)
    config = 'rule-folders = ["regels"]\n[rules]\n"huis/koffie" = "error"\n'
    (house / "briefcheck.toml").write_text(config, encoding="utf-8")

    assert run("lint", "koffie.txt", *ONLY)[0] == 1


def test_without_the_cache_nothing_is_read_or_kept(cache: Path, run: Run) -> None:
    run("lint", "koffie.txt", *ONLY, "--no-cache")
    absent = not cache.exists()
    run("lint", "koffie.txt", *ONLY)
    for path in entries(cache):
        path.write_bytes(path.read_bytes().replace(b"koffie", b"cacao!"))

    assert absent
    assert "huis/koffie" in run("lint", "koffie.txt", *ONLY, "--no-cache")[1]


def test_what_is_wrong_in_a_rule_is_told_in_every_run(house: Path, run: Run) -> None:
    run("lint", "koffie.txt")
    (house / "regels" / "huis" / "stuk.yml").write_text("check: [", encoding="utf-8")

    runs = [run("lint", "koffie.txt") for _ in "12"]

    assert runs[0] == runs[1]
    assert runs[1][0] == 2
    assert "regels/huis/stuk.yml:2:1: no valid YAML" in runs[1][2]


def test_a_rule_file_that_cannot_be_read_is_told_in_every_run(
    house: Path, run: Run
) -> None:
    run("lint", "koffie.txt")
    (house / "regels" / "huis" / "Te Groot.yml").write_text("", encoding="utf-8")

    code, _, message = run("lint", "koffie.txt")

    assert code == 2
    assert re.search(r"Te Groot.yml: .* is no id", message)


def test_an_entry_that_was_damaged_does_no_harm(cache: Path, run: Run) -> None:
    first = run("lint", "koffie.txt", *ONLY)
    for path in entries(cache):
        path.write_bytes(b"{")

    assert run("lint", "koffie.txt", *ONLY) == first


def test_the_standard_input_is_known_by_its_words(
    house: Path, run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in "12":
        with (house / "koffie.txt").open(encoding="utf-8") as letter:
            monkeypatch.setattr(sys, "stdin", letter)
            code, output, _ = run("lint", "-", *ONLY, "--format", "concise")

    assert (code, output.split()[0]) == (0, "<stdin>:3:11:")
    assert len(entries(cache)) == 1


def test_the_folder_is_shown(cache: Path, run: Run) -> None:
    assert run("cache", "path") == (0, f"{cache / 'results'}\n", "")


def test_results_are_thrown_away(cache: Path, run: Run) -> None:
    run("lint", "koffie.txt", "thee.txt", *ONLY)

    told = f"{cache / 'results'}: weggegooide uitkomsten: 2\n"

    assert run("cache", "clear") == (0, told, "")
    assert entries(cache) == []
