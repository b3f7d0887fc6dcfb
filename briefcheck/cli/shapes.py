"""Commands that speak the language of the user."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from shlex import quote
from types import MappingProxyType
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from briefcheck.cli.translation import advise, language_in, translate

if TYPE_CHECKING:
    from collections.abc import Mapping


class Command(click.Command):
    """A command whose help is translated."""

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Return the options that go on so, their help translated."""
        # Not by way of the group, which would import all its commands.
        items = click.Command.shell_complete(self, ctx, incomplete)
        language = language_in(ctx)
        return [
            CompletionItem(item.value, help=translate(item.help or "", language))
            for item in items
        ]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is called."""
        pieces = " ".join(map(translate, self.collect_usage_pieces(ctx)))
        formatter.write_usage(ctx.command_path, pieces, translate("Usage: "))

    def format_help_text(
        self, _: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what the command does."""
        with formatter.indentation():
            for paragraph in (self.help or "").split("\n\n"):
                formatter.write_paragraph()
                formatter.write_text(translate(paragraph))

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the options of the command."""
        rows = [
            (record[0], translate(option.help or ""))
            for option in self.get_params(ctx)
            if isinstance(option, click.Option)
            and (record := option.get_help_record(ctx))
        ]
        with formatter.section(translate("Options")):
            formatter.write_dl(rows)


class Group(Command, click.Group):
    """A group whose commands are imported when they are run, not for its help.

    ``table`` holds, for each command, the module with its ``command`` and the first
    line of its help.
    """

    table: Mapping[str, tuple[str, str]] = MappingProxyType({})

    def list_commands(self, _: click.Context) -> list[str]:
        """Return the names of the commands in the order of the table."""
        return list(self.table)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.table:
            return None
        command = import_module(self.table[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for, or say what may have been meant."""
        name = args[0]
        is_known = name.startswith("-") or name in self.table
        if not is_known and not ctx.resilient_parsing:
            advice = self._advise(name)
            ctx.fail(translate("unknown command '{name}'", name=name) + advice)
        return super().resolve_command(ctx, args)

    def _advise(self, name: str) -> str:
        if "lint" in self.table and Path(name).exists():
            meant = f"briefcheck lint {quote(name)}"
            return translate(" (did you mean '{word}'?)", word=meant)
        return advise(name, self.table)

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Return the commands and options that go on so."""
        language = language_in(ctx)
        commands = [
            CompletionItem(name, help=translate(about, language))
            for name, (_, about) in self.table.items()
            if name.startswith(incomplete)
        ]
        return commands + super().shell_complete(ctx, incomplete)

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the options and the commands of the group."""
        super().format_options(ctx, formatter)
        rows = [(name, translate(about)) for name, (_, about) in self.table.items()]
        with formatter.section(translate("Commands")):
            formatter.write_dl(rows)
