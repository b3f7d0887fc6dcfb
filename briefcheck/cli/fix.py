"""``briefcheck fix``: what cannot change the meaning is mended in place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.house import find_language, open_houses
from briefcheck.cli.reading import find_sources, report_failure
from briefcheck.cli.screen import find_paint, tell, write, write_bytes
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate
from briefcheck.errors import TextError
from briefcheck.fixing import Fixed, fix_bytes
from briefcheck.houses import Preferences
from briefcheck.reporters.fixes import render_fixed, render_fixed_summary
from briefcheck.reporters.unified_diff import render_diff
from briefcheck.writing import replace_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcheck.gathering import Source
    from briefcheck.wording import Language

_HELP = """\
Mend what cannot change the meaning: doubled spaces and words, blanks at the end of a \
line, a missing blank line above the greeting. Your words stay as they are.

PATH is a file, a folder (all .txt, .md, .html) or - for standard input, which goes \
to the standard output.

Exit codes: 0 done, 1 with --diff: something would change, 2 wrong usage or no such \
file, 3 a letter could not be read or written. Of several, the highest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The arguments of ``briefcheck fix``."""

    paths: tuple[str, ...]
    diff: bool
    stdin_filename: str | None


@click.command("fix", cls=Command, help=_HELP, add_help_option=False)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=options.PATH)
@click.option(
    "--diff", is_flag=True, help="Show what would change, and change nothing."
)
@options.language_option
@options.config_options
@options.stdin_option
@options.help_option
def command(**arguments: Any) -> int:
    """Mend letters."""
    return _fix(Request(**arguments))


def _fix(request: Request) -> Exit:
    language = find_language()
    choice = open_houses(Preferences()).choice
    sources, exit_code = find_sources(request.paths, request.stdin_filename, choice)
    is_filter = any(source.path is None for source in sources)
    if is_filter and len(sources) > 1:
        raise click.UsageError(translate("- stands alone: name no other paths"))
    outcomes = [_mend(source, is_wanted=not request.diff) for source in sources]
    fixed = [outcome for outcome in outcomes if isinstance(outcome, Fixed)]
    if request.diff:
        _show_diffs(fixed, language)
        exit_code = max(exit_code, _exit_of(fixed))
    elif not is_filter:
        _show(fixed, language)
    return exit_code if len(fixed) == len(outcomes) else Exit.FAILED


def _mend(source: Source, *, is_wanted: bool) -> Fixed | None:
    """Mend one letter, in its file where that is wanted; None if that fails."""
    try:
        fixed = fix_bytes(source.read(), source.name)
        if is_wanted:
            _put_back(source, fixed)
    except (OSError, TextError) as error:
        tell(f"{source.name}: {report_failure(source, error).failure}")
        return None
    return fixed


def _put_back(source: Source, fixed: Fixed) -> None:
    if source.path is None:
        write_bytes(fixed.data)
    elif fixed.edits:
        replace_file(source.path, fixed.data)


def _show(fixed: Sequence[Fixed], language: Language) -> None:
    for each in fixed:
        if each.edits:
            write(render_fixed(each.name, each.edits, language, find_paint()))
    if fixed:
        counts = [len(each.edits) for each in fixed]
        write(render_fixed_summary(counts, language, is_done=True))


def _show_diffs(fixed: Sequence[Fixed], language: Language) -> None:
    for each in fixed:
        write_bytes(render_diff(each.name, each.before, each.after).encode())
    if fixed:
        counts = [len(each.edits) for each in fixed]
        tell(render_fixed_summary(counts, language, is_done=False))


def _exit_of(fixed: Sequence[Fixed]) -> Exit:
    return Exit.FINDINGS if any(each.edits for each in fixed) else Exit.CLEAN
