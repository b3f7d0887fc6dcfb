"""``lint --watch``: the same run again whenever a file changes that has a say in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefcheck.cli.complaints import describe
from briefcheck.cli.screen import clear, tell
from briefcheck.cli.translation import current_language, translate
from briefcheck.errors import BriefcheckError
from briefcheck.gathering import STDIN, gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import NoReturn, TypeAlias

    from briefcheck.houses import House, Houses

    Stamps: TypeAlias = Mapping[Path, tuple[int, int] | None]

#: Milliseconds: after a change, how long another one is waited for, how often at most.
_SETTLED, _LONGEST = 50, 400
#: So often we look for ourselves: a file that was replaced is not told about.
_LOOK = 1000


def watch(
    paths: Sequence[str], open_houses: Callable[[], Houses], run: Callable[[], object]
) -> NoReturn:
    """Run, and run again after each change, until somebody presses Ctrl-C.

    Raises:
        UsageError: The standard input is among the paths.
    """
    if STDIN in paths:
        raise click.UsageError(translate("--watch: - cannot be watched, only files"))
    root = click.get_current_context().find_root()
    asked, watched = root.obj, _Watched(paths, open_houses)
    while True:
        before = watched.stamps()
        clear()
        _try(run)
        tell(translate("watching for changes; Ctrl-C stops"))
        watched.wait(before)
        # The configuration may speak another language by now.
        root.obj = asked


def _try(run: Callable[[], object]) -> None:
    """Run, and tell what is wrong: it may be right after the next change."""
    try:
        run()
    except click.ClickException as error:
        tell(describe(error, current_language()))
    except BriefcheckError as error:
        for line in str(error).splitlines():
            tell(line)


class _Watched:
    """The files that have a say in a run: letters, configurations, rules, templates."""

    def __init__(self, paths: Sequence[str], open_houses: Callable[[], Houses]) -> None:
        self._paths = paths
        self._open_houses = open_houses
        self._files: tuple[Path, ...] = tuple(map(Path, paths))

    def stamps(self) -> Stamps:
        """Return when each file was changed last, and its size."""
        # Where a configuration is wrong for now, the files of before will do.
        with suppress(BriefcheckError):
            self._files = self._find()
        return {file: _stamp(file) for file in self._files}

    def wait(self, before: Stamps) -> None:
        """Wait until a file is other than it was before."""
        # Imported late: a run that watches nothing needs none of it.
        from watchfiles import watch as watch_files  # noqa: PLC0415 -- see above

        places = {*map(Path, self._paths), *self._files}
        there = [place for place in places if place.exists()]
        for _ in watch_files(
            *(there or [Path.cwd()]),
            step=_SETTLED,
            debounce=_LONGEST,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
        ):
            # Not by what we are told: something may have changed before we listened.
            if self.stamps() != before:
                return

    def _find(self) -> tuple[Path, ...]:
        houses = self._open_houses()
        sources = gather(self._paths, choice=houses.choice).sources
        letters = [source.path for source in sources if source.path]
        known = dict.fromkeys(houses.house_of(path) for path in letters)
        laid = [file for house in known for file in _files_of(house)]
        return (*map(Path, self._paths), *letters, *laid)


def _files_of(house: House) -> Iterator[Path]:
    config = house.config
    if config.file:
        yield config.file
    yield from config.extended
    yield from config.templates
    for folder in config.rule_folders:
        yield from sorted(folder.rglob("*.y*ml"))


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        facts = os.stat(file)  # noqa: PTH116 -- there may be hundreds
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size
