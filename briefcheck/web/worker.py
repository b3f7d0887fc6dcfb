"""A process that checks letters, one at a time, and the handle by which it is held.

Letters are checked in processes of their own: Python runs one thread at a time, so
beside a letter in the works a server in the same process would answer nobody.
"""

from __future__ import annotations

import signal
import traceback
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from briefcheck.errors import BriefcheckError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from briefcheck.web.jobs import Job, Outfit, Recipe

# Forking a process that has threads is unsafe, and Windows cannot do it.
_CONTEXT = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Ready:
    """Says that a worker can take letters, and with which pipeline."""

    pipeline: str


@dataclass(frozen=True, slots=True)
class Crash:
    """A bug of ours: the sort of error and where in the code it arose.

    Never its message, nor any value: they may quote the letter.
    """

    error: str
    frames: tuple[str, ...]


class Worker:
    """The handle of one process; its methods block and belong in a thread."""

    def __init__(self) -> None:
        self._connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=work, args=(theirs,), daemon=True, name="briefcheck-worker"
        )
        self._process.start()
        # The process has an end of its own: with this one shut, its death is heard.
        theirs.close()

    def prepare(self, recipe: Recipe) -> Ready:
        """Have the pipeline loaded, and wait until it is.

        Raises:
            BriefcheckError: The pipeline cannot be loaded.
            EOFError, OSError: The process died.
        """
        self._connection.send(recipe)
        answer = self._connection.recv()
        if isinstance(answer, BriefcheckError):
            raise answer
        assert isinstance(answer, Ready)
        return answer

    def is_alive(self) -> bool:
        """Tell whether the process is still there."""
        return self._process.is_alive()

    def ask(self, job: Job) -> str | Crash:
        """Have a job done.

        Raises:
            EOFError, OSError: The process died.
        """
        self._connection.send(job)
        answer = self._connection.recv()
        assert isinstance(answer, (str, Crash))
        return answer

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._connection.close()


def work(connection: Connection) -> None:
    """Do jobs until the server hangs up: this is the process itself."""
    # Ctrl-C is for the server, which then stops its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        outfit = connection.recv().make()
        connection.send(Ready(outfit.provenance.pipeline))
        while True:
            connection.send(_answer(connection.recv(), outfit))
    except BriefcheckError as error:
        connection.send(error)
    except (EOFError, OSError):
        return  # The server is gone.


def _answer(job: Job, outfit: Outfit) -> str | Crash:
    try:
        return job.do(outfit)
    except Exception as error:  # noqa: BLE001 -- one letter must not end the worker
        stack = traceback.extract_tb(error.__traceback__)
        frames = tuple(f"{f.filename}:{f.lineno} in {f.name}" for f in stack)
        return Crash(type(error).__name__, frames)
