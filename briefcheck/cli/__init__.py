"""The command line. Nothing else in briefcheck imports it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from briefcheck.cli.commands import briefcheck
from briefcheck.cli.complaints import describe
from briefcheck.cli.exits import Exit, exit_of
from briefcheck.cli.screen import tell, use_utf8
from briefcheck.cli.translation import language_of
from briefcheck.errors import BriefcheckError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    asked = language_of(words)
    use_utf8()
    try:
        code = briefcheck.main(
            words or ["--help"],
            prog_name="briefcheck",
            standalone_mode=False,
            obj=asked,
        )
    except click.ClickException as error:
        tell(describe(error, asked or "nl"))
        return Exit.USAGE
    except click.Abort:
        return Exit.INTERRUPTED
    except BriefcheckError as error:
        for line in str(error).splitlines():
            tell(line)
        return exit_of(error)
    return int(code or Exit.CLEAN)
