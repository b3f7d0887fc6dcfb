from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.lsp.conftest import Editor

    Start = Callable[..., Editor]
    Server = subprocess.Popen[bytes]

#: In seconds.
PATIENCE = 120
#: A word of a letter that may turn up nowhere else.
QUOTE = "zeekomkommersalade"
LETTER = f"""\
Geachte mevrouw Postma,

Wij hopen uw {QUOTE} vrijdag te bezorgen.

Met vriendelijke groet,
Noor Bakker
"""
LINKS = {"textDocument": {"publishDiagnostics": {"codeDescriptionSupport": True}}}
MEET = {"processId": None, "rootUri": None, "capabilities": LINKS}


def frame(content: object) -> bytes:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def request(number: int, method: str, params: object = None) -> bytes:
    return frame({"jsonrpc": "2.0", "id": number, "method": method, "params": params})


@contextmanager
def running_server(*arguments: str, **variables: str) -> Iterator[Server]:
    """Start a server that has met its client, to be spoken to in bytes."""
    with subprocess.Popen(
        [sys.executable, *(arguments or ("-m", "briefcheck", "lsp"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **variables},
    ) as server:
        # A server that says nothing must not keep the tests waiting for ever.
        guard = Timer(PATIENCE, server.kill)
        guard.start()
        send(server, request(0, "initialize", MEET))
        answer_to(server, 0)
        yield server
        guard.cancel()
        server.kill()


def send(server: Server, data: bytes) -> None:
    assert server.stdin
    server.stdin.write(data)
    server.stdin.flush()


def answer_to(server: Server, number: int) -> dict[str, Any]:
    """Return the answer to a request; what else the server says is dropped."""
    assert server.stdout
    while True:
        length = 0
        while (header := server.stdout.readline().strip()) != b"":
            if header.startswith(b"Content-Length:"):
                length = int(header.partition(b":")[2])
        message: dict[str, Any] = json.loads(server.stdout.read(length))
        if message.get("id") == number and "method" not in message:
            return message


NESTED = b'{"jsonrpc": "2.0", "method": "x", "params": %b}' % (b"[" * 99999)
MALFORMED = {
    "no JSON": frame(b"dit is geen JSON"),
    "no UTF-8": frame(b"\xff\xfe\xff"),
    "a list": frame([{"jsonrpc": "2.0", "method": "x"}]),
    "a number": frame(3),
    "no method": frame({"jsonrpc": "2.0"}),
    "another version": frame({"jsonrpc": "1.0", "id": 5, "method": "shutdown"}),
    "nested too deep": frame(NESTED),
    "no length": b"Content-Type: text\r\n\r\n",
    "a length that is no number": b"Content-Length: veel\r\n\r\n",
    "a header without an end": b"x" * 100_000 + b"\r\n",
    "an unknown notification": frame({"jsonrpc": "2.0", "method": "x/y", "params": 1}),
    "an unknown answer": frame({"jsonrpc": "2.0", "id": "weg", "result": 1}),
    "params of another shape": frame(
        {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"text": 3}}
    ),
    "a change of a text that is not open": frame(
        {
            "jsonrpc": "2.0",
            "method": "textDocument/didChange",
            "params": {
                "textDocument": {"uri": "untitled:2", "version": 2},
                "contentChanges": [{"text": QUOTE}],
            },
        }
    ),
}


def test_malformed_messages_do_not_end_the_server() -> None:
    with running_server() as server:
        for number, (name, message) in enumerate(MALFORMED.items(), 10):
            send(server, message + request(number, "unknown/method"))
            assert answer_to(server, number)["error"]["code"] == -32601, name


def test_a_message_that_is_too_long_is_passed_over() -> None:
    with running_server() as server:
        length = 40 * 2**20
        send(server, b"Content-Length: %d\r\n\r\n" % length)
        for _ in range(40):
            send(server, b"x" * 2**20)
        send(server, request(1, "unknown/method"))

        assert answer_to(server, 1)["error"]["code"] == -32601


def test_a_request_with_wrong_parameters_is_answered() -> None:
    with running_server() as server:
        send(server, request(1, "textDocument/hover", {"position": "hier"}))

        assert answer_to(server, 1)["error"]["code"] == -32602


@pytest.mark.parametrize(
    ("last", "code"),
    [(request(1, "shutdown") + frame({"jsonrpc": "2.0", "method": "exit"}), 0),
     (frame({"jsonrpc": "2.0", "method": "exit"}), 1),
     (b"", 0)],
    ids=["goodbye", "exit only", "closed"],
)  # fmt: skip
def test_the_server_ends_with_its_client(last: bytes, code: int) -> None:
    with running_server() as server:
        assert server.stdin
        assert server.stdout
        server.stdin.write(last)
        server.stdin.close()

        assert server.wait(60) == code


def test_a_huge_text_is_not_reviewed_and_says_so(editor: Editor) -> None:
    uri = "untitled:huge"
    editor.open(uri, "Wij hopen dat het lukt. 💡\r\n" * 40_000)

    (told,) = editor.diagnostics(uri)
    editor.replace(uri, 2, LETTER)

    assert told.severity is types.DiagnosticSeverity.Warning
    assert told.message == (
        "Deze tekst is te lang voor een brief (meer dan 50.000 tekens) en wordt niet "
        "gecontroleerd."
    )
    assert "tone/hedging" in editor.rules(uri, 2)


def test_text_of_any_sort_is_reviewed(editor: Editor) -> None:
    uri = "untitled:odd"
    editor.open(
        uri, "\x00\ufeff\ud800 Beste \u202eTom\x85,\r\rWij\u2028hopen\fdat. " * 9
    )

    assert isinstance(editor.diagnostics(uri), list)


LOUD = """
import logging
logging.basicConfig(level=1)
from briefcheck.cli import main
raise SystemExit(main(["lsp"]))
"""


def test_nothing_of_a_letter_is_logged_at_any_level(tmp_path: Path) -> None:
    uri = (tmp_path / "brief.txt").as_uri()
    text = {"uri": uri, "languageId": "mail", "version": 1, "text": LETTER}
    wrong = {"textDocument": {"uri": QUOTE}, "position": QUOTE}
    with running_server(
        "-X", "dev", "-c", LOUD, XDG_CACHE_HOME=str(tmp_path / "cache")
    ) as server:
        send(server, frame(note("textDocument/didOpen", {"textDocument": text})))
        send(server, frame(note("textDocument/didOpen", {"textDocument": QUOTE})))
        send(server, frame(note(QUOTE, {"text": LETTER})))
        send(server, request(1, "textDocument/hover", wrong))
        send(server, frame(LETTER.encode()))
        where = {"textDocument": {"uri": uri}}
        send(server, request(2, "textDocument/documentSymbol", where))
        answer_to(server, 2)
        send(server, request(3, "workspace/executeCommand", {"command": QUOTE}))
        answer_to(server, 3)
        send(server, request(4, "shutdown"))
        send(server, frame({"jsonrpc": "2.0", "method": "exit"}))
        _, logged = server.communicate()

    kept = [path.read_text() for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert QUOTE not in logged.decode()
    assert not any(QUOTE in words for words in kept)


def note(method: str, params: object) -> dict[str, object]:
    return {"jsonrpc": "2.0", "method": method, "params": params}
