"""The process that reviews letters, seen from the server."""

from __future__ import annotations

import asyncio
import pickle
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import IO, TYPE_CHECKING, TypeAlias

from briefcheck.lsp.launching import launch
from briefcheck.lsp.review import Cancel, Failure, Review

if TYPE_CHECKING:
    import subprocess

    from briefcheck.lsp.review import Request

Outcome: TypeAlias = "Review | Failure"

_ATTEMPTS = 2


class ReviewProcess:
    """Reviews one letter at a time in a process of its own.

    Should that process end, the next letter has a new one.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process: subprocess.Popen[bytes] | None = process
        self._thread = ThreadPoolExecutor(1, "review")
        self._under_review: Request | None = None
        self._is_stopped = False

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._is_stopped = True
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._forget()

    async def review(self, request: Request) -> Outcome:
        """Return what is found in a text; when cancelled, the process drops it too."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._thread, self._ask, request)
        except asyncio.CancelledError:
            self._cancel(request)
            raise

    def _cancel(self, request: Request) -> None:
        if self._process is not None and self._under_review is request:
            self._under_review = None
            with suppress(OSError, ValueError):
                _send(self._process.stdin, Cancel())

    def _ask(self, request: Request) -> Outcome:
        for _ in range(_ATTEMPTS):
            if self._is_stopped:
                break
            with suppress(OSError, ValueError, EOFError, pickle.UnpicklingError):
                return self._try(request)
            self._forget()
        return Failure("no process", is_ours=True)

    def _try(self, request: Request) -> Outcome:
        if self._process is None:
            self._process = launch()
        self._under_review = request
        while self._under_review is request:
            _send(self._process.stdin, request)
            outcome = _receive(self._process.stdout)
            # None after a Cancel: one that came too late for the text before may have
            # hit this one, which is then asked for again.
            if outcome is not None:
                return outcome
        return Failure("cancelled", is_ours=True)

    def _forget(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    pipe.close()  # type: ignore[union-attr]  # both are pipes


def _send(stream: IO[bytes] | None, message: Request | Cancel) -> None:
    assert stream is not None
    # In one write, so that messages from two threads do not run through each other.
    stream.write(pickle.dumps(message))
    stream.flush()


def _receive(stream: IO[bytes] | None) -> Outcome | None:
    assert stream is not None
    outcome = pickle.load(stream)  # noqa: S301 -- from our own process
    return outcome if isinstance(outcome, Review | Failure) else None
