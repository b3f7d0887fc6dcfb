"""``briefcheck corpus score``: how well findings agree with labels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.completing import complete_rules
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.screen import write
from briefcheck.cli.selection import require_names, split_names
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import current_language
from briefcheck.cli.values import Folder
from briefcheck.corpus import read_corpus
from briefcheck.engine import Linter
from briefcheck.reporters.score_json import render_scores_json
from briefcheck.reporters.score_text import TITLES, render_score, render_slips
from briefcheck.scoring import labelled_rules, score_reports
from briefcheck.sections import read_letter
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefcheck.corpus import LabelledLetter
    from briefcheck.letter import Letter
    from briefcheck.rulebook import Rulebook
    from briefcheck.scoring import Score

#: Not labelled: what it compares with is in no corpus.
_UNLABELLED = "template/copy-paste"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck corpus score``."""

    folders: tuple[Path, ...]
    rule: tuple[str, ...]
    misses: bool
    false_alarms: bool
    form: str
    model: str | None


@click.command(
    "score",
    cls=Command,
    help="Compare findings with labels: precision, recall and F1 for each rule.",
    add_help_option=False,
)
@click.argument(
    "folders",
    nargs=-1,
    required=True,
    metavar="FOLDER...",
    type=Folder(),
)
@click.option(
    "--rule",
    multiple=True,
    metavar="ID",
    shell_complete=complete_rules,
    help="Only this rule; may be given more than once.",
)
@click.option(
    "--misses", is_flag=True, help="List the labels that no finding answers to."
)
@click.option(
    "--false-alarms", is_flag=True, help="List the findings that no label asks for."
)
@options.format_option
@options.language_option
@options.model_option
@options.help_option
def command(**arguments: Any) -> int:
    """Score labelled letters, once with their kind stated and once without."""
    return _score(Request(**arguments))


def _score(request: Request) -> Exit:
    house = read_house()
    known = house.rulebook.rules
    letters = [each for path in request.folders for each in read_corpus(path, known)]
    rules = _rules(request, house.rulebook, letters)
    linter = Linter(house.rulebook, model=request.model)
    scores = {
        name: score_reports(letters, linter.lint(read), rules)
        for name, read in (
            ("stated", _stated(letters)),
            ("inferred", _unstated(letters)),
        )
    }
    _show(scores, request)
    return Exit.CLEAN if house.is_sound else Exit.USAGE


def _rules(
    request: Request, rulebook: Rulebook, letters: Sequence[LabelledLetter]
) -> frozenset[str]:
    if request.rule:
        names = split_names(request.rule)
        require_names(names, rulebook.rules)
        return _expand(names, rulebook)
    on = {rule.id for rule in rulebook.rules.values() if rule.level}
    off = rulebook.rules.keys() - on
    return frozenset(({*on, *labelled_rules(letters)} - off) - {_UNLABELLED})


def _expand(names: tuple[str, ...], rulebook: Rulebook) -> frozenset[str]:
    return frozenset(
        rule
        for rule in rulebook.rules
        for name in names
        if rule == name or rule.startswith(f"{name}/")
    )


def _unstated(letters: Sequence[LabelledLetter]) -> list[Letter]:
    read = (read_letter(each.data, each.path.as_posix()) for each in letters)
    return [replace(letter, stated_kind=None) for letter in read]


def _stated(letters: Sequence[LabelledLetter]) -> list[Letter]:
    pairs = zip(_unstated(letters), letters, strict=True)
    return [replace(letter, stated_kind=labelled.kind) for letter, labelled in pairs]


def _show(scores: dict[str, Score], request: Request) -> None:
    if request.form == "json":
        write(render_scores_json(scores))
        return
    language = current_language()
    for name, score in scores.items():
        write(render_score(pick(TITLES[name], language), score, language))
    # What is listed is what the rules themselves got wrong, not the kind.
    stated = scores["stated"]
    if request.misses:
        write(render_slips(pick(TITLES["misses"], language), stated.misses))
    if request.false_alarms:
        write(render_slips(pick(TITLES["false_alarms"], language), stated.false_alarms))
