"""What is said when briefcheck was called in a way it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefcheck.cli.translation import translate
from briefcheck.nearest import find_nearest

if TYPE_CHECKING:
    from briefcheck.wording import Language


def describe(error: click.ClickException, language: Language) -> str:
    """Return what is wrong with the arguments, and where to read what is right."""
    message = _message(error, language)
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return message
    path = context.command_path
    return f"{message} {translate('(see: {path} --help)', language, path=path)}"


def _message(error: click.ClickException, language: Language) -> str:
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error, language)
    if isinstance(error, click.MissingParameter):
        return translate("{name} is missing", language, name=_name(error, language))
    if isinstance(error, click.BadOptionUsage):
        name = error.option_name
        return translate("option '{name}' needs a value", language, name=name)
    if isinstance(error, click.BadParameter) and error.param:
        return f"{_shown(error.param, language)}: {error.message}"
    return translate(error.format_message(), language)


def _unknown_option(error: click.NoSuchOption, language: Language) -> str:
    message = translate("unknown option '{name}'", language, name=error.option_name)
    nearest = find_nearest(error.option_name, error.possibilities or [])
    if nearest is None:
        return message
    return message + translate(" (did you mean '{word}'?)", language, word=nearest)


def _name(error: click.MissingParameter, language: Language) -> str:
    if error.param is None:
        return ""
    return _shown(error.param, language)


def _shown(param: click.Parameter, language: Language) -> str:
    """Return what help calls an option or an argument."""
    if isinstance(param, click.Argument) and param.metavar:
        return translate(param.metavar, language).strip("[].")
    return param.opts[0]
