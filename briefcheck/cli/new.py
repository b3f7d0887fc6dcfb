"""``briefcheck new``: a template to start from, on which no rule has a remark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import find_language
from briefcheck.cli.placing import place_file
from briefcheck.cli.screen import write, write_bytes
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.gathering import STDIN
from briefcheck.letter import Kind
from briefcheck.locate import bundled_starters
from briefcheck.wording import KINDS, pick

if TYPE_CHECKING:
    from briefcheck.wording import Language

_HELP = """\
Write a template for a reply: with the parts that a good letter has, and slots between \
{{ and }} for what only you know.

PATH is the file to write, a folder to write it in, or - for the standard output; left \
out, the file is named after the kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck new``."""

    kind: str
    path: str | None
    force: bool


@click.command("new", cls=Command, help=_HELP, add_help_option=False)
@click.argument("kind", type=options.KIND, metavar="KIND")
@click.argument("path", required=False, metavar="[PATH]", type=click.Path())
@options.force_option
@options.language_option
@options.help_option
def command(**arguments: Any) -> int:
    """Write a template."""
    return _new(Request(**arguments))


def _new(request: Request) -> Exit:
    language = find_language()
    kind = Kind(request.kind)
    data = (bundled_starters() / "letters" / f"{kind.value}.txt").read_bytes()
    if request.path == STDIN:
        write_bytes(data)
        return Exit.CLEAN
    path = _path(request.path, kind)
    place_file(path, data, is_forced=request.force)
    write(_what_next(path, kind, language))
    return Exit.CLEAN


def _path(given: str | None, kind: Kind) -> Path:
    path = Path(given or ".")
    if not path.is_dir():
        return path
    # Letters are Dutch, and so are their names.
    return path / f"{KINDS[kind].nl.replace(' ', '-')}.txt"


def _what_next(path: Path, kind: Kind, language: Language) -> str:
    return translate(
        "{path}: template, {kind}\n"
        "Fill in what stands between {{{{ and }}}}. In a letter that you send, take\n"
        "out the lines between --- at the top. Check it with:\n"
        "  briefcheck lint {quoted}",
        path=path,
        kind=pick(KINDS[kind], language),
        quoted=quote(path.as_posix()),
    )
