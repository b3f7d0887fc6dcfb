"""``briefcheck completion``: how a shell learns to complete commands and rules."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from briefcheck.cli import options
from briefcheck.cli.exits import Exit
from briefcheck.cli.screen import write
from briefcheck.cli.shapes import Command
from briefcheck.cli.values import Choice

_HELP = """\
Print a script that lets the Tab key complete commands, options, kinds and rules.

In bash: eval "$(briefcheck completion bash)" in ~/.bashrc. In zsh: the same with zsh \
in ~/.zshrc, below compinit. In fish: briefcheck completion fish > \
~/.config/fish/completions/briefcheck.fish"""


_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command("completion", cls=Command, help=_HELP, add_help_option=False)
@click.argument("shell", metavar="SHELL", type=Choice(*_SHELLS))
@options.language_option
@options.help_option
def command(shell: str) -> int:
    """Print the script for a shell."""
    root = click.get_current_context().find_root().command
    script = _SHELLS[shell](root, {}, "briefcheck", "_BRIEFCHECK_COMPLETE")
    write(script.source())
    return Exit.CLEAN
