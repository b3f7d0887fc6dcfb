"""Exit codes: a public promise. Of several, the highest is given."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from briefcheck.errors import PipelineError

if TYPE_CHECKING:
    from briefcheck.errors import BriefcheckError


class Exit(IntEnum):
    """What the exit code of briefcheck says."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3
    #: As shells have it: 128 and the number of the signal, here that of Ctrl-C.
    INTERRUPTED = 130


def exit_of(error: BriefcheckError) -> Exit:
    """Return the exit code for an error that ended a command."""
    return Exit.FAILED if isinstance(error, PipelineError) else Exit.USAGE
