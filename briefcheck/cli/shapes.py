"""Commands and choices that speak the language of the user."""

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
    from collections.abc import Callable, Mapping


def _write_options(
    command: click.Command, context: click.Context, formatter: click.HelpFormatter
) -> None:
    rows = [
        (record[0], translate(option.help or ""))
        for option in command.get_params(context)
        if isinstance(option, click.Option)
        and (record := option.get_help_record(context))
    ]
    with formatter.section(translate("Options")):
        formatter.write_dl(rows)


def _write_usage(
    command: click.Command, context: click.Context, formatter: click.HelpFormatter
) -> None:
    pieces = " ".join(map(translate, command.collect_usage_pieces(context)))
    formatter.write_usage(context.command_path, pieces, translate("Usage: "))


def _write_about(command: click.Command, formatter: click.HelpFormatter) -> None:
    with formatter.indentation():
        for paragraph in (command.help or "").split("\n\n"):
            formatter.write_paragraph()
            formatter.write_text(translate(paragraph))


def _complete_options(
    command: click.Command, context: click.Context, incomplete: str
) -> list[CompletionItem]:
    """Return the options that go on so, their help translated."""
    # Not by way of the group, which would import all its commands.
    items = click.Command.shell_complete(command, context, incomplete)
    language = language_in(context)
    return [
        CompletionItem(item.value, help=translate(item.help or "", language))
        for item in items
    ]


class Command(click.Command):
    """A command whose help is translated."""

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[CompletionItem]:
        """Return the options that go on so."""
        return _complete_options(self, ctx, incomplete)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is called."""
        _write_usage(self, ctx, formatter)

    def format_help_text(
        self, _: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what the command does."""
        _write_about(self, formatter)

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the options of the command."""
        _write_options(self, ctx, formatter)


class Group(click.Group):
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
        return commands + _complete_options(self, ctx, incomplete)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the group is called."""
        _write_usage(self, ctx, formatter)

    def format_help_text(
        self, _: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what the group is for."""
        _write_about(self, formatter)

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the options and the commands of the group."""
        _write_options(self, ctx, formatter)
        rows = [(name, translate(about)) for name, (_, about) in self.table.items()]
        with formatter.section(translate("Commands")):
            formatter.write_dl(rows)


class Choice(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.3
    """One of some words; another word is met with the one that was meant.

    ``meant`` gives the choice for a word that means one without being like it.
    """

    name = "choice"

    def __init__(self, *choices: str, meant: Callable[[str], str] = str) -> None:
        self.choices = choices
        self.meant = meant

    def get_metavar(
        self, param: click.Parameter, ctx: click.Context | None = None
    ) -> str:
        """Return the choices as help shows them."""
        del param, ctx  # They are click's; the choices are the same everywhere.
        return "|".join(self.choices)

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Return a value that is one of the choices."""
        if value in self.choices:
            return value
        advice = advise(self.meant(value), self.choices)
        if not advice:
            advice = translate(" (known: {known})", known=", ".join(self.choices))
        unknown = translate("unknown value '{word}'", word=value)
        return self.fail(unknown + advice, param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the choices that go on so."""
        del ctx, param  # They are click's; the choices are the same everywhere.
        return [
            CompletionItem(each) for each in self.choices if each.startswith(incomplete)
        ]


class Folder(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.3
    """A folder that is there."""

    name = "folder"

    def convert(
        self,
        value: str | Path,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Return the path of the folder."""
        path = Path(value)
        if not path.is_dir():
            self.fail(translate("no folder '{path}'", path=path), param, ctx)
        return path

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell, which knows folders."""
        del ctx, param  # They are click's; folders are the same everywhere.
        return [CompletionItem(incomplete, type="dir")]


class Count(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.3
    """A whole number, not below some other."""

    name = "count"

    def __init__(self, least: int) -> None:
        self.least = least

    def convert(
        self,
        value: str | int,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int:
        """Return the number."""
        try:
            number = int(value)
        except ValueError:
            number = self.least - 1
        if number < self.least:
            message = "'{word}' is no whole number of {least} or more"
            self.fail(translate(message, word=value, least=self.least), param, ctx)
        return number
