"""From sums to chances, and from which chance on a label holds."""

from __future__ import annotations

import numpy as np
import pytest

from briefcheck.training.acts.thresholds import (
    Line,
    chances_of,
    choose_possible,
    choose_thresholds,
    fit_line,
    measure,
    odds_of,
)


def test_chances_follow_what_is_true_at_each_sum() -> None:
    sums = np.array([-1.0] * 10 + [1.0] * 10)
    truth = np.array([True] + [False] * 9 + [True] * 8 + [False] * 2)

    line = fit_line(sums, truth)

    odds = odds_of(np.array([[-1.0], [1.0]], dtype=np.float32), [line])
    chances = chances_of(odds)
    assert chances.ravel().tolist() == pytest.approx([0.1, 0.8], abs=0.01)


def test_a_flat_line_gives_every_sum_the_same_chance() -> None:
    sums = np.array([[-3.0], [3.0]], dtype=np.float32)

    assert chances_of(odds_of(sums, [Line(0.0, 0.0)])).tolist() == [[0.5], [0.5]]


def test_likely_is_at_the_best_f1_and_sure_where_nine_in_ten_are_right() -> None:
    chances = np.array([0.9] * 9 + [0.8] + [0.6] * 6 + [0.1] * 20)
    truth = np.array([True] * 9 + [False] * 3 + [True] * 4 + [False] * 20)

    thresholds = choose_thresholds(chances, truth)

    assert thresholds.likely == 0.6
    assert thresholds.sure == 0.8


def test_a_label_that_is_never_found_precisely_is_sure_at_the_highest_chance() -> None:
    chances = np.array([0.7, 0.6, 0.5, 0.4])
    truth = np.array([False, True, False, True])

    thresholds = choose_thresholds(chances, truth)

    assert thresholds.sure == 0.7
    assert thresholds.likely == 0.4


def test_figures_compare_what_is_found_with_what_is_there() -> None:
    found = np.array([True, True, False, False])
    truth = np.array([True, False, True, False])

    figures = measure(found, truth)

    assert (figures.precision, figures.recall, figures.f1) == (0.5, 0.5, 0.5)
    assert figures.count == 2


def test_an_act_is_missing_where_hardly_any_letter_below_performs_it() -> None:
    most = np.array([0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5, 0.9])
    performs = np.array([False, False, False, False, True, False, True, True])

    assert choose_possible(most, performs) == pytest.approx(0.225)


def test_where_scores_do_not_tell_what_is_missing_there_is_no_threshold() -> None:
    most = np.array([0.1, 0.2, 0.3, 0.4])
    performs = np.array([True, True, True, False])

    assert choose_possible(most, performs) is None
