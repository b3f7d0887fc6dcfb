"""Measure the server under load, and print a Markdown table.

    python benchmarks/serve.py

Clients send letters of the corpus, each as soon as the last one is answered, and none
twice: a number behind each paragraph keeps workers from having read it before. Beside
some of them, rude clients hang up, send garbage, and send 100 MB. Needs the extra
``test``, and Linux, to read the memory of processes.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

CORPUS = Path(__file__).parents[1] / "corpus"
LETTERS = [
    path.read_text(encoding="utf-8")
    for folder in ("dev", "tuning")
    for path in sorted((CORPUS / folder).glob("*.txt"))
]
SECONDS = 60
WARM_UP = 20
OK, BUSY = 200, 503
HEAD = (
    b"POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
)
#: How many clients at once, and whether rude ones are among them.
SCENES = ((50, False), (50, True), (150, False))


@dataclass(slots=True)
class Tally:
    """What clients got: seconds until each letter was answered, and statuses."""

    times: list[float] = field(default_factory=list)
    statuses: Counter[int | str] = field(default_factory=Counter)

    def failures(self) -> str:
        """Return what clients got instead of a report or ``503``, and how often."""
        others = {s: n for s, n in self.statuses.items() if s not in (OK, BUSY)}
        return ", ".join(f"{s}: {n}" for s, n in others.items()) or "0"


def letter(number: int) -> str:
    """Return a letter that was not sent before."""
    lines = LETTERS[number % len(LETTERS)].splitlines()
    return "\n".join(f"{line} {number}" if line else "" for line in lines)


@contextmanager
def server() -> Iterator[tuple[str, int]]:
    """Run a server; give its address and the id of its process."""
    command = [sys.executable, "-m", "briefcheck", "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline() if process.stdout else ""
        yield (
            next(word for word in line.split() if word.startswith("http")),
            process.pid,
        )
        process.terminate()


def memory(pid: int) -> str:
    """Return the memory in use in MB: of a process, and of its children."""
    # One of the children only minds what workers leave behind.
    _, *workers = sorted(map(_resident, _children(pid)))
    return " + ".join(map(str, [_resident(pid), *workers]))


def processor(pid: int) -> float:
    """Return the processor seconds that a process and its children took so far."""
    return sum(map(_taken, [pid, *_children(pid)]))


def _children(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in children.split()]


def _resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(x.split()[1]) // 1000 for x in lines if x.startswith("VmRSS"))


def _taken(pid: int) -> float:
    # The second field is a name, in brackets, and may hold blanks.
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2]
    user, system = fields.split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


async def write(
    client: httpx.AsyncClient, numbers: Iterator[int], tally: Tally
) -> None:
    """Send letter after letter; who is told to come back later does."""
    for number in numbers:
        started = time.perf_counter()
        try:
            answer = await client.post("/v1/lint", json={"text": letter(number)})
        except httpx.HTTPError as error:
            tally.statuses[type(error).__name__] += 1
            continue
        tally.statuses[answer.status_code] += 1
        if answer.status_code == OK:
            tally.times.append(time.perf_counter() - started)
        await asyncio.sleep(float(answer.headers.get("Retry-After", 0)))


async def hang_up(address: str) -> None:
    """Send letters, and do not wait for the answer."""
    body = b'{"text": "Beste Tom, wij hopen u te bellen."}'
    request = HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body
    while True:
        await _send(address, request)
        await asyncio.sleep(0.1)


async def babble(address: str) -> None:
    """Send what is no request."""
    while True:
        await _send(address, b"\x00\xff\xfe" * 3000)
        await asyncio.sleep(0.1)


async def shout(address: str) -> None:
    """Send 100 MB, again and again."""
    while True:
        with suppress(httpx.HTTPError):
            async with httpx.AsyncClient(base_url=address, timeout=60) as client:
                await client.post("/v1/lint", content=_megabytes(100))


async def _megabytes(number: int) -> AsyncIterator[bytes]:
    for _ in range(number):
        yield b"a" * 1_000_000


async def _send(address: str, what: bytes) -> None:
    parts = urlsplit(address)
    with suppress(OSError):
        _, writer = await asyncio.open_connection(parts.hostname, parts.port)
        writer.write(what)
        await writer.drain()
        writer.close()


async def measure(address: str, pid: int, *, clients: int, rude: bool) -> str:
    """Return a row of the table."""
    tally, numbers = Tally(), itertools.count(time.time_ns() // 10**9)
    # Of a connection that was idle for a while, the server may be closing its end.
    limits = httpx.Limits(max_connections=None, keepalive_expiry=1)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=60) as client:
        tasks = [write(client, numbers, tally) for _ in range(clients)]
        if rude:
            tasks += [hang_up(address), babble(address), shout(address)]
        running = [asyncio.create_task(task) for task in tasks]
        used = await watch(tally, pid)
        result = row(f"{clients}, and three rude ones" if rude else f"{clients}", tally)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
    return f"{result} {used} |"


async def watch(tally: Tally, pid: int) -> str:
    """Let clients work; return the last cells: what the server took of the machine."""
    await asyncio.sleep(WARM_UP)
    tally.times.clear()
    tally.statuses.clear()
    started, used = processor(pid), [memory(pid)]
    for _ in range(2):
        await asyncio.sleep(SECONDS / 2)
        used.append(memory(pid))
    each = (processor(pid) - started) / len(tally.times)
    return f"{each:.2f} | {', '.join(used)}"


def row(who: str, tally: Tally) -> str:
    """Return the beginning of a line of the table."""
    cuts = quantiles(tally.times, n=20)
    cells = (
        who,
        f"{len(tally.times) / SECONDS:.1f}",
        f"{cuts[9]:.2f}",
        f"{cuts[18]:.2f}",
        f"{max(tally.times):.2f}",
        f"{tally.statuses[BUSY]}",
        tally.failures(),
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print the table, a row as soon as it is measured."""
    print("| clients | letters a second | median (s) | p95 | slowest | 503 ", end="")
    print("| other failures | processor seconds a letter ", end="")
    print("| memory at the start, halfway, at the end (MB) |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    with server() as (address, pid):
        for clients, rude in SCENES:
            print(
                asyncio.run(measure(address, pid, clients=clients, rude=rude)),
                flush=True,
            )


if __name__ == "__main__":
    main()
