"""The table of commands."""

from __future__ import annotations

import click

from briefcheck.cli.options import help_option, language_option
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Group

COMMANDS = {
    "lint": ("briefcheck.cli.lint", "Check letters and say what to write instead."),
    "fix": ("briefcheck.cli.fix", "Mend doubled spaces and words, and blank lines."),
    "new": ("briefcheck.cli.new", "Write a template for a reply."),
    "init": ("briefcheck.cli.init", "Prepare a folder of letters to be checked."),
    "baseline": (
        "briefcheck.cli.baseline",
        "Keep known findings apart, so that only new ones count.",
    ),
    "inspect": ("briefcheck.cli.inspect", "Show what briefcheck sees in a letter."),
    "rules": ("briefcheck.cli.rules", "List the rules, test them, show their format."),
    "explain": ("briefcheck.cli.explain", "Explain a rule, with examples."),
    "serve": ("briefcheck.cli.serve", "Check letters on a page in your browser."),
    "lsp": ("briefcheck.cli.lsp", "Show findings in your editor while you write."),
    "completion": (
        "briefcheck.cli.completion",
        "Let the Tab key complete commands, options and rules.",
    ),
    "config": ("briefcheck.cli.config", "Show which settings count, and why."),
    "cache": (
        "briefcheck.cli.cache",
        "Show or throw away the results of earlier runs.",
    ),
    "corpus": ("briefcheck.cli.corpus", "Measure the rules on labelled letters."),
}


def _show_version(context: click.Context, _: click.Parameter, asked: object) -> None:
    if not asked or context.resilient_parsing:
        return
    from briefcheck.version import __version__  # noqa: PLC0415 -- slow to find out

    write(f"briefcheck {__version__}")
    context.exit()


@click.group(
    cls=Group,
    no_args_is_help=False,
    add_help_option=False,
    help="Check Dutch replies to complaints against the advice for good letters.",
    options_metavar="[OPTIONS]",
    subcommand_metavar="COMMAND",
)
@language_option
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and stop.",
)
@help_option
def briefcheck() -> None:
    """Run one of the commands."""


briefcheck.table = COMMANDS
