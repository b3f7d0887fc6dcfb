"""`python -m briefcheck.training TREEBANK OUT`: from treebanks to a pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefcheck.training.evaluate import render_figures
from briefcheck.training.recipe import EPOCHS, Plan, make_pipeline

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("treebank", type=_FOLDER)
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--letters", type=_FOLDER, help="Folder with letters-train.conllu.")
@click.option("--epochs", default=EPOCHS, show_default=True)
@click.option("--seed", default=0, show_default=True)
def main(out: Path, **plan: Any) -> None:
    """Train a Dutch pipeline on the files of TREEBANK, and write it to OUT.

    TREEBANK holds train, dev, test-alpino and test-lassysmall, as .conllu or
    .conllu.xz. It takes about three minutes an epoch on one core.
    """
    click.echo(render_figures([make_pipeline(Plan(**plan), out, _tell)]))


def _tell(epoch: int, loss: float) -> None:
    click.echo(f"epoch {epoch + 1}: mean loss {loss:.3f}", err=True)


if __name__ == "__main__":
    main()
