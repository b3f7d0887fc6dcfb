"""A process that checks letters, and the handle by which it is held.

Python runs one thread at a time: beside a letter in the works a server in the same
process would answer nobody, and a second letter would wait.
"""

from __future__ import annotations

import signal
import traceback
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from briefcheck.errors import BriefcheckError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Forking a process that has threads is unsafe, and Windows cannot do it.
_CONTEXT = get_context("spawn")


class Outfit(Protocol):
    """What a worker works with."""

    @property
    def pipeline(self) -> str:
        """Return the name of the language pipeline."""


_Outfit = TypeVar("_Outfit", bound=Outfit)
_Answer = TypeVar("_Answer")
# What only comes out of a protocol, and what only goes into it.
_Made_co = TypeVar("_Made_co", bound=Outfit, covariant=True)
_Used_contra = TypeVar("_Used_contra", bound=Outfit, contravariant=True)
_Given_co = TypeVar("_Given_co", covariant=True)


class Recipe(Protocol[_Made_co]):
    """How a worker gets its outfit; it travels to the process of the worker."""

    def make(self) -> _Made_co:
        """Return an outfit that is warm.

        Raises:
            BriefcheckError: There is something wrong with it.
        """


class Job(Protocol[_Used_contra, _Given_co]):
    """Something to do; it travels to the process of the worker, its answer back."""

    def do(self, outfit: _Used_contra) -> _Given_co:
        """Return the answer."""


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

    @staticmethod
    def of(error: Exception) -> Crash:
        """Return what may be told of an error."""
        stack = traceback.extract_tb(error.__traceback__)
        frames = tuple(f"{f.filename}:{f.lineno} in {f.name}" for f in stack)
        return Crash(type(error).__name__, frames)


class Worker(Generic[_Outfit, _Answer]):
    """The handle of one process; its methods block and belong in a thread."""

    def __init__(self) -> None:
        self._connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(
            target=work, args=(theirs,), daemon=True, name="briefcheck-worker"
        )
        self._process.start()
        # The process has an end of its own: with this one shut, its death is heard.
        theirs.close()

    def prepare(self, recipe: Recipe[_Outfit]) -> Ready:
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

    def ask(self, job: Job[_Outfit, _Answer]) -> _Answer | Crash:
        """Have a job done.

        Raises:
            EOFError, OSError: The process died.
        """
        self._connection.send(job)
        answer: _Answer | Crash = self._connection.recv()
        return answer

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._connection.close()


def work(connection: Connection) -> None:
    """Do jobs until the parent hangs up: this is the process itself."""
    # Ctrl-C is for the parent, which then stops its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        outfit = connection.recv().make()
        connection.send(Ready(outfit.pipeline))
        while True:
            connection.send(_answer(connection.recv(), outfit))
    except BriefcheckError as error:
        connection.send(error)
    except (EOFError, OSError):
        return  # The parent is gone.


def _answer(job: Job[_Outfit, _Answer], outfit: _Outfit) -> _Answer | Crash:
    try:
        return job.do(outfit)
    except Exception as error:  # noqa: BLE001 -- one letter must not end the worker
        return Crash.of(error)
