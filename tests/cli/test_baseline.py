"""Findings that are known: written down, left out, checked and pruned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

ONLY = ("--select", "huis", "--kind", "receipt")
LINT = ("lint", *ONLY, "--fail-on", "warning", "--format", "concise")
FILE = "briefcheck-baseline.yml"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def known(house: Path, run: Run) -> Path:
    """Give a house with a baseline, named in its configuration."""
    run("baseline", "write", ".", *ONLY)
    with (house / "briefcheck.toml").open("a", encoding="utf-8") as config:
        config.write(f'baseline = "{FILE}"\n')
    return house


def test_writing_says_what_was_written_and_how_to_use_it(house: Path, run: Run) -> None:
    code, out, err = run("baseline", "write", ".", *ONLY)

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{FILE}: bekende bevindingen: 1, in brieven: 1",
        (
            f"Zo tellen ze niet mee: briefcheck lint --baseline {FILE}, of zet "
            f'baseline = "{FILE}" in briefcheck.toml'
        ),
    ]
    assert "koffie.txt" in (house / FILE).read_text(encoding="utf-8")


def test_the_baseline_holds_no_words_of_a_letter(known: Path) -> None:
    text = (known / FILE).read_text(encoding="utf-8")

    assert "Kom op" not in text
    assert "    huis/koffie c34d76d10f5518b7: 1\n" in text


def test_known_findings_do_not_fail(known: Path, run: Run) -> None:
    assert run(*LINT, ".") == (0, "", "")


@pytest.mark.usefixtures("known")
def test_an_option_counts_before_the_configuration(house: Path, run: Run) -> None:
    (house / "leeg.yml").write_text("version: 1\n", encoding="utf-8")

    code, out, _ = run(*LINT, ".", "--baseline", "leeg.yml")

    assert (code, out.count("huis/koffie")) == (1, 1)


def test_a_baseline_survives_moved_lines(known: Path, run: Run) -> None:
    change(known / "koffie.txt", "Beste Tom,", "Onderwerp: koffie\n\nBeste Tom,")

    code, out, err = run(*LINT, ".")

    assert (code, err) == (1, "")
    assert out.startswith("koffie.txt:1:12: ")
    assert out.count("\n") == 1


def test_a_finding_in_the_place_of_another_is_noticed(known: Path, run: Run) -> None:
    change(known / "koffie.txt", "Kom op de koffie.", "De koffie staat klaar.")

    code, out, err = run(*LINT, ".")

    assert code == 1
    assert out.startswith("koffie.txt:3:4: warning huis/koffie")
    assert err.splitlines() == [
        (
            f"briefcheck: {FILE}: bekende bevindingen die niet meer voorkomen: 1 "
            "(briefcheck baseline prune haalt ze eruit)"
        ),
        "briefcheck:   koffie.txt: huis/koffie",
    ]


def test_a_renamed_letter_stays_reported(known: Path, run: Run) -> None:
    (known / "koffie.txt").rename(known / "kop.txt")

    code, out, err = run(*LINT, ".")

    assert code == 1
    assert out.startswith("kop.txt:3:11: ")
    assert "briefcheck:   koffie.txt: huis/koffie" in err


def test_a_letter_that_was_not_named_is_not_called_gone(known: Path, run: Run) -> None:
    change(known / "koffie.txt", "koffie", "thee")

    assert run(*LINT, "thee.txt") == (0, "", "")


def test_checking_tells_what_is_gone(known: Path, run: Run) -> None:
    still = run("baseline", "check", *ONLY)
    change(known / "koffie.txt", "koffie", "thee")
    gone = run("baseline", "check", *ONLY)

    end = "bevindingen die nog voorkomen:"
    assert still == (0, f"{FILE}: {end} 1, niet meer: 0\n", "")
    assert gone == (
        1,
        (
            f"koffie.txt: huis/koffie komt niet meer voor (1×)\n"
            f"{FILE}: {end} 0, niet meer: 1\n"
        ),
        "",
    )


def test_a_letter_that_was_thrown_away_is_gone(known: Path, run: Run) -> None:
    (known / "koffie.txt").unlink()

    assert run("baseline", "check", *ONLY)[0] == 1
    assert run("baseline", "prune", *ONLY)[0] == 0
    assert "letters: {}" in (known / FILE).read_text(encoding="utf-8")


def test_pruning_adds_nothing(known: Path, run: Run) -> None:
    change(known / "thee.txt", "thee", "koffie")
    change(known / "koffie.txt", "koffie", "thee")

    code, out, _ = run("baseline", "prune", ".", *ONLY)

    assert code == 0
    assert out.endswith(f"{FILE}: bevindingen eruit gehaald: 1, nog bekend: 0\n")
    assert run(*LINT, ".")[0] == 1


def test_writing_again_changes_no_byte(known: Path, run: Run) -> None:
    before = (known / FILE).read_bytes()

    run("baseline", "write", "koffie.txt", "thee.txt", *ONLY)

    assert (known / FILE).read_bytes() == before


def test_a_baseline_is_found_from_a_folder_below(
    known: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (known / "map").mkdir()
    (known / "koffie.txt").rename(known / "map" / "koffie.txt")
    run("baseline", "write", "map", *ONLY)
    monkeypatch.chdir(known / "map")

    assert run(*LINT, "koffie.txt") == (0, "", "")
    assert run("baseline", "check", *ONLY)[0] == 0


@pytest.mark.parametrize("command", [("lint", "koffie.txt"), ("baseline", "check")])
@pytest.mark.usefixtures("house")
def test_a_baseline_that_is_not_there_is_an_error(
    run: Run, command: tuple[str, ...]
) -> None:
    code, out, err = run(*command, "--baseline", FILE)

    assert (code, out) == (2, "")
    remedy = "dit bestand is er niet (maak het met briefcheck baseline write)"
    assert err == f"briefcheck: {FILE}: {remedy}\n"


def test_a_baseline_that_is_wrong_is_told_with_its_place(known: Path, run: Run) -> None:
    text = 'version: 1\nletters:\n  "koffie.txt":\n    koffie: 1\n'
    (known / FILE).write_text(text, encoding="utf-8")

    code, out, err = run(*LINT, ".")

    assert (code, out) == (2, "")
    assert err.startswith(f"briefcheck: {FILE}:4:13: no entry: 'koffie'")


@pytest.mark.usefixtures("house")
def test_a_baseline_that_cannot_be_written_is_told(run: Run) -> None:
    code, out, err = run(
        "baseline", "write", ".", *ONLY, "--baseline", "thee.txt/b.yml"
    )

    assert (code, out) == (2, "")
    assert err.startswith("briefcheck: thee.txt/b.yml: kan niet worden geschreven (")


def test_a_letter_that_cannot_be_checked_keeps_its_entries(
    known: Path, run: Run
) -> None:
    before = (known / FILE).read_bytes()
    (known / "koffie.txt").write_bytes(b"")

    code, _, err = run("baseline", "write", ".", *ONLY)

    assert code == 3
    assert err.startswith("briefcheck: koffie.txt: het bestand is leeg")
    assert (known / FILE).read_bytes() == before
