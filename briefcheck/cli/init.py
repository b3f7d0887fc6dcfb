"""``briefcheck init``: what a folder of letters needs to be checked from now on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from textwrap import indent
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import find_language
from briefcheck.cli.placing import refusal
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.cli.values import Folder
from briefcheck.places import shown_path
from briefcheck.starting.files import (
    Fate,
    hook_entry,
    write_config,
    write_hook,
    write_workflow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.starting.files import FirstFile
    from briefcheck.wording import Language

_HELP = """\
Prepare a folder of letters or templates: a configuration, an entry for pre-commit and \
a workflow for GitHub. What is there already is never overwritten."""

_FATES = {
    Fate.WRITTEN: "Written:",
    Fate.ADDED: "Added an entry to:",
    Fate.KEPT: "There already, and left as it is:",
    Fate.UNUSUAL: "Put this in by hand, in the list under 'repos':",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck init``."""

    folder: Path
    pre_commit: bool
    workflow: bool


@click.command("init", cls=Command, help=_HELP, add_help_option=False)
@click.argument(
    "folder",
    default=".",
    metavar="[FOLDER]",
    type=Folder(),
)
@click.option(
    "--no-pre-commit",
    "pre_commit",
    is_flag=True,
    flag_value=False,
    default=True,
    help="Do without an entry for pre-commit.",
)
@click.option(
    "--no-workflow",
    "workflow",
    is_flag=True,
    flag_value=False,
    default=True,
    help="Do without a workflow for GitHub.",
)
@options.language_option
@options.help_option
def command(**arguments: Any) -> int:
    """Prepare a folder."""
    return _init(Request(**arguments))


def _init(request: Request) -> Exit:
    language = find_language()
    try:
        files = list(_write_files(request, language))
    except OSError as error:
        raise refusal(Path(str(error.filename)), error) from error
    write("\n\n".join([*_told(files), _what_next(request)]))
    return Exit.CLEAN


def _write_files(request: Request, language: Language) -> Iterator[FirstFile]:
    yield write_config(request.folder, language)
    if request.pre_commit:
        yield write_hook(request.folder)
    if request.workflow:
        yield write_workflow(request.folder)


def _told(files: Sequence[FirstFile]) -> Iterator[str]:
    for fate, heading in _FATES.items():
        names = [shown_path(file.path) for file in files if file.fate is fate]
        if names:
            more = [indent(hook_entry().rstrip(), "    ")]
            lines = [*names, *(more if fate is Fate.UNUSUAL else [])]
            yield "\n".join([translate(heading), *(f"  {line}" for line in lines)])


def _what_next(request: Request) -> str:
    folder = quote(shown_path(request.folder))
    steps = [
        (f"briefcheck lint {folder}", "what can be better"),
        (f"briefcheck baseline write {folder}", "what is there now does not count"),
    ]
    if request.pre_commit:
        install = "pip install pre-commit && pre-commit install"
        steps.append((install, "letters are checked at each commit"))
    width = max(len(command) for command, _ in steps)
    lines = [f"  {command:{width}}  # {translate(why)}" for command, why in steps]
    return "\n".join([translate("And now:"), *lines])
