"""Figures are averaged by tokens and set in a table."""

from __future__ import annotations

from briefcheck.training.evaluate import Accuracy, Figures, average, render_figures


def accuracy(share: float) -> Accuracy:
    return Accuracy(
        pos=share, morph=share, uas=share, las=share, sentences=share, lemma=share
    )


def test_a_file_with_more_tokens_weighs_more() -> None:
    parts = {"small": accuracy(1.0), "large": accuracy(0.5)}

    both = average(parts, {"small": 1, "large": 3})

    assert both == accuracy(0.625)


def test_costs_stand_on_the_last_line_of_a_pipeline() -> None:
    figures = Figures(
        pipeline="pilot 0.0.1",
        accuracy={"test": accuracy(0.9), "both, by tokens": accuracy(0.9)},
        words_per_second=11200,
        megabytes=9.6,
        peak_megabytes=300,
        load_seconds=1.2,
    )

    last = render_figures([figures]).splitlines()[-1]

    assert last.startswith("| pilot 0.0.1 | both, by tokens | 0.900 |")
    assert last.endswith("| 11,200 | 9.6 | 300 | 1.20 |")
