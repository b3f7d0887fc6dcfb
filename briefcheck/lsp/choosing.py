"""The commands by which a writer says what kind of reply a letter is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from briefcheck.letter import Kind
from briefcheck.lsp import wording
from briefcheck.lsp.edits import edit_text
from briefcheck.lsp.front_matter_edits import state_kind
from briefcheck.wording import KINDS, pick

if TYPE_CHECKING:
    from briefcheck.lsp.server import LetterServer
    from briefcheck.lsp.session import Reviewed

_KINDS = {kind.value: kind for kind in Kind}


async def set_kind(server: LetterServer, uri: object, kind: object = None) -> None:
    """State a kind for this session; null lets it be inferred again."""
    server.session.set_kind(str(uri), _KINDS.get(str(kind)))
    server.refresh()


async def choose_kind(server: LetterServer, uri: object, chosen: object = None) -> None:
    """State the kind of a text: in its file, or for this session if it is none.

    A client that has not asked the writer itself leaves *chosen* out.
    """
    reviewed = await server.session.reviewed(str(uri))
    if reviewed is None or reviewed.review is None:
        return
    kind = _KINDS.get(str(chosen)) or await _ask(server, reviewed)
    if kind is None:
        return
    if not reviewed.document.is_kept:
        await set_kind(server, uri, kind.value)
        return
    text, start = reviewed.document.text, reviewed.review.start
    edit = edit_text(reviewed, *state_kind(kind, text, start))
    await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))


async def _ask(server: LetterServer, reviewed: Reviewed) -> Kind | None:
    titles = {pick(name, reviewed.language): kind for kind, name in KINDS.items()}
    answer = await server.window_show_message_request_async(
        types.ShowMessageRequestParams(
            types.MessageType.Info,
            pick(wording.WHICH_KIND, reviewed.language),
            [types.MessageActionItem(title) for title in titles],
        )
    )
    return titles.get(answer.title) if answer else None
