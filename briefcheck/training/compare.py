"""`python -m briefcheck.training.compare`: the figures of pipelines side by side."""

from __future__ import annotations

from pathlib import Path

import click

from briefcheck.training.evaluate import measure_apart, render_figures


@click.command()
@click.argument(
    "pipelines",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--on",
    "files",
    multiple=True,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CoNLL-U file to measure on, plain or as .xz; may be given again.",
)
def main(pipelines: tuple[Path, ...], files: tuple[Path, ...]) -> None:
    """Measure every pipeline on every file, each in a process of its own."""
    click.echo(render_figures(measure_apart(path, files) for path in pipelines))


if __name__ == "__main__":
    main()
