"""The server of one client: what it tells, and what it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from briefcheck.lsp import status
from briefcheck.lsp.diagnostics import make_diagnostics, too_long
from briefcheck.lsp.pages import Pages
from briefcheck.lsp.protocol import LetterProtocol
from briefcheck.lsp.session import LONGEST, Session
from briefcheck.version import __version__

if TYPE_CHECKING:
    from pygls.server import ServerErrors

    from briefcheck.lsp.process import ReviewProcess
    from briefcheck.lsp.review import Advice
    from briefcheck.lsp.session import Reviewed


class LetterServer(LanguageServer):
    """Tells a client what was found in its texts; letters are in its session."""

    def __init__(self, process: ReviewProcess) -> None:
        super().__init__("briefcheck", __version__, protocol_cls=LetterProtocol)
        self.session = Session(process, self.show)
        self._pages = Pages()

    def show(self, reviewed: Reviewed) -> None:
        """Tell the client what was found in a text."""
        document = reviewed.document
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri=document.uri,
                version=document.version,
                diagnostics=self._diagnostics(reviewed),
            )
        )
        if self.session.wishes.status:
            self.protocol.notify(status.METHOD, status.make_status(reviewed))

    def clear(self, uri: str) -> None:
        """Tell the client that nothing is said of a text any more."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def refresh(self) -> None:
        """Let the client ask anew for what stands above letters."""
        if self.session.abilities.refreshes_lenses:
            self.workspace_code_lens_refresh(None)
        if self.session.abilities.refreshes_hints:
            self.workspace_inlay_hint_refresh(None)

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        """Log that a message was not understood, and nothing of what it held."""
        del source  # Requests are answered with their error, too.
        message = f"briefcheck: {type(error).__name__}"
        self.window_log_message(
            types.LogMessageParams(types.MessageType.Warning, message)
        )

    def _diagnostics(self, reviewed: Reviewed) -> list[types.Diagnostic]:
        language = reviewed.language
        if reviewed.outcome is None:
            return [too_long(LONGEST, language)]

        def link(advice: Advice) -> str | None:
            if not self.session.abilities.opens_links:
                return None
            return self._pages.link(advice.finding.rule, advice.page, language)

        return make_diagnostics(reviewed.outcome, reviewed.ruler, language, link)
