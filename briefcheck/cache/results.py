"""A folder of results, which several runs may use at once."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from tempfile import mkstemp
from typing import TYPE_CHECKING

from briefcheck.cache.entries import read_entry, write_entry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefcheck.outcomes import Outcome

_DAY = 24 * 3600
#: An entry that nobody asked for in so many seconds is thrown away.
_OLDEST = 30 * _DAY
_SUFFIX = ".json"
#: Half-written entries; one that stays is of a run that was broken off.
_UNFINISHED = ".part"
#: Says when the folder was last tidied; programs for backups know by it what this is.
_TAG = "CACHEDIR.TAG"
# https://bford.info/cachedir/
_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55\n"


@dataclass(frozen=True, slots=True)
class Results:
    """Outcomes by key. Where nothing can be kept, nothing is, and nobody is told.

    Of more than ``largest`` bytes in all, those go that nobody asked for longest.
    """

    folder: Path
    largest: int = 50_000_000

    def find(self, key: str) -> Outcome | None:
        """Return the outcome of an earlier run, if it is there and whole."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            if path.stat().st_mtime < time.time() - _DAY:
                os.utime(path)
        except OSError:
            return None
        return read_entry(data)

    def keep(self, key: str, outcome: Outcome) -> None:
        """Write an outcome down; who reads it meanwhile finds all of it or nothing."""
        path = self._path(key)
        with suppress(OSError):
            self._prepare()
            path.parent.mkdir(mode=0o700, exist_ok=True)
            descriptor, name = mkstemp(_UNFINISHED, dir=path.parent)  # for us alone
            with os.fdopen(descriptor, "wb") as file:
                file.write(write_entry(outcome))
            os.replace(name, path)  # noqa: PTH105 -- it is no Path

    def tidy(self) -> None:
        """Throw away what is old or too much, once a day."""
        with suppress(OSError):
            tag = self.folder / _TAG
            if tag.stat().st_mtime < time.time() - _DAY:
                os.utime(tag)
                self._prune()

    def clear(self) -> int:
        """Throw all entries away, and nothing else; return how many there were.

        Raises:
            OSError: One cannot be thrown away.
        """
        entries = list(self._entries())
        for path in entries:
            path.unlink(missing_ok=True)
        return sum(path.suffix == _SUFFIX for path in entries)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}{_SUFFIX}"

    def _prepare(self) -> None:
        """Make the folder, for its owner alone."""
        tag = self.folder / _TAG
        if not tag.exists():
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self.folder.mkdir(mode=0o700, exist_ok=True)
            tag.write_bytes(_SIGNATURE)

    def _entries(self) -> Iterator[Path]:
        for suffix in (_SUFFIX, _UNFINISHED):
            yield from self.folder.glob(f"[0-9a-f][0-9a-f]/*{suffix}")

    def _prune(self) -> None:
        now, size = time.time(), 0
        for used, bytes_, path in sorted(self._facts(), reverse=True):
            size += bytes_
            if used < now - _OLDEST or size > self.largest:
                path.unlink(missing_ok=True)

    def _facts(self) -> Iterator[tuple[float, int, Path]]:
        for path in self._entries():
            with suppress(FileNotFoundError):  # another run was first
                facts = path.stat()
                yield facts.st_mtime, facts.st_size, path
