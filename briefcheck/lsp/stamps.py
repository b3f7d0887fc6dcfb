"""Whether files that decide how a letter is judged have changed.

Clients need not watch files for us: looking at a few dozen costs less than a review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefcheck.config import Config

    Stamp = tuple[tuple[Path, int, int], ...]

_CONFIGS = ("briefcheck.toml", "pyproject.toml")
_RULES = ("*.yml", "*.yaml")


def take_stamp(folder: Path, config: Config | None) -> Stamp:
    """Return when the files that count for a folder changed last, and their sizes.

    *config* is what was read before; None where it could not be read.
    """
    paths = {*_candidates(folder), *(_named(config) if config else ())}
    return tuple(each for path in sorted(paths) for each in _stamp(path))


def _candidates(folder: Path) -> Iterator[Path]:
    for each in (folder, *folder.parents):
        yield from (each / name for name in _CONFIGS)


def _named(config: Config) -> Iterator[Path]:
    yield from config.extended
    yield from config.templates
    for folder in config.rule_folders:
        for pattern in _RULES:
            yield from folder.rglob(pattern)


def _stamp(path: Path) -> Iterator[tuple[Path, int, int]]:
    try:
        status = path.stat()
    except (OSError, ValueError):  # a name may hold what no file system takes
        return
    yield path, status.st_mtime_ns, status.st_size
