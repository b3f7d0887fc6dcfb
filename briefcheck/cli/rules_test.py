"""``briefcheck rules test``: every rule proves itself on its examples."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import read_house
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.cli.values import Folder
from briefcheck.engine import Linter
from briefcheck.examples import test_examples
from briefcheck.reporters.example_failures import render_failure
from briefcheck.rule_files import Sort, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefcheck.rulebook import ActDefinition, Rule, Rulebook


@click.command(
    "test",
    cls=Command,
    help="Run the examples of all rules.",
    add_help_option=False,
)
@click.argument(
    "folders",
    nargs=-1,
    metavar="[FOLDER]...",
    type=Folder(),
)
@options.language_option
@options.config_options
@options.model_option
@options.help_option
def command(folders: tuple[Path, ...], model: str | None) -> int:
    """Run the examples of all rules, or of those in some folders."""
    house = read_house(*folders)
    tested = _only_from(folders, house.rulebook)
    failures = list(test_examples(tested, Linter(house.rulebook, model=model)))
    for failure in failures:
        write(render_failure(failure, house.language))
    write(_summary(tested, len(failures)))
    if not house.is_sound:
        return Exit.USAGE
    return Exit.FINDINGS if failures else Exit.CLEAN


def _only_from(folders: tuple[Path, ...], rulebook: Rulebook) -> Rulebook:
    if not folders:
        return rulebook
    # By their names alone: they may build on acts and lists of other folders.
    own = {named for folder in folders for named in names_in(folder)}
    rules = {n: rule for n, rule in rulebook.rules.items() if (Sort.RULE, n) in own}
    acts = {n: act for n, act in rulebook.acts.items() if (Sort.ACT, n) in own}
    return replace(rulebook, rules=rules, acts=acts)


def _definitions(rulebook: Rulebook) -> Iterator[Rule | ActDefinition]:
    yield from rulebook.rules.values()
    yield from rulebook.acts.values()


def _summary(rulebook: Rulebook, failed: int) -> str:
    if failed:
        return translate("Examples not in order: {count}", count=failed)
    definitions = list(_definitions(rulebook))
    examples = sum(
        len(each.examples.wrong) + len(each.examples.right) for each in definitions
    )
    return translate(
        "Examples: {count} (of {rules} rules and acts), all in order",
        count=examples,
        rules=len(definitions),
    )
