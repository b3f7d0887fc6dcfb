"""The protocol as pygls has it, but for what letters ask for.

Texts are kept by us (see ``documents``). And no answer quotes what was read: clients
write errors to their logs, and the message of an exception may hold a letter.
"""

from __future__ import annotations

from traceback import format_tb
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.protocol import LanguageServerProtocol, lsp_method

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from briefcheck.lsp.server import LetterServer


class LetterProtocol(LanguageServerProtocol):
    """Hands texts to the session of the server."""

    _server: LetterServer

    def structure_message(self, data: dict[str, Any]) -> Any:
        """Read a message; a request that cannot be read is answered all the same."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(
        self, params: types.DidOpenTextDocumentParams
    ) -> None:
        """Take a text in."""
        self._server.session.open(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(
        self, params: types.DidChangeTextDocumentParams
    ) -> None:
        """Take changes in."""
        self._server.session.change(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(
        self, params: types.DidCloseTextDocumentParams
    ) -> None:
        """Forget a text."""
        self._server.session.close(params.text_document.uri)
        self._server.clear(params.text_document.uri)


def discreet(
    handler: Callable[..., Awaitable[Any]],
) -> Callable[..., Awaitable[Any]]:
    """Return a handler whose errors tell where they arose, and nothing of a letter."""

    async def handle(*arguments: Any) -> Any:
        try:
            return await handler(*arguments)
        except Exception as error:  # noqa: BLE001 -- any of them may quote a letter
            name, places = type(error).__name__, format_tb(error.__traceback__)
        raise JsonRpcInternalError(f"briefcheck: {name}", data={"traceback": places})

    return handle
