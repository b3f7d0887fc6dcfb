"""Connections that keep to the time.

uvicorn waits for a request as long as the client likes, and for the client to take its
answer too. Whoever holds many connections open without asking anything, or without
listening, would keep others out.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio


class PunctualProtocol(H11Protocol):
    """HTTP/1.1 that hangs up on who dawdles.

    A client has ``silent_seconds`` to send the headers of a request, and the request
    with its answer may take ``busy_seconds``. Of more than ``most_silent`` clients
    without a request, the one that is silent longest has to go.
    """

    silent_seconds: ClassVar[float] = 10.0
    busy_seconds: ClassVar[float] = 60.0
    most_silent: ClassVar[int] = 200

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._alarm: asyncio.TimerHandle | None = None
        self._silent_since: float | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Expect a first request."""
        super().connection_made(transport)
        self._expect_request()

    def handle_events(self) -> None:
        """See whether a request came in."""
        known = self.cycle
        super().handle_events()
        if self.cycle is not known:
            self._silent_since = None
            self._set_alarm(self.busy_seconds)

    def on_response_complete(self) -> None:
        """Expect the next request."""
        self._expect_request()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing any more."""
        self._silent_since = None
        if self._alarm:
            self._alarm.cancel()
        super().connection_lost(exc)

    def _expect_request(self) -> None:
        self._silent_since = self.loop.time()
        self._set_alarm(self.silent_seconds)
        silent = [
            (other._silent_since, other)  # noqa: SLF001 -- of the same class
            for other in self.connections
            if isinstance(other, PunctualProtocol) and other._silent_since  # noqa: SLF001 -- idem
        ]
        if len(silent) > self.most_silent:
            _, oldest = min(silent, key=itemgetter(0))
            oldest.transport.abort()

    def _set_alarm(self, seconds: float) -> None:
        if self._alarm:
            self._alarm.cancel()
        self._alarm = self.loop.call_later(seconds, self.transport.abort)
