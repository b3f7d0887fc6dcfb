"""Scores for people: a table of rules, and what was missed or wrongly found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.paragraphs import quote, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.scoring import Score, Slip, Tally

_HEADING = f"{'':29}{'found':>6}{'missed':>8}{'false':>7}{'prec':>7}{'rec':>7}{'F1':>7}"


def render_score(title: str, score: Score) -> str:
    """Return the table of a score, with what it says of kinds and clean letters."""
    rows = [_row(rule, tally) for rule, tally in score.tallies.items()]
    table = [title, _HEADING, *rows, _row("total", score.total)]
    return "\n".join([*table, "", *_letters(score)]) + "\n"


def render_slips(title: str, slips: Iterable[Slip]) -> str:
    """Return slips by rule: letter, line, words, and the note of the labeller."""
    ordered = sorted(slips, key=lambda slip: (slip.rule, slip.letter, slip.line or 0))
    lines = [line for slip in ordered for line in _slip(slip)]
    return "\n".join([f"{title}: {len(ordered)}", *lines]) + "\n"


def _row(name: str, tally: Tally) -> str:
    shares = (tally.precision, tally.recall, tally.f1)
    counts = f"{tally.found:>6}{tally.missed:>8}{tally.false:>7}"
    return f"{name:<29}{counts}" + "".join(f"{_share(each):>7}" for each in shares)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _letters(score: Score) -> Iterator[str]:
    yield f"letters: {score.letters}; kind right: {score.kinds_right}"
    yield (
        f"letters without a label: {score.clean}; without an error or a warning: "
        f"{score.silent}"
    )
    if score.failed:
        yield wrap(f"not linted: {', '.join(score.failed)}", 0)


def _slip(slip: Slip) -> Iterator[str]:
    place = f"{slip.letter}:{slip.line}" if slip.line else slip.letter
    head = f"  - {slip.rule}  {place}"
    yield wrap(quote(slip.text), 4, f"{head}  ") if slip.text else head
    if slip.note:
        yield wrap(slip.note, 6, "    # ")
