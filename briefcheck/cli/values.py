"""What options and arguments take, and what is said where something else is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import click
from click.shell_completion import CompletionItem

from briefcheck.cli.translation import advise, translate

if TYPE_CHECKING:
    from collections.abc import Callable


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


class _OnDisk(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.3
    """Something that is there: its sort as shells call it, its test, what is said."""

    sort: ClassVar[str]
    is_there: ClassVar[Callable[[Path], bool]]
    refusal: ClassVar[str]

    def convert(
        self,
        value: str | Path,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        """Return its path."""
        path = Path(value)
        if not type(self).is_there(path):
            self.fail(translate(self.refusal, path=path), param, ctx)
        return path

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell, which knows files and folders."""
        del ctx, param  # They are click's; what is there is the same everywhere.
        return [CompletionItem(incomplete, type=self.sort)]


class Folder(_OnDisk):
    """A folder that is there."""

    name = "folder"
    sort = "dir"
    is_there = Path.is_dir
    refusal = "no folder '{path}'"


class File(_OnDisk):
    """A file that is there."""

    name = "file"
    sort = "file"
    is_there = Path.is_file
    refusal = "no file '{path}'"


class Count(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.3
    """A whole number, not below one number nor above another."""

    name = "count"

    def __init__(self, least: int, most: int | None = None) -> None:
        self.least = least
        self.most = most

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
        if self.least <= number and (self.most is None or number <= self.most):
            return number
        refused = translate(self._message, word=value, least=self.least, most=self.most)
        return self.fail(refused, param, ctx)

    @property
    def _message(self) -> str:
        if self.most is None:
            return "'{word}' is no whole number of {least} or more"
        return "'{word}' is no whole number from {least} to {most}"
