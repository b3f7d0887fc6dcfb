"""The standard input, bounded: no header makes the server reserve all memory."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from pygls.io_ import StdinAsyncReader

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

#: In bytes; a megabyte of text with every character escaped is six.
LONGEST_MESSAGE = 32 * 2**20
_LONGEST_HEADER = 4096
_CHUNK = 2**16
#: What stands for a message that was too long; it asks for nothing.
_NOTHING = b"{}"


class BoundedReader(StdinAsyncReader):
    """Reads messages off the event loop; those that are too long it passes over."""

    def readline(self) -> Awaitable[bytes]:
        """Return a header; one without an end comes in pieces."""
        return self._run(self.stdin.readline, _LONGEST_HEADER)

    def readexactly(self, n: int) -> Awaitable[bytes]:
        """Return a message of some length, or what stands for one that is too long."""
        read = self.stdin.read if n <= LONGEST_MESSAGE else self._pass_over
        return self._run(read, n)

    def _run(self, read: Callable[[int], bytes], size: int) -> Awaitable[bytes]:
        loop = asyncio.get_running_loop()
        return loop.run_in_executor(self.executor, read, size)

    def _pass_over(self, length: int) -> bytes:
        while length > 0:
            passed = self.stdin.read(min(length, _CHUNK))
            if not passed:
                return b""
            length -= len(passed)
        return _NOTHING
