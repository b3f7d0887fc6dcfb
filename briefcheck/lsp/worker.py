"""The process that reviews letters: requests come in, outcomes go out, both pickled.

It reads ahead, so that a newer request or a ``Cancel`` is seen while it works.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from briefcheck.lsp.review import Request

if TYPE_CHECKING:
    Inbox = SimpleQueue[object]


def main() -> None:
    """Review what the server asks for, until it closes the pipe."""
    # The terminal sends Ctrl-C to both processes; this one ends with the other.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inbox: Inbox = SimpleQueue()
    outcomes = _claim_output()
    Thread(target=_read_requests, args=(inbox,), daemon=True).start()
    # Imported late, so that requests are read meanwhile.
    from briefcheck.lsp.reviewing import Reviewer  # noqa: PLC0415 -- see above

    reviewer = Reviewer(is_cancelled=lambda: not inbox.empty())
    reviewer.warm_up(Path.cwd())
    for request in iter(inbox.get, None):
        if isinstance(request, Request):
            pickle.dump(reviewer.review(request), outcomes)
            outcomes.flush()


def _claim_output() -> BinaryIO:
    """Return the standard output; whatever a library prints goes nowhere."""
    outcomes = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return outcomes


def _read_requests(inbox: Inbox) -> None:
    """Put requests in the inbox; None when there will be no more."""
    try:
        while True:
            inbox.put(pickle.load(sys.stdin.buffer))  # noqa: S301 -- from our parent
    except (EOFError, OSError, pickle.UnpicklingError):
        inbox.put(None)
