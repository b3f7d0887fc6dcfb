"""`python -m briefcheck.training TREEBANK OUT`: from treebanks to a pipeline."""

from __future__ import annotations

from pathlib import Path

import click

from briefcheck.training.evaluate import render_figures
from briefcheck.training.recipe import STEPS, Plan, make_pipeline

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("treebank", type=_FOLDER)
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--letters", type=_FOLDER, help="Folder with letters-train.conllu.")
@click.option("--steps", default=STEPS, show_default=True)
@click.option("--seed", default=0, show_default=True)
def main(
    treebank: Path, out: Path, letters: Path | None, steps: int, seed: int
) -> None:
    """Train a Dutch pipeline on the files of TREEBANK, and write it to OUT.

    TREEBANK holds train, dev, test-alpino and test-lassysmall, as .conllu or
    .conllu.xz. It takes about two hours on one core.
    """
    plan = Plan(treebank=treebank, letters=letters, steps=steps, seed=seed)
    click.echo(render_figures([make_pipeline(plan, out)]))


if __name__ == "__main__":
    main()
