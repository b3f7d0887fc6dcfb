"""Which labelled sentences are shown beside a learned act: some of each label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.learned.examples import FILE
from briefcheck.training.acts.teacher import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefcheck.training.acts.examples import Example

#: Of each label; more would be slow to compare with, and hardly nearer.
_MOST = 120


def write_shown(examples: Sequence[Example], folder: Path) -> None:
    """Write sentences of all labels into the folder of a model.

    Those of letters are left out: without their letter they say little.
    """
    alone = [each for each in examples if each.letter is None and each.labels]
    labels = sorted({label for each in alone for label in each.labels})
    chosen = {
        f"{','.join(sorted(each.labels))}\t{text_of(each.sentence)}\n"
        for label in labels
        for each in _clearest(each for each in alone if label in each.labels)
    }
    (folder / FILE).write_text("".join(sorted(chosen)), "utf-8")


def _clearest(examples: Iterable[Example]) -> Iterator[Example]:
    """Yield sentences that do little else first, of all writers in turn."""
    ordered = sorted(examples, key=lambda each: len(each.labels))[: 2 * _MOST]
    step = max(1, len(ordered) // _MOST)
    yield from ordered[::step][:_MOST]
