"""What a shell may complete: rules by their files, so that no rule has to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from briefcheck.errors import BriefcheckError
from briefcheck.houses import Houses
from briefcheck.locate import bundled_rules
from briefcheck.rule_files import Sort, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.abc import Traversable
    from typing import TypeAlias

    import click

    Items: TypeAlias = "list[CompletionItem]"


def complete_rules(_: click.Context, __: click.Parameter, incomplete: str) -> Items:
    """Return the rules and groups that go on as the last of a list with commas."""
    done = incomplete[: incomplete.rfind(",") + 1]
    ids = set(_names(Sort.RULE))
    groups = {name.rpartition("/")[0] for name in ids}
    return _items((f"{done}{name}" for name in ids | groups), incomplete)


def complete_pages(_: click.Context, __: click.Parameter, incomplete: str) -> Items:
    """Return the rules and acts that go on so."""
    acts = (f"{Sort.ACT.value}/{name}" for name in _names(Sort.ACT))
    return _items((*_names(Sort.RULE), *acts), incomplete)


def _items(names: Iterable[str], incomplete: str) -> Items:
    return [
        CompletionItem(name) for name in sorted(names) if name.startswith(incomplete)
    ]


def _names(wanted: Sort) -> Iterator[str]:
    for folder in _folders():
        for sort, name in names_in(folder):
            if sort is wanted:
                yield name


def _folders() -> tuple[Traversable, ...]:
    try:
        return bundled_rules(), *Houses().house_of().config.rule_folders
    except BriefcheckError:
        # Somebody is typing: what is wrong is told when the command runs.
        return (bundled_rules(),)
