from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Union

import pytest
from lsprotocol import types
from lsprotocol.converters import get_converter
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from pathlib import Path

    from cattrs import Converter

    Start = Callable[..., "Editor"]

#: In seconds: a busy machine takes its time to import spaCy.
PATIENCE = 90
#: What an editor can do, unless a test says otherwise.
ABILITIES: dict[str, Any] = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "publishDiagnostics": {"codeDescriptionSupport": True},
        "codeLens": {},
    },
    "workspace": {"workspaceEdit": {"resourceOperations": ["create"]}},
}
#: What the server asks of an editor.
ASKED = (
    types.WINDOW_SHOW_MESSAGE_REQUEST,
    types.WORKSPACE_APPLY_EDIT,
    types.WORKSPACE_CONFIGURATION,
    types.WORKSPACE_CODE_LENS_REFRESH,
    types.CLIENT_REGISTER_CAPABILITY,
)
#: What the server tells, beside diagnostics.
TOLD = (types.WINDOW_LOG_MESSAGE, types.WINDOW_SHOW_MESSAGE, "briefcheck/status")


def make_converter() -> Converter:
    """Return a converter that knows an action with a command from a bare command."""
    converter = get_converter()

    def read(given: dict[str, Any], _: object) -> types.Command | types.CodeAction:
        if isinstance(given.get("command"), str):
            return converter.structure(given, types.Command)
        return converter.structure(given, types.CodeAction)

    both = Union[types.Command, types.CodeAction]  # noqa: UP007 -- as lsprotocol has it
    converter.register_structure_hook(both, read)
    return converter


@dataclass
class Editor:
    """A client with a server of its own; every call waits for its answer.

    ``answers`` are those to what the server asks, by method.
    """

    loop: asyncio.AbstractEventLoop
    client: LanguageClient = field(
        default_factory=lambda: LanguageClient(
            "editor", "1", converter_factory=make_converter
        )
    )
    published: SimpleQueue[types.PublishDiagnosticsParams] = field(
        default_factory=SimpleQueue
    )
    told: SimpleQueue[tuple[str, Any]] = field(default_factory=SimpleQueue)
    answers: dict[str, Any] = field(default_factory=dict)
    capabilities: types.ServerCapabilities | None = None

    def __post_init__(self) -> None:
        news = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
        self.client.feature(news)(partial(self._answer, news))
        for method in (*ASKED, *TOLD):
            self.client.feature(method)(partial(self._answer, method))

    def _answer(self, method: str, params: Any) -> Any:
        if isinstance(params, types.PublishDiagnosticsParams):
            self.published.put(params)
        else:
            self.told.put((method, params))
        return self.answers.get(method)

    def start(
        self,
        folder: Path | None,
        abilities: dict[str, Any],
        options: object,
        environment: dict[str, str],
    ) -> None:
        said = types.InitializeParams(
            capabilities=get_converter().structure(abilities, types.ClientCapabilities),
            process_id=os.getpid(),
            root_uri=folder.as_uri() if folder else None,
            initialization_options=options,
        )

        async def meet() -> types.InitializeResult:
            await self.client.start_io(
                sys.executable, "-m", "briefcheck", "lsp", env=environment
            )
            met = await self.client.initialize_async(said)
            self.client.initialized(types.InitializedParams())
            return met

        self.capabilities = self.wait(meet()).capabilities

    def wait(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(PATIENCE)

    def request(self, method: str, params: object) -> Any:
        async def ask() -> Any:
            return await self.client.protocol.send_request_async(method, params)

        return self.wait(ask())

    def notify(self, method: str, params: object) -> None:
        async def send() -> None:
            self.client.protocol.notify(method, params)

        self.wait(send())

    def run(self, command: types.Command) -> None:
        params = types.ExecuteCommandParams(command.command, command.arguments)
        self.request(types.WORKSPACE_EXECUTE_COMMAND, params)

    def open(self, uri: str, text: str, language: str = "plaintext") -> None:
        item = types.TextDocumentItem(uri, language, 1, text)
        params = types.DidOpenTextDocumentParams(item)
        self.notify(types.TEXT_DOCUMENT_DID_OPEN, params)

    def change(
        self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent
    ) -> None:
        target = types.VersionedTextDocumentIdentifier(version, uri)
        params = types.DidChangeTextDocumentParams(target, changes)
        self.notify(types.TEXT_DOCUMENT_DID_CHANGE, params)

    def replace(self, uri: str, version: int, text: str) -> None:
        whole = types.TextDocumentContentChangeWholeDocument(text=text)
        self.change(uri, version, whole)

    def close(self, uri: str) -> None:
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.notify(types.TEXT_DOCUMENT_DID_CLOSE, params)

    def diagnostics(self, uri: str, version: int | None = 1) -> list[types.Diagnostic]:
        """Return what is told of a version of a text; other news is dropped."""
        while True:
            news = self.published.get(timeout=PATIENCE)
            if (news.uri, news.version) == (uri, version):
                return list(news.diagnostics)

    def rules(self, uri: str, version: int = 1) -> list[Any]:
        return [each.code for each in self.diagnostics(uri, version)]

    def next_told(self, method: str) -> Any:
        """Return what the server says next with a method; the rest is dropped."""
        while True:
            name, params = self.told.get(timeout=PATIENCE)
            if name == method:
                return params

    def stop(self) -> tuple[int | None, str]:
        """Say goodbye; return the exit code, and all that was logged."""

        async def say_goodbye() -> tuple[int | None, str]:
            await self.client.shutdown_async(None)
            self.client.exit(None)
            server = self.client._server  # noqa: SLF001 -- pygls keeps it to itself
            assert server is not None
            assert server.stderr is not None
            logged = (await server.stderr.read()).decode()
            await self.client.stop()  # type: ignore[no-untyped-call]  # pygls
            return server.returncode, logged

        code, logged = self.wait(say_goodbye())
        return code, logged


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """Return an event loop that runs in a thread, for the clients."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture(scope="session")
def start(
    loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Start]:
    """Return what starts an editor; those that a test does not stop end with all."""
    editors: list[Editor] = []
    cache = str(tmp_path_factory.mktemp("cache"))

    def make(
        folder: Path | None = None,
        abilities: dict[str, Any] = ABILITIES,
        options: object = None,
        **variables: str,
    ) -> Editor:
        editor = Editor(loop)
        environment = {**os.environ, "XDG_CACHE_HOME": cache, **variables}
        editor.start(folder, abilities, options, environment)
        editors.append(editor)
        return editor

    yield make
    for editor in editors:
        server = editor.client._server  # noqa: SLF001 -- pygls keeps it to itself
        if server is not None and server.returncode is None:
            with suppress(TimeoutError):
                editor.stop()


@pytest.fixture(scope="session")
def editor(start: Start) -> Editor:
    """Return an editor that tests share: each takes texts of its own."""
    return start()
