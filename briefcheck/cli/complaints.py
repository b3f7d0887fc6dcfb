"""What is said when briefcheck was called in a way it does not know."""

from __future__ import annotations

import click

from briefcheck.cli.translation import translate


def describe(error: click.ClickException) -> str:
    """Return what is wrong with the arguments, and where to read what is right."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return error.format_message()
    with context.scope(cleanup=False):
        message = _message(error)
        remedy = translate("(see: {path} --help)", path=context.command_path)
        return f"{message} {remedy}"


def _message(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error)
    if isinstance(error, click.MissingParameter):
        return translate("{name} is missing", name=_name(error.param))
    if isinstance(error, click.BadOptionUsage):
        return translate("option '{name}' needs a value", name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        return f"{error.param.opts[0]}: {error.message}"
    return translate(error.format_message())


def _unknown_option(error: click.NoSuchOption) -> str:
    message = translate("unknown option '{name}'", name=error.option_name)
    known = ", ".join(error.possibilities or [])
    if not known:
        return message
    return message + translate(" (did you mean '{word}'?)", word=known)


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    metavar = getattr(parameter, "metavar", None) or parameter.name or ""
    return translate(metavar)
