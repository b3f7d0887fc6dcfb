"""How far a long run is: a bar on the standard error, when that is a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from briefcheck.cli.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

    Answer = TypeVar("Answer")

#: Fewer letters take little longer than loading the language pipeline does.
_MANY = 20


def show_progress(answers: Iterator[Answer], count: int) -> Iterator[Answer]:
    """Yield answers, and show while the next one is waited for how many came by."""
    if count < _MANY or not sys.stderr.isatty():
        return answers
    return _with_bar(answers, count)


def _with_bar(answers: Iterator[Answer], count: int) -> Iterator[Answer]:
    progress = _make_bar()
    bar = progress.add_task(translate("Letters checked"), total=count)
    is_alone = not sys.stdout.isatty()
    progress.start()
    try:
        for answer in answers:
            progress.advance(bar)
            # What is written meanwhile must not run through the bar.
            if not is_alone:
                progress.stop()
            yield answer
            if not is_alone:
                progress.start()
    finally:
        progress.stop()


def _make_bar() -> Progress:
    # Imported late: most runs need none of it.
    from rich.console import Console  # noqa: PLC0415 -- see above
    from rich.progress import (  # noqa: PLC0415 -- see above
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    return Progress(
        *columns,
        console=console,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
