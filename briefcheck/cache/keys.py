"""Keys of results: another one whenever anything changes that a result depends on."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.settings import Settings

_PACKAGE = Path(__file__).resolve().parents[1]
#: Libraries that have a say in what is found.
_LIBRARIES = ("numpy", "rapidfuzz", "spacy")


@dataclass(frozen=True, slots=True)
class Terms:
    """What decides, beside its bytes, what is found in a letter.

    ``tool`` and ``rules`` are digests; ``suffix`` ends the file's name, in lower case.
    """

    tool: str
    rules: str
    settings: Settings
    suffix: str


def make_key(data: bytes, terms: Terms) -> str:
    """Return the key of a letter's result, in hexadecimal digits."""
    return hashlib.sha256(_digest(terms) + data).hexdigest()


def digest_tool(pipeline: Path) -> str:
    """Return the digest of briefcheck itself, with a language pipeline by its folder.

    It goes by the size and the time of each file, code and models alike: whoever works
    on either must not be answered by what was before.
    """
    facts = [sys.version, *map(_describe_library, _LIBRARIES)]
    for folder in (_PACKAGE, pipeline):
        facts += sorted(_describe_files(folder))
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()


# Few terms hold for many letters.
@lru_cache(maxsize=64)
def _digest(terms: Terms) -> bytes:
    return hashlib.sha256(repr(terms).encode("utf-8", "surrogatepass")).digest()


def _describe_library(name: str) -> str:
    # To ask for its version takes much longer.
    spec = find_spec(name)
    return _describe(spec.origin) if spec and spec.origin else name


def _describe_files(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in files:
            yield _describe(os.path.join(place, name))  # noqa: PTH118 -- hundreds


def _describe(path: str) -> str:
    facts = os.stat(path)  # noqa: PTH116 -- idem
    return f"{path} {facts.st_size} {facts.st_mtime_ns}"
