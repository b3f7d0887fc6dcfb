"""Reports written to the standard output and to files, in one go."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefcheck.cli.exits import Exit
from briefcheck.cli.formats import FORMATS
from briefcheck.cli.screen import hush, tell, write
from briefcheck.cli.translation import reason_of, translate
from briefcheck.cli.values import Choice
from briefcheck.paint import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefcheck.cli.formats import Manner, Render
    from briefcheck.findings import Report


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write reports to, in a format."""

    form: str
    path: Path


class OutputParameter(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.3
    """``FORMAT=FILE``."""

    name = "output"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> Output:
        """Return the format and the file that a value names."""
        form, sign, name = value.partition("=")
        if not sign or not name:
            message = translate("'{value}' is not FORMAT=FILE", value=value)
            advice = translate(" (for example: {example})", example="sarif=out.sarif")
            self.fail(message + advice, param, ctx)
        return Output(Choice(*FORMATS).convert(form, param, ctx), Path(name))


def refuse_losses(outputs: Iterable[Output], letters: Iterable[Path | None]) -> None:
    """Refuse outputs that would be written over each other, or over a letter.

    Raises:
        UsageError: There is one.
    """
    # Not Path.resolve: that breaks down on links that go round in circles.
    taken = {os.path.realpath(path) for path in letters if path}
    for output in outputs:
        path = os.path.realpath(output.path)
        if path in taken:
            message = "--output: {path} is a letter, or named twice"
            raise click.UsageError(translate(message, path=output.path))
        taken.add(path)


def publish(
    reports: Iterable[Report],
    render: Render,
    outputs: Sequence[Output],
    manner: Manner,
) -> tuple[list[Report], Exit]:
    """Write reports to the standard output as they come, then to files.

    A file that cannot be written does not keep the others from being written; nor
    does a reader of the standard output that leaves.
    """
    kept: list[Report] = []
    coming = _keep(reports, kept)
    try:
        for block in render(coming, manner):
            write(block)
    except BrokenPipeError:
        if not outputs:
            raise
        hush()
    deque(coming, maxlen=0)  # The files get all, whatever the standard output took.
    plainly = replace(manner, paint=plain)
    exits = [_write_file(output, kept, plainly) for output in outputs]
    return kept, max(exits, default=Exit.CLEAN)


def _keep(reports: Iterable[Report], kept: list[Report]) -> Iterator[Report]:
    for report in reports:
        kept.append(report)
        yield report


def _write_file(output: Output, reports: Sequence[Report], manner: Manner) -> Exit:
    text = "".join(FORMATS[output.form](reports, manner))
    try:
        # As bytes: the same on every system, line ends included.
        output.path.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        reason = reason_of(error)
        message = "{path}: cannot be written ({reason})"
        tell(translate(message, path=output.path, reason=reason))
        return Exit.USAGE
    return Exit.CLEAN
