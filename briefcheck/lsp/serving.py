"""The server at work on the standard input and output."""

from __future__ import annotations

import logging
import sys
from threading import Event
from typing import TYPE_CHECKING

from briefcheck.lsp.launching import launch

if TYPE_CHECKING:
    from briefcheck.lsp.process import ReviewProcess
    from briefcheck.lsp.server import LetterServer
    from briefcheck.wording import Language


def serve(language: Language | None) -> int:
    """Serve one client until it says goodbye; return the exit code.

    *language* is for what people see, unless the client or the house says otherwise.
    """
    # Before all else: it loads the language pipeline while we load the protocol.
    launched = launch()
    from briefcheck.lsp.process import ReviewProcess  # noqa: PLC0415 -- see above

    process = ReviewProcess(launched)
    _silence_logs()
    try:
        return _serve(process, language)
    finally:
        process.stop()


def _silence_logs() -> None:
    """Keep every library from logging anything, whatever level somebody asks for.

    pygls logs messages, and with them letters.
    """
    logging.disable(logging.CRITICAL)


def _serve(process: ReviewProcess, language: Language | None) -> int:
    # Imported late: the protocol's types take half a second.
    import asyncio  # noqa: PLC0415 -- see above

    from briefcheck.lsp.client import Wishes  # noqa: PLC0415 -- see above
    from briefcheck.lsp.features import add_features  # noqa: PLC0415 -- see above
    from briefcheck.lsp.server import LetterServer  # noqa: PLC0415 -- see above

    server = LetterServer(process)
    server.session.wishes = Wishes(language)
    add_features(server)
    try:
        asyncio.run(_speak(server))
    except SystemExit as goodbye:
        return int(goodbye.code or 0)
    except BrokenPipeError:
        return 1  # The client is gone.
    return 0


async def _speak(server: LetterServer) -> None:
    from pygls.io_ import StdoutWriter, run_async  # noqa: PLC0415 -- as above

    from briefcheck.lsp.stream import BoundedReader  # noqa: PLC0415 -- as above

    server.protocol.set_writer(StdoutWriter(sys.stdout.buffer))
    reader = BoundedReader(sys.stdin.buffer, server.thread_pool)
    await run_async(
        Event(), reader, server.protocol, error_handler=server.report_server_error
    )
