"""Formats on the standard output and in files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefcheck.cli.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.usefixtures("house")

LINT = ("lint", "--select", "huis", "--kind", "receipt")
CONCISE = "koffie.txt:3:11: warning huis/koffie «koffie» hoort in een kop.\n"
GITHUB = (
    "::warning file=koffie.txt,line=3,endLine=3,col=11,endColumn=17,"
    "title=briefcheck (huis/koffie)"
    "::koffie.txt:3:11: «koffie» hoort in een kop.%0A"
    "Schrijf bijvoorbeeld: De monteur belt u om tien uur.\n"
)


def test_each_output_is_written_to_its_file(house: Path, run: Run) -> None:
    outputs = [f"--output={form}=uit.{form}" for form in FORMATS]

    code, out, err = run(*LINT, "koffie.txt", "--format", "concise", *outputs)

    assert (code, out, err) == (0, CONCISE, "")
    assert (house / "uit.concise").read_bytes() == CONCISE.encode()
    assert (house / "uit.github").read_bytes() == GITHUB.encode()
    assert b"huis/koffie" in (house / "uit.text").read_bytes()
    empty = [form for form in FORMATS if not (house / f"uit.{form}").read_bytes()]
    assert empty == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_letter_that_cannot_be_checked_shows_in_every_format(
    house: Path, run: Run, form: str
) -> None:
    (house / "leeg.txt").write_text("", encoding="utf-8")

    code, out, _ = run(*LINT, "leeg.txt", "--format", form)

    assert code == 3
    assert "leeg.txt" in out
    assert "het bestand is leeg" in out


def test_an_output_that_cannot_be_written_leaves_the_others(
    house: Path, run: Run
) -> None:
    outputs = ("--output", "json=weg/uit.json", "--output", "concise=uit.txt")

    code, out, err = run(*LINT, "koffie.txt", "--format", "concise", *outputs)

    assert (code, out) == (2, CONCISE)
    assert err == (
        "briefcheck: weg/uit.json: kan niet worden geschreven "
        "(dit bestand of deze map is er niet)\n"
    )
    assert (house / "uit.txt").read_text(encoding="utf-8") == CONCISE


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("sarif", "'sarif' is geen FORMAAT=BESTAND (bijvoorbeeld: sarif=out.sarif)"),
        ("json=", "'json=' is geen FORMAAT=BESTAND"),
        ("sarf=uit", "onbekende waarde 'sarf' (bedoelt u 'sarif'?)"),
    ],
)
def test_an_output_needs_a_format_and_a_file(
    run: Run, output: str, message: str
) -> None:
    code, out, err = run(*LINT, "koffie.txt", "--output", output)

    assert (code, out) == (2, "")
    assert err.startswith(f"briefcheck: --output: {message}")


@pytest.mark.parametrize(
    "outputs",
    [("json=koffie.txt",), ("json=uit", "sarif=./uit")],
    ids=["over-a-letter", "over-another"],
)
def test_an_output_is_not_written_over_what_counts(
    house: Path, run: Run, outputs: tuple[str, ...]
) -> None:
    before = (house / "koffie.txt").read_bytes()

    code, out, err = run(*LINT, "koffie.txt", *(f"--output={each}" for each in outputs))

    assert (code, out) == (2, "")
    assert "is een brief, of is twee keer genoemd" in err
    assert (house / "koffie.txt").read_bytes() == before


def test_github_is_chosen_in_github_actions(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    assert run(*LINT, "koffie.txt")[1] == GITHUB
    assert run(*LINT, "koffie.txt", "--format", "concise")[1] == CONCISE


def test_paths_are_seen_from_the_root_of_the_checkout(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(house.parent))

    _, out, _ = run(*LINT, "koffie.txt", "--format", "github")

    assert out.startswith(f"::warning file={house.name}/koffie.txt,line=3")


def test_a_path_outside_the_checkout_stays(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (house / "elders").mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(house / "elders"))

    _, out, _ = run(*LINT, "koffie.txt", "--format", "github")

    assert out.startswith("::warning file=koffie.txt,line=3")


def test_json_lines_are_the_files_of_the_json(run: Run) -> None:
    lines = run(*LINT, "koffie.txt", "thee.txt", "--format", "jsonl")[1]
    document = run(*LINT, "koffie.txt", "thee.txt", "--format", "json")[1]

    assert [json.loads(line) for line in lines.splitlines()] == (
        json.loads(document)["files"]
    )


def test_statistics_take_the_place_of_findings(run: Run) -> None:
    code, out, _ = run(*LINT, "koffie.txt", "thee.txt", "--statistics")

    assert code == 0
    assert out == (
        "  aantal   brieven  niveau        regel\n"
        "       1         1  waarschuwing  huis/koffie\n"
        "\n"
        "2 brieven: 1 waarschuwing\n"
        "Afsluitcode 0: niets op of boven fail-on = error (standaard).\n"
    )


def test_statistics_leave_outputs_as_they_are(house: Path, run: Run) -> None:
    arguments = ("--statistics", "--format", "json", "--output", "concise=uit.txt")

    _, out, _ = run(*LINT, "koffie.txt", *arguments)

    assert json.loads(out)["schema"] == "briefcheck-statistics/1"
    assert (house / "uit.txt").read_text(encoding="utf-8") == CONCISE


def test_statistics_have_no_other_formats(run: Run) -> None:
    code, out, err = run(*LINT, "koffie.txt", "--statistics", "--format", "sarif")

    assert (code, out) == (2, "")
    assert err.startswith(
        "briefcheck: --statistics kent geen formaat 'sarif' (mogelijk: text, json)"
    )
