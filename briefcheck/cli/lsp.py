"""``briefcheck lsp``: the language server that editors start."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import click

from briefcheck.cli import options
from briefcheck.cli.screen import tell
from briefcheck.cli.shapes import Command
from briefcheck.cli.translation import translate

_HELP = """\
Show findings in your editor while you write.

Editors start this command and talk to it through standard input and output. The \
documentation (docs/editors.md) says how to set up yours."""


@click.command("lsp", cls=Command, help=_HELP, add_help_option=False)
# There is no other way to talk, but many editors add it by themselves.
@click.option("--stdio", is_flag=True, help="Accepted, since many editors add it.")
@options.language_option
@options.help_option
def command(*, stdio: bool) -> int:
    """Serve one editor."""
    del stdio
    if find_spec("pygls") is None:
        raise click.ClickException(
            translate(
                "the language server is not installed (pip install 'briefcheck[lsp]')"
            )
        )
    # Imported late: it starts the process that reviews letters, then loads pygls.
    from briefcheck.lsp.serving import serve  # noqa: PLC0415 -- see above

    if sys.stdin.isatty():
        tell(translate("an editor starts this command; press Ctrl-C to stop"))
    return serve(click.get_current_context().find_root().obj)
