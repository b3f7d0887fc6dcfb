"""`python -m briefcheck.training.acts CORPUS OUT`: from a corpus to a model of acts."""

from __future__ import annotations

from pathlib import Path

import click

from briefcheck.learned.act_model import ActModel
from briefcheck.training.acts.examples import read_examples
from briefcheck.training.acts.gravity import (
    read_complaints,
    train_gravities,
    write_gravities,
)
from briefcheck.training.acts.kinds import write_kinds
from briefcheck.training.acts.parsing import Parser
from briefcheck.training.acts.recipe import measure_model, train
from briefcheck.training.acts.shown import write_shown
from briefcheck.training.acts.teacher import ENCODER
from briefcheck.training.acts.writing import plain, write_meta, write_model

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("corpus", type=_FOLDER)
@click.argument("out", type=click.Path(path_type=Path))
def main(corpus: Path, out: Path) -> None:
    """Train a model of what sentences do on CORPUS, and write it to OUT.

    It learns from two thirds of sentences/*.tsv and from the letters in tuning/, and
    is measured on the last third and on measuring/. It takes a quarter of an hour.
    """
    parser = Parser.load()
    examples = read_examples(corpus, parser)
    trained = train(examples.learn)
    about: dict[str, object] = {
        "license": "MIT",
        "sources": ["briefcheck's own corpus", f"{ENCODER} (Apache 2.0), for meanings"],
        "seed": "none: nothing is drawn by chance",
        "pipeline": parser.pipeline.name,
        "sentences": len(examples.learn),
    }
    write_model(trained.model, about, out)
    write_kinds(trained.kinds, out)
    write_shown(examples.learn, out)
    # Measured as it is read back, with its weights rounded.
    model = ActModel.load(out)
    gravities, right = train_gravities(list(read_complaints(corpus, parser)), model)
    write_gravities(gravities, out)
    figures = {
        "unseen_writers": plain(trained.unseen),
        "held_out": plain(measure_model(model, examples.held_out)),
        "measuring": plain(measure_model(model, examples.measuring)),
    }
    about |= {"figures": figures, "gravities_right": right}
    write_meta(trained.model, about, out)
    for name, table in figures.items():
        for threshold, rows in table.items():
            click.echo(f"{name} {threshold}: {rows['micro']}")
    click.echo(f"gravities, table by table: {right:.3f} right")


if __name__ == "__main__":
    main()
