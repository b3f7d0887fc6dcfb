"""Reading letters so that one that cannot be read keeps nobody waiting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefcheck.cli.exits import Exit
from briefcheck.cli.screen import tell
from briefcheck.cli.translation import current_language, translate
from briefcheck.decoding import decode
from briefcheck.errors import TextError
from briefcheck.findings import Report
from briefcheck.gathering import STDIN_NAME, gather
from briefcheck.sections import read_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefcheck.gathering import Source
    from briefcheck.letter import Letter


def find_sources(
    paths: Iterable[str], stdin_name: str | None
) -> tuple[tuple[Source, ...], Exit]:
    """Find the letters at some paths, and say which paths lead to none."""
    gathered = gather(paths, stdin_name or STDIN_NAME)
    for path in gathered.absent:
        tell(translate("{path}: no such file or folder", path=path))
    for path in gathered.empty:
        tell(translate("{path}: no letters in this folder (.txt or .md)", path=path))
    is_complete = not (gathered.absent or gathered.empty)
    return gathered.sources, Exit.CLEAN if is_complete else Exit.USAGE


def read_source(source: Source, templates: Sequence[Path] = ()) -> Letter | Report:
    """Read a letter, or report why it cannot be read.

    A file that is one of the templates of the house is marked as a template.
    """
    try:
        letter = read_letter(source.read(), source.name)
    except (OSError, TextError) as error:
        return report_failure(source, error)
    if source.path and source.path.resolve() in templates:
        return replace(letter, is_template=True)
    return letter


def read_templates(paths: Iterable[Path]) -> tuple[str, ...]:
    """Return the texts of the house's templates.

    Raises:
        TextError: A template cannot be read.
    """
    return tuple(decode(path.read_bytes(), path.as_posix()) for path in paths)


def report_failure(source: Source, error: OSError | TextError) -> Report:
    """Return the report of a letter that cannot be read."""
    if isinstance(error, TextError):
        reason = _tell_place(error, source.name)
    else:
        reason = error.strerror or str(error)
        reason = translate("cannot be read ({reason})", reason=reason)
    return Report(source.name, kind=None, kind_stated=False, failure=reason)


def _tell_place(error: TextError, name: str) -> str:
    message = error.message(current_language())
    return message if error.place == name else f"{error.place}: {message}"
