"""The errors that a user can mend; anything else is a bug and keeps its traceback."""

from __future__ import annotations


class BriefcheckError(Exception):
    """An error that says what is wrong and what would be right.

    Printed as ``place: message`` without a traceback. Arguments are positional,
    so that errors survive pickling.
    """


class TextError(BriefcheckError):
    """A letter cannot be read.

    Writers of letters meet it, so it says what is wrong in Dutch and in English;
    ``place`` is the file's name, with a line and column where there is one.
    """

    def __init__(self, place: str, dutch: str, english: str) -> None:
        super().__init__(place, dutch, english)
        self.place = place
        self.dutch = dutch
        self.english = english

    def __str__(self) -> str:
        return f"{self.place}: {self.dutch}"

    def message(self, language: str) -> str:
        """Return what is wrong without the place, in English for ``en``."""
        return self.english if language == "en" else self.dutch


class RuleError(BriefcheckError):
    """A rule file is wrong; one error for each problem in it."""


class ConfigError(BriefcheckError):
    """The configuration, or the way briefcheck was called, is wrong.

    Its arguments are the problems; ``str`` gives one on each line.
    """

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


class PipelineError(BriefcheckError):
    """The language pipeline is missing or unfit."""
