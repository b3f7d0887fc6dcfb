from __future__ import annotations

import subprocess
import sys
from string import Formatter
from typing import TYPE_CHECKING

import click
import pytest

from briefcheck.cli.commands import briefcheck
from briefcheck.cli.dutch import DUTCH
from briefcheck.cli.shapes import Group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    Run: TypeAlias = Callable[..., tuple[int, str, str]]

HELP = """\
Gebruik: briefcheck [OPTIES] OPDRACHT

  Toetst antwoorden op klachten aan de adviezen voor goede brieven.

Opties:
  --lang nl|en  Taal van wat u ziet: Nederlands (nl) of Engels (en).
  --version     Toon de versie.
  -h, --help    Toon deze hulp.

Opdrachten:
  lint        Controleer brieven en lees wat u beter kunt schrijven.
  fix         Verbeter dubbele spaties en woorden, en witregels.
  new         Maak een sjabloon voor een antwoord.
  init        Maak een map met brieven klaar om te controleren.
  baseline    Houd bekende bevindingen apart, zodat alleen nieuwe tellen.
  inspect     Toon wat briefcheck in een brief ziet.
  rules       Toon de regels, test ze, of toon hun formaat.
  explain     Leg een regel uit, met voorbeelden.
  serve       Controleer brieven op een pagina in uw browser.
  lsp         Toon bevindingen in uw editor terwijl u schrijft.
  completion  Laat de Tab-toets opdrachten, opties en regels aanvullen.
  config      Toon welke instellingen gelden, en waarom.
  cache       Toon of wis de bewaarde uitkomsten van eerdere controles.
  corpus      Meet hoe goed de regels het doen op gelabelde brieven.
"""


def commands(group: click.Command) -> Iterator[click.Command]:
    yield group
    if isinstance(group, Group):
        for name in group.table:
            command = group.get_command(click.Context(group), name)
            if command:
                yield from commands(command)


ALL = list(commands(briefcheck))


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_is_in_dutch(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments) == (0, HELP, "")


def test_help_is_in_english_when_asked_for(run: Run) -> None:
    out = run("--lang", "en", "--help")[1]

    assert out.startswith(
        "Usage: briefcheck [OPTIONS] COMMAND\n\n  Check Dutch replies"
    )


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
def test_all_help_has_its_dutch(command: click.Command) -> None:
    about = (command.help or "").split("\n\n")
    options = [
        option.help or ""
        for option in command.params
        if isinstance(option, click.Option)
    ]

    missing = [text for text in (*about, *options) if text not in DUTCH]

    assert missing == []


def test_the_dutch_has_the_blanks_of_its_english() -> None:
    blanks = [
        [
            {name for _, name, _, _ in Formatter().parse(text) if name}
            for text in (english, dutch)
        ]
        for english, dutch in DUTCH.items()
    ]

    assert all(english == dutch for english, dutch in blanks)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("lnt",), "onbekende opdracht 'lnt' (bedoelt u 'lint'?)"),
        (("corpus", "scor"), "onbekende opdracht 'scor' (bedoelt u 'score'?)"),
        (("corpus",), "Welke opdracht?"),
        (("--versie",), "onbekende optie '--versie'"),
    ],
    ids=" ".join,
)
def test_an_unknown_command_is_named_with_what_was_meant(
    run: Run, arguments: tuple[str, ...], message: str
) -> None:
    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert err.startswith(f"briefcheck: {message}")


def test_a_letter_in_the_place_of_a_command_is_meant_to_be_linted(
    house: Path, run: Run
) -> None:
    (house / "de brief.txt").write_text("Beste Tom,\n", encoding="utf-8")

    code, _, err = run("de brief.txt")

    told = "onbekende opdracht 'de brief.txt' (bedoelt u 'briefcheck lint"
    assert code == 2
    assert err.startswith(f"briefcheck: {told} 'de brief.txt''?)")


def test_the_version_is_shown(run: Run) -> None:
    code, out, _ = run("--version")

    assert code == 0
    assert out.startswith("briefcheck ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["lint", "--help"],
        ["rules"],
        ["rules", "--format", "json"],
        ["rules", "schema"],
        ["explain", "bestaat/niet"],
        ["fix", "bestaat.niet"],
    ],
    ids=" ".join,
)
def test_what_parses_no_letter_imports_no_spacy(arguments: list[str]) -> None:
    script = (
        "import sys; from briefcheck.cli import main; main(sys.argv[1:]); "
        "heavy = {'spacy', 'thinc', 'numpy'} & sys.modules.keys(); "
        "sys.exit(' '.join(heavy) or 0)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr
