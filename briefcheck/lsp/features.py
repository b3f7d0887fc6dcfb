"""What the server does for each message of a client, in the tables at the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.uris import to_fs_path

from briefcheck.lsp.actions import ACTION_KINDS, Offer, is_asked
from briefcheck.lsp.choosing import choose_kind, set_kind
from briefcheck.lsp.client import read_abilities, read_wishes
from briefcheck.lsp.hover import make_hover
from briefcheck.lsp.kinds import CHOOSE_KIND, SET_KIND, make_hint, make_lens
from briefcheck.lsp.protocol import discreet
from briefcheck.lsp.symbols import make_flat_symbols, make_symbols

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from briefcheck.lsp.server import LetterServer

    Feature = tuple[Callable[..., Awaitable[Any]], Any]

_SECTION = "briefcheck"
#: Configurations, and rules of a house.
_WATCHED = ("**/briefcheck.toml", "**/pyproject.toml", "**/*.yml", "**/*.yaml")


async def initialize(server: LetterServer, params: types.InitializeParams) -> None:
    """Learn what the client can do, and where it works."""
    session = server.session
    session.abilities = read_abilities(params.capabilities)
    session.wishes = read_wishes(params.initialization_options, session.wishes)
    session.wishes_at_start = session.wishes
    encoding = server.workspace.position_encoding
    session.encoding = str(getattr(encoding, "value", encoding))
    roots = [folder.uri for folder in params.workspace_folders or []]
    root = to_fs_path(next(iter(roots), params.root_uri or ""))
    if root:
        session.folder = Path(root)


async def initialized(server: LetterServer, _: types.InitializedParams) -> None:
    """Have files watched, and ask for the settings."""
    if server.session.abilities.watches_files:
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        await server.client_register_capability_async(_registration(watchers))
    await _take_settings(server, None)


async def settings_changed(
    server: LetterServer, params: types.DidChangeConfigurationParams
) -> None:
    """Go by new settings."""
    told = params.settings
    await _take_settings(server, told.get(_SECTION) if isinstance(told, dict) else None)


async def files_changed(server: LetterServer, _: object) -> None:
    """Review all texts again: by other rules, perhaps."""
    server.session.check()


async def hover(server: LetterServer, params: types.HoverParams) -> types.Hover | None:
    """Explain the findings at a position."""
    reviewed = await server.session.reviewed(params.text_document.uri)
    if reviewed is None:
        return None
    markdown = server.session.abilities.shows_markdown
    return make_hover(reviewed, params.position, markdown=markdown)


async def code_actions(
    server: LetterServer, params: types.CodeActionParams
) -> list[types.CodeAction]:
    """Offer what can be done in a range."""
    session = server.session
    reviewed = await session.reviewed(params.text_document.uri)
    if reviewed is None or reviewed.review is None:
        return []
    review = reviewed.review
    config = review.config or session.folder / "briefcheck.toml"
    offer = Offer(reviewed, review, config, session.abilities.creates_files)
    only = params.context.only
    return [action for action in offer.actions(params) if is_asked(action, only)]


async def symbols(
    server: LetterServer, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """List the parts of a letter."""
    reviewed = await server.session.reviewed(params.text_document.uri)
    if reviewed is None:
        return []
    if server.session.abilities.nests_symbols:
        return make_symbols(reviewed)
    return make_flat_symbols(reviewed)


async def lenses(
    server: LetterServer, params: types.CodeLensParams
) -> list[types.CodeLens]:
    """Say the kind of a letter above it."""
    reviewed = await server.session.reviewed(params.text_document.uri)
    if reviewed is None or reviewed.review is None:
        return []
    return [make_lens(reviewed, reviewed.review)]


async def hints(
    server: LetterServer, params: types.InlayHintParams
) -> list[types.InlayHint]:
    """Say the kind behind the first line, where the client has no lenses."""
    reviewed = await server.session.reviewed(params.text_document.uri)
    if reviewed is None or reviewed.review is None:
        return []
    if server.session.abilities.shows_lenses:
        return []
    return [make_hint(reviewed, reviewed.review)]


async def _take_settings(server: LetterServer, told: object) -> None:
    session = server.session
    if session.abilities.has_configuration:
        asked = types.ConfigurationParams([types.ConfigurationItem(section=_SECTION)])
        told = next(iter(await server.workspace_configuration_async(asked)), None)
    wishes = read_wishes(told, session.wishes_at_start)
    if wishes != session.wishes:
        session.wishes = wishes
        session.check()
        server.refresh()


def _registration(watchers: list[types.FileSystemWatcher]) -> types.RegistrationParams:
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    return types.RegistrationParams([types.Registration("files", method, options)])


#: By the method of a message: what answers it, and what the client is told of it.
FEATURES: Mapping[str, Feature] = {
    types.INITIALIZE: (initialize, None),
    types.INITIALIZED: (initialized, None),
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: (settings_changed, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (files_changed, None),
    types.TEXT_DOCUMENT_DID_SAVE: (files_changed, None),
    types.TEXT_DOCUMENT_HOVER: (hover, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        code_actions,
        types.CodeActionOptions(code_action_kinds=ACTION_KINDS),
    ),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (symbols, None),
    types.TEXT_DOCUMENT_CODE_LENS: (lenses, None),
    types.TEXT_DOCUMENT_INLAY_HINT: (hints, None),
}
COMMANDS: Mapping[str, Callable[..., Awaitable[Any]]] = {
    CHOOSE_KIND: choose_kind,
    SET_KIND: set_kind,
}


def add_features(server: LetterServer) -> None:
    """Let a server answer all messages in the tables."""
    for method, (feature, options) in FEATURES.items():
        server.feature(method, options)(discreet(partial(feature, server)))
    for name, command in COMMANDS.items():
        server.command(name)(discreet(partial(command, server)))
