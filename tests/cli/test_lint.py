from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

pytestmark = pytest.mark.usefixtures("house")

ONLY = ("--select", "huis", "--kind", "receipt")

KOFFIE = """\
koffie.txt — ontvangstbevestiging (opgegeven)

   3:11  waarschuwing  huis/koffie
         «koffie» hoort in een kop.
         Schrijf bijvoorbeeld: De monteur belt u om tien uur.

1 brief: 1 waarschuwing
Meer uitleg: briefcheck explain huis/koffie
"""


def test_a_letter_goes_in_and_findings_come_out(run: Run) -> None:
    assert run("lint", "koffie.txt", *ONLY) == (0, KOFFIE, "")


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [("error", 0), ("warning", 1), ("suggestion", 1), ("never", 0)],
)
def test_the_fail_level_decides_about_findings(
    run: Run, fail_on: str, code: int
) -> None:
    assert run("lint", "koffie.txt", *ONLY, "--fail-on", fail_on)[0] == code


def test_a_fail_level_may_be_laid_down(house: Path, run: Run) -> None:
    with (house / "briefcheck.toml").open("a", encoding="utf-8") as config:
        config.write('fail-on = "warning"\n')

    assert run("lint", "koffie.txt", *ONLY)[0] == 1


def test_json_holds_the_finding_at_its_place(run: Run) -> None:
    _, out, _ = run("lint", "koffie.txt", *ONLY, "--format", "json")

    (file,) = json.loads(out)["files"]
    assert (file["path"], file["kind"], file["kind_stated"]) == (
        "koffie.txt",
        "receipt",
        True,
    )
    assert file["findings"] == [
        {
            "rule": "huis/koffie",
            "level": "warning",
            "line": 3,
            "column": 11,
            "end_line": 3,
            "end_column": 17,
            "excerpt": "koffie",
            "message": "«koffie» hoort in een kop.",
            "why": "De klant wil geen vlekken.",
            "suggestions": ["De monteur belt u om tien uur."],
        }
    ]


@pytest.mark.parametrize(
    ("names", "messages"),
    [
        (["huis"], 1),
        (["huis/*"], 1),
        (["huis/koffie"], 1),
        (["huis,huis/koffie"], 1),
    ],
    ids=["group", "group-with-star", "rule", "list"],
)
def test_rules_are_selected_by_id_or_group(
    run: Run, names: list[str], messages: int
) -> None:
    out = run("lint", "koffie.txt", "--select", *names)[1]

    assert out.count("hoort in een kop") == messages


def test_ignored_rules_do_not_fire(run: Run) -> None:
    out = run("lint", "koffie.txt", *ONLY, "--ignore", "huis/koffie")[1]

    assert out.startswith(
        "koffie.txt — ontvangstbevestiging (opgegeven): geen bevindingen"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--kind", "mixt"), "--kind: onbekende waarde 'mixt' (bedoelt u 'mixed'?)"),
        (
            ("--format", "xml"),
            "--format: onbekende waarde 'xml' (mogelijk: text, concise, json, ",
        ),
        (("--fail-on", "eror"), "--fail-on: onbekende waarde 'eror' (bedoelt u"),
        (("--lang", "fr"), "--lang: onbekende waarde 'fr' (mogelijk: nl, en)"),
        (("--select", "huis/kofie"), "onbekende regel 'huis/kofie' (bedoelt u 'huis/"),
        (("--ignore", "qqqq"), "onbekende regel 'qqqq' (zie: briefcheck rules)"),
        (("--kinds", "x"), "onbekende optie '--kinds' (bedoelt u '--kind'?)"),
        (("--kind",), "optie '--kind' vraagt om een waarde"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_arguments_are_named_with_what_was_meant(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run("lint", "koffie.txt", *arguments)

    assert (code, out) == (2, "")
    assert err.startswith(f"briefcheck: {message}")


def test_no_path_is_wrong_usage(run: Run) -> None:
    code, _, err = run("lint")

    assert (code, err) == (
        2,
        "briefcheck: PAD... ontbreekt (zie: briefcheck lint --help)\n",
    )


def test_a_missing_file_does_not_take_the_others_down(run: Run) -> None:
    code, out, err = run("lint", "weg.txt", "koffie.txt", *ONLY)

    assert (code, out) == (2, KOFFIE)
    assert err == "briefcheck: weg.txt: dit bestand of deze map is er niet\n"


def test_a_folder_without_letters_is_no_such_file(house: Path, run: Run) -> None:
    (house / "leeg").mkdir()

    code, out, err = run("lint", "leeg")

    assert (code, out) == (2, "")
    assert err == "briefcheck: leeg: in deze map staan geen brieven (.txt of .md)\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "het bestand is leeg"),
        (b"  \r\n \n", "het bestand is leeg"),
        (b"%PDF-1.7 \x00\x01", "dit is een PDF-bestand"),
        (bytes(range(32)) * 9, "dit is geen tekst"),
        (b"woord " * 900_000, "het bestand is te groot"),
    ],
    ids=["empty", "blank", "pdf", "binary", "5MB"],
)
def test_what_is_no_letter_fails_alone(
    house: Path, run: Run, data: bytes, reason: str
) -> None:
    (house / "a.txt").write_bytes(data)

    code, out, err = run("lint", "a.txt", "thee.txt", *ONLY)

    blocks = out.splitlines()
    assert (code, err) == (3, "")
    assert blocks[0] == "a.txt — niet gecontroleerd"
    assert blocks[1].startswith(f"  {reason}")
    assert "thee.txt — ontvangstbevestiging (opgegeven): geen bevindingen" in blocks
    assert blocks[-1] == "2 brieven: geen bevindingen, 1 niet gecontroleerd"


def test_an_unreadable_file_fails_alone(house: Path, run: Run) -> None:
    (house / "lus.txt").symlink_to("lus.txt")
    (house / "map").mkdir()
    (house / "map" / "lus.txt").symlink_to("lus.txt")

    code, out, _ = run("lint", "map", "thee.txt", *ONLY)

    assert code == 3
    assert out.startswith("map/lus.txt — niet gecontroleerd\n  kan niet worden gelezen")
    assert "thee.txt — ontvangstbevestiging (opgegeven): geen bevindingen" in out


def test_a_path_that_nobody_may_look_at_fails_alone(run: Run) -> None:
    code, out, _ = run("lint", "x" * 300, "thee.txt", *ONLY)

    assert code == 3
    assert "  kan niet worden gelezen (File name too long)\n" in out
    assert "thee.txt — ontvangstbevestiging (opgegeven): geen bevindingen" in out


def test_a_broken_rule_file_leaves_the_other_rules_at_work(
    house: Path, run: Run
) -> None:
    broken = house / "regels" / "huis" / "stuk.yml"
    broken.write_text("titel: {nl: Stuk, en: Broken}\n", encoding="utf-8")

    code, out, err = run("lint", "koffie.txt", *ONLY)

    assert (code, out) == (2, KOFFIE)
    assert "stuk.yml:1:1: unknown key 'titel' (did you mean 'title'?)" in err


def test_an_english_letter_is_no_trouble(house: Path, run: Run) -> None:
    text = "Dear Tom,\n\nWe are sorry about the delay.\n\nKind regards,\nAnna\n"
    (house / "english.txt").write_text(text, encoding="utf-8")

    code, _, err = run("lint", "english.txt", "--fail-on", "never")

    assert (code, err) == (0, "")


def test_a_missing_pipeline_is_one_clear_line(run: Run) -> None:
    code, _, err = run("lint", "koffie.txt", "--model", "nl_bestaat_niet")

    assert code == 3
    assert err.startswith("briefcheck: nl_bestaat_niet: no such pipeline is installed")
    assert err.count("\n") == 1


def test_standard_input_goes_by_the_name_it_is_given(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b"Beste Tom,\r\n\r\nKom op de koffie.\r\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    out = run("lint", "-", "--stdin-filename", "map/brief.txt", *ONLY)[1]

    assert out.startswith("map/brief.txt — ontvangstbevestiging (opgegeven)\n\n   3:11")


@pytest.mark.parametrize(
    ("arguments", "environment", "word"),
    [
        ((), "", "warning"),
        ((), "nl", "waarschuwing"),
        (("--lang", "nl"), "en", "waarschuwing"),
        (("--lang=en",), "nl", "warning"),
    ],
    ids=["laid-down", "environment", "option", "option-with-sign"],
)
@pytest.mark.usefixtures("english_house")
def test_an_option_counts_before_the_environment_and_that_before_the_configuration(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    environment: str,
    word: str,
) -> None:
    monkeypatch.setenv("BRIEFCHECK_LANG", environment)

    out = run("lint", "koffie.txt", *ONLY, *arguments)[1]

    assert f"   3:11  {word}  huis/koffie" in out


def test_the_language_may_be_asked_for_before_the_command(run: Run) -> None:
    out = run("--lang", "en", "lint", "koffie.txt", *ONLY)[1]

    assert "   3:11  warning  huis/koffie" in out


def test_messages_are_in_the_language_asked_for(run: Run) -> None:
    assert run("lint", "weg.txt", "--lang", "en") == (
        2,
        "",
        "briefcheck: weg.txt: no such file or folder\n",
    )


def test_jobs_and_no_cache_are_accepted(run: Run) -> None:
    assert run("lint", "koffie.txt", *ONLY, "--jobs", "2", "--no-cache")[0] == 0
