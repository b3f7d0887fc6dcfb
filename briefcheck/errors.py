"""The errors that a user can mend; anything else is a bug and keeps its traceback."""

from __future__ import annotations


class BriefcheckError(Exception):
    """An error that says what is wrong and what would be right.

    Printed as ``place: message`` without a traceback. Arguments are positional,
    so that errors survive pickling.
    """


class TextError(BriefcheckError):
    """A letter cannot be read."""


class RuleError(BriefcheckError):
    """A rule file is wrong; one error for each problem in it."""


class RuleErrors(BriefcheckError):
    """Rule files are wrong; the arguments are all their problems."""

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.args)


class ConfigError(BriefcheckError):
    """The configuration, or the way briefcheck was called, is wrong."""


class PipelineError(BriefcheckError):
    """The language pipeline is missing or unfit."""
