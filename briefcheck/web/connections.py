"""Connections that must say what they want in time.

uvicorn waits for a request as long as the client likes. A client that holds many
connections open without asking anything would keep others out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

#: For the line and headers of a request to come in.
HEADER_SECONDS = 10.0
#: How many connections may be silent at once; the one that is so longest has to go.
MOST_SILENT = 200


class PunctualProtocol(H11Protocol):
    """HTTP/1.1 that hangs up on who stays silent."""

    # The connections without a request, the oldest first.
    _silent: ClassVar[dict[PunctualProtocol, None]] = {}

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._alarm: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Expect a first request."""
        super().connection_made(transport)
        self._expect_request()

    def handle_events(self) -> None:
        """See whether a request came in."""
        known = self.cycle
        super().handle_events()
        if self.cycle is not known:
            self._stop_expecting()

    def on_response_complete(self) -> None:
        """Expect the next request."""
        self._expect_request()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Expect nothing any more."""
        self._stop_expecting()
        super().connection_lost(exc)

    def _expect_request(self) -> None:
        self._stop_expecting()
        self._silent[self] = None
        self._alarm = self.loop.call_later(HEADER_SECONDS, self.transport.abort)
        if len(self._silent) > MOST_SILENT:
            next(iter(self._silent)).transport.abort()

    def _stop_expecting(self) -> None:
        self._silent.pop(self, None)
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
