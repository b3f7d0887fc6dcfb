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
CLEAN = "Afsluitcode 0: niets op of boven fail-on = error (standaard).\n"
USAGE = "Afsluitcode 2: niet alles ging zoals gevraagd (zie de meldingen).\n"


def test_a_letter_goes_in_and_findings_come_out(run: Run) -> None:
    assert run("lint", "koffie.txt", *ONLY) == (0, KOFFIE + CLEAN, "")


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


@pytest.mark.parametrize(
    ("laid", "arguments", "verdict"),
    [
        ("", (), "0: niets op of boven fail-on = error (standaard)."),
        (
            'fail-on = "warning"',
            (),
            "1: bevindingen op of boven fail-on = warning (briefcheck.toml:2:11): 1.",
        ),
        (
            'fail-on = "warning"',
            ("--fail-on", "never"),
            "0: niets op of boven --fail-on never.",
        ),
        (
            "max-warnings = 0",
            (),
            "1: waarschuwingen: 1, meer dan max-warnings = 0 (briefcheck.toml:2:16).",
        ),
        (
            "max-warnings = 0",
            ("--max-warnings", "1"),
            "0: niets op of boven fail-on = error (standaard).",
        ),
        (
            "",
            ("--max-warnings", "0"),
            "1: waarschuwingen: 1, meer dan --max-warnings 0.",
        ),
    ],
)
def test_the_last_line_says_which_limit_decided(
    house: Path, run: Run, laid: str, arguments: tuple[str, ...], verdict: str
) -> None:
    with (house / "briefcheck.toml").open("a", encoding="utf-8") as config:
        config.write(f"{laid}\n")

    code, out, _ = run("lint", "koffie.txt", *ONLY, *arguments)

    assert out.splitlines()[-1] == f"Afsluitcode {verdict}"
    assert code == int(verdict[0])


def test_warnings_of_all_letters_count_together(house: Path, run: Run) -> None:
    (house / "meer.txt").write_bytes((house / "koffie.txt").read_bytes())

    def code(limit: str) -> int:
        return run("lint", "koffie.txt", "meer.txt", *ONLY, "--max-warnings", limit)[0]

    assert (code("1"), code("2")) == (1, 0)


def test_an_excluded_file_is_skipped_and_told_even_when_it_is_named(
    house: Path, run: Run
) -> None:
    with (house / "briefcheck.toml").open("a", encoding="utf-8") as config:
        config.write('exclude = ["thee.*"]\n')

    told = run("lint", "thee.txt", "koffie.txt", *ONLY)
    forced = run("lint", "thee.txt", *ONLY, "--no-exclude")

    assert told == (
        0,
        KOFFIE + CLEAN,
        "briefcheck: thee.txt: overgeslagen (uitgesloten in de configuratie)\n",
    )
    assert forced[1].startswith("thee.txt — ontvangstbevestiging")


def test_letters_are_linted_each_by_the_configuration_nearest_to_it(
    house: Path, run: Run
) -> None:
    (house / "map").mkdir()
    text = 'rules = {"huis/koffie" = "error"}\nrule-folders = ["../regels"]\n'
    (house / "map" / "briefcheck.toml").write_text(text, encoding="utf-8")
    (house / "map" / "a.txt").write_bytes((house / "koffie.txt").read_bytes())

    code, out, _ = run("lint", "koffie.txt", "map/a.txt", "thee.txt", *ONLY)

    levels = [line.split()[1] for line in out.splitlines() if "huis/koffie" in line]
    assert (code, levels[:2]) == (1, ["waarschuwing", "fout"])
    assert [line.split()[0] for line in out.splitlines() if " — " in line] == [
        "koffie.txt",
        "map/a.txt",
        "thee.txt",
    ]


def test_a_wrong_configuration_tells_all_its_problems(house: Path, run: Run) -> None:
    config = house / "briefcheck.toml"
    config.write_text('lng = "nl"\nlang = "fr"\n', encoding="utf-8")

    code, out, err = run("lint", "koffie.txt")

    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "briefcheck: briefcheck.toml:1:1: unknown key 'lng' (did you mean 'lang'?)",
        "briefcheck: briefcheck.toml:2:8: unknown lang 'fr' (known: nl, en)",
    ]


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
        (("--kind", "Terecht"), "--kind: onbekende waarde 'Terecht' (bedoelt u"),
        (
            ("--format", "tekst"),
            "--format: onbekende waarde 'tekst' (bedoelt u 'text'?)",
        ),
        (("--fail-on", "eror"), "--fail-on: onbekende waarde 'eror' (bedoelt u"),
        (("--lang", "fr"), "--lang: onbekende waarde 'fr' (mogelijk: nl, en)"),
        (("--select", "huis/kofie"), "onbekende regel 'huis/kofie' (bedoelt u 'huis/"),
        (("--ignore", "qqqq"), "onbekende regel 'qqqq' (zie: briefcheck rules)"),
        (("--kinf", "x"), "onbekende optie '--kinf' (bedoelt u '--kind'?)"),
        (("--config", "weg.toml"), "--config: geen bestand 'weg.toml' (zie: "),
        (("--max-warnings", "-1"), "--max-warnings: '-1' is geen geheel getal van 0 "),
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
        "briefcheck: PAD ontbreekt (zie: briefcheck lint --help)\n",
    )


@pytest.mark.parametrize("option", [(), ("--no-cache",)])
def test_a_place_where_nobody_may_look_is_told(
    run: Run, option: tuple[str, ...]
) -> None:
    closed = f"{'a' * 300}/brief.txt"

    code, out, err = run("lint", closed, "thee.txt", *ONLY, *option)

    assert (code, err) == (3, "")
    assert "kan niet worden gelezen (de naam is te lang)" in " ".join(out.split())
    assert "thee.txt — " in out


def test_a_missing_file_does_not_take_the_others_down(run: Run) -> None:
    code, out, err = run("lint", "weg.txt", "koffie.txt", *ONLY)

    assert (code, out) == (2, KOFFIE + USAGE)
    assert err == "briefcheck: weg.txt: dit bestand of deze map is er niet\n"


def test_a_folder_without_letters_is_no_such_file(house: Path, run: Run) -> None:
    (house / "leeg").mkdir()

    code, out, err = run("lint", "leeg")

    assert (code, out) == (2, "")
    told = "leeg: in deze map staan geen brieven (standaard .txt, .md, .html)"
    assert err == f"briefcheck: {told}\n"


def test_a_slip_in_the_name_of_a_file_is_met_with_the_one_that_is_there(
    house: Path, run: Run
) -> None:
    folder = house / "map"
    folder.mkdir()
    (folder / "brief.txt").write_text("Beste Tom,\n", encoding="utf-8")

    code, _, err = run("lint", "map/breif.txt")

    told = "map/breif.txt: dit bestand of deze map is er niet"
    assert (code, err) == (2, f"briefcheck: {told} (bedoelt u 'brief.txt'?)\n")


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
    assert blocks[-2:] == [
        "2 brieven: geen bevindingen, 1 niet gecontroleerd",
        "Afsluitcode 3: niet elke brief kon worden gecontroleerd.",
    ]


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
    assert "  kan niet worden gelezen (de naam is te lang)\n" in out
    assert "thee.txt — ontvangstbevestiging (opgegeven): geen bevindingen" in out


def test_a_broken_rule_file_leaves_the_other_rules_at_work(
    house: Path, run: Run
) -> None:
    broken = house / "regels" / "huis" / "stuk.yml"
    broken.write_text("titel: {nl: Stuk, en: Broken}\n", encoding="utf-8")

    code, out, err = run("lint", "koffie.txt", *ONLY)

    assert (code, out) == (2, KOFFIE + USAGE)
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
