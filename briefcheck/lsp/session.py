"""What the server knows: open texts, what was found in them, what the client asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefcheck.lsp.checks import Checks
from briefcheck.lsp.client import Abilities, Wishes
from briefcheck.lsp.documents import open_document
from briefcheck.lsp.positions import Ruler
from briefcheck.lsp.review import Request, Review

if TYPE_CHECKING:
    from collections.abc import Callable

    from lsprotocol import types

    from briefcheck.letter import Kind, PartName
    from briefcheck.lsp.documents import Document
    from briefcheck.lsp.process import Outcome, ReviewProcess
    from briefcheck.lsp.review import Advice
    from briefcheck.text import Span
    from briefcheck.wording import Language

#: In characters; some twenty pages. Longer texts are no letters, and take seconds.
LONGEST = 50_000


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A version of a text and what came of its review; None if it is too long."""

    document: Document
    outcome: Outcome | None
    ruler: Ruler
    language: Language

    @property
    def review(self) -> Review | None:
        """Return the review, if the text could be reviewed."""
        return self.outcome if isinstance(self.outcome, Review) else None

    @property
    def advice(self) -> tuple[Advice, ...]:
        """Return the advice of the review; none if there is no review."""
        return self.review.advice if self.review else ()

    @property
    def parts(self) -> tuple[tuple[PartName, Span], ...]:
        """Return the parts of the letter, if it could be reviewed."""
        return self.review.parts if self.review else ()


@dataclass(slots=True)
class Session:
    """Keeps texts and their reviews in step; ``show`` is told of each review.

    ``folder`` is where texts that are no files are taken to lie. ``wishes_at_start``
    are what a setting goes back to when the client unsets it.
    """

    process: ReviewProcess
    show: Callable[[Reviewed], None]
    abilities: Abilities = field(default_factory=Abilities)
    wishes: Wishes = field(default_factory=Wishes)
    wishes_at_start: Wishes = field(default_factory=Wishes)
    encoding: str = "utf-16"
    folder: Path = field(default_factory=Path.cwd)
    _documents: dict[str, Document] = field(default_factory=dict)
    _kinds: dict[str, Kind] = field(default_factory=dict)
    _reviewed: dict[str, Reviewed] = field(default_factory=dict)
    _checks: Checks = field(init=False)

    def __post_init__(self) -> None:
        self._checks = Checks(self._review)

    def open(self, item: types.TextDocumentItem) -> None:
        """Take a text in."""
        self._documents[item.uri] = open_document(item)
        self._checks.touch(item.uri)

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take in the next version of a text; of a text that is not open, nothing."""
        uri = params.text_document.uri
        document = self._documents.get(uri)
        if document is not None:
            self._documents[uri] = document.changed(
                params.content_changes, params.text_document.version, self.encoding
            )
            self._checks.touch(uri)

    def close(self, uri: str) -> None:
        """Forget a text and all that was found in it."""
        self._checks.forget(uri)
        for known in (self._documents, self._kinds, self._reviewed):
            known.pop(uri, None)

    def set_kind(self, uri: str, kind: Kind | None) -> None:
        """State the kind of a text until it is closed; None lets it be inferred."""
        if kind is None:
            self._kinds.pop(uri, None)
        elif uri in self._documents:
            self._kinds[uri] = kind
        self.check(uri)

    def check(self, *uris: str) -> None:
        """Review texts again, though they did not change; without any, all."""
        for uri in uris or tuple(self._documents):
            if uri in self._documents:
                self._checks.touch(uri)

    async def reviewed(self, uri: str) -> Reviewed | None:
        """Return the newest text and its review; None for a text that is not open."""
        await self._checks.settle(uri)
        return self._reviewed.get(uri)

    def document(self, uri: str) -> Document | None:
        """Return the newest version of a text, if it is open."""
        return self._documents.get(uri)

    async def _review(self, uri: str) -> None:
        document = self._documents[uri]
        outcome = None
        if len(document.text) <= LONGEST:
            outcome = await self.process.review(self._request(document))
        language = outcome.language if isinstance(outcome, Review) else self._language
        reviewed = Reviewed(
            document, outcome, Ruler(document.source, self.encoding), language
        )
        self._reviewed[uri] = reviewed
        self.show(reviewed)

    def _request(self, document: Document) -> Request:
        return Request(
            name=document.name,
            path=document.path or self.folder / document.name,
            text=document.text,
            kind=self._kinds.get(document.uri),
            language=self.wishes.language,
            model=self.wishes.model,
        )

    @property
    def _language(self) -> Language:
        return self.wishes.language or "nl"
