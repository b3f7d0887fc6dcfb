"""When a text is reviewed: at once after a pause, or when a burst of changes is over.

Half a word is no mistake, so that while changes follow one another the review waits.
A newer version of a text cancels the review of an older one.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

#: In seconds: changes nearer to each other than this make a burst ...
BURST = 0.3
#: ... and it is over when nothing changed for so long.
PAUSE = 0.1


@dataclass(slots=True)
class Checks:
    """The reviews that are due or under way: one for each text, of its newest version.

    ``review`` does the work for the text at a URI; it may be cancelled.
    """

    review: Callable[[str], Awaitable[None]]
    _tasks: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _touched: dict[str, float] = field(default_factory=dict)

    def touch(self, uri: str) -> None:
        """Let a text be reviewed, as it changed."""
        now = asyncio.get_running_loop().time()
        is_burst = now - self._touched.get(uri, -inf) < BURST
        self._touched[uri] = now
        self._cancel(uri)
        self._tasks[uri] = asyncio.create_task(
            self._review_after(PAUSE if is_burst else 0, uri)
        )

    def forget(self, uri: str) -> None:
        """Let a text be, as it was closed."""
        self._touched.pop(uri, None)
        self._cancel(uri)
        self._tasks.pop(uri, None)

    async def settle(self, uri: str) -> None:
        """Wait until the newest version of a text has been reviewed."""
        while (task := self._tasks.get(uri)) is not None and not task.done():
            await asyncio.wait([task])

    async def _review_after(self, pause: float, uri: str) -> None:
        await asyncio.sleep(pause)
        await self.review(uri)

    def _cancel(self, uri: str) -> None:
        task = self._tasks.get(uri)
        if task is not None:
            task.cancel()
