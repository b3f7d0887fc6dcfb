"""``briefcheck rules new``: a rule file to start from, which works as it is."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import find_language, open_houses
from briefcheck.cli.placing import place_file
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import current_language, translate
from briefcheck.config import Config
from briefcheck.errors import ConfigError
from briefcheck.houses import Preferences
from briefcheck.locate import bundled_rules, bundled_starters
from briefcheck.places import absolute, shown_path
from briefcheck.rule_files import Sort, names_in

if TYPE_CHECKING:
    from briefcheck.wording import Language

_HELP = """\
Write a rule file to start from: a rule that works, with an explanation of all that is \
in it.

ID is the group and the name of the rule, such as tone/my-rule."""

_ID = re.compile(r"[a-z0-9_-]+/[a-z0-9_-]+")
#: Where the rules of a house lie if it has not said so.
_FOLDER = "huisregels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck rules new``."""

    name: str
    folder: Path | None
    force: bool


@click.command("new", cls=Command, help=_HELP, add_help_option=False)
@click.argument("name", metavar="ID")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="The folder of the house's rules (default: the first in its configuration).",
)
@options.force_option
@options.language_option
@options.help_option
def command(**arguments: Any) -> int:
    """Write a rule file."""
    return _new(Request(**arguments))


def _new(request: Request) -> Exit:
    language = _speak()
    name = _name(request.name)
    folder = request.folder or _folder(_config())
    path = folder / f"{name}.yml"
    starter = bundled_starters() / f"rule.{language}.yml"
    rule = _filled_in(starter.read_text(encoding="utf-8"), name)
    place_file(path, rule.encode(), is_forced=request.force)
    write(_what_next(path, folder, _config()))
    return Exit.CLEAN


def _speak() -> Language:
    try:
        return find_language()
    except ConfigError:
        return current_language()


def _config() -> Config:
    """Return the configuration; an empty one where it is wrong.

    It may be wrong because the folder of rules that it names is still to be made.
    """
    try:
        return open_houses(Preferences()).house_of().config
    except ConfigError:
        return Config()


def _filled_in(starter: str, name: str) -> str:
    title = re.sub(r"[-_]+", " ", name.partition("/")[2]).strip().capitalize()
    return starter.replace("RULE_ID", name).replace("RULE_TITLE", title or name)


def _name(given: str) -> str:
    if not _ID.fullmatch(given) or given.startswith(("acts/", "lists/")):
        message = translate("'{word}' is no name for a rule", word=given)
        advice = translate(" (for example: {example})", example=_proposed(given))
        raise click.UsageError(message + advice)
    if (Sort.RULE, given) in names_in(bundled_rules()):
        message = "'{word}' is a rule that ships with briefcheck (choose another name)"
        raise click.UsageError(translate(message, word=given))
    return given


def _proposed(given: str) -> str:
    """Return a name that looks like the one that was given."""
    pieces = (re.sub(r"[^a-z0-9]+", "-", each) for each in given.lower().split("/"))
    words = [word for each in pieces if (word := each.strip("-"))]
    if words and words[0] in {Sort.ACT.value, Sort.LIST.value}:
        words = words[1:]
    first, rest = (words or ["mijn-regel"])[0], words[1:]
    return f"{first}/{'-'.join(rest)}" if rest else f"tone/{first}"


def _folder(config: Config) -> Path:
    if config.rule_folders:
        return Path(shown_path(config.rule_folders[0]))
    base = config.file.parent if config.file else Path.cwd()
    return Path(shown_path(base / _FOLDER))


def _what_next(path: Path, folder: Path, config: Config) -> str:
    message = translate(
        "{path}: a rule that works; make it yours\n"
        "Test it with:\n"
        "  briefcheck rules test {quoted}",
        path=path.as_posix(),
        quoted=quote(folder.as_posix()),
    )
    if absolute(folder) in config.rule_folders:
        return message
    base = config.file.parent if config.file else Path.cwd()
    shown = os.path.relpath(folder, base).replace(os.sep, "/")
    file = shown_path(config.file) if config.file else "briefcheck.toml"
    advice = translate("Let it count in your letters: put in {file}", file=file)
    return f'{message}\n{advice}\n  rule-folders = ["{shown}"]'
