"""The rules that somebody names on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefcheck.cli.completing import complete_rules
from briefcheck.cli.translation import advise, translate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


select_option = click.option(
    "--select",
    multiple=True,
    metavar="ID",
    shell_complete=complete_rules,
    help="Only these rules or groups, separated by commas.",
)

ignore_option = click.option(
    "--ignore",
    multiple=True,
    metavar="ID",
    shell_complete=complete_rules,
    help="Not these rules or groups, separated by commas.",
)


def split_names(values: Iterable[str]) -> tuple[str, ...]:
    """Return the rule ids and groups in some lists with commas.

    A group is ``tone`` or ``tone/*``; it is returned as ``tone``.
    """
    return tuple(_split(values))


def require_names(names: Iterable[str], rules: Collection[str]) -> None:
    """Refuse names that are neither rules nor groups of rules.

    Raises:
        UsageError: There is no such rule or group.
    """
    known = {*rules, *_groups(rules)}
    for name in names:
        if name not in known:
            raise unknown_rule(name, known)


def unknown_rule(name: str, known: Iterable[str]) -> click.UsageError:
    """Make the error for a rule that is not there."""
    advice = advise(name, known) or translate(" (see: briefcheck rules)")
    return click.UsageError(translate("unknown rule '{word}'", word=name) + advice)


def _groups(rules: Iterable[str]) -> Iterator[str]:
    return (rule.rpartition("/")[0] for rule in rules)


def _split(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        for name in value.split(","):
            if name.strip():
                yield name.strip().removesuffix("/*")
