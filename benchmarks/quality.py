"""Measure how well letters are judged, beside a list of words: a table in Markdown.

    python benchmarks/quality.py            # print it
    python benchmarks/quality.py --readme   # and put it in the README

Of ``corpus/measuring`` nobody has read a letter while writing rules, and no model has
learned from it; ``dev`` and ``tuning`` were read.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

# A script's neighbours are found by Python and not by mypy.
from keywords import keywords_only  # type: ignore[import-not-found]
from traps import count_right  # type: ignore[import-not-found]

from briefcheck import Linter, read_rulebook
from briefcheck.corpus import read_corpus
from briefcheck.locate import bundled_rules
from briefcheck.scoring import score_reports
from briefcheck.sections import read_letter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcheck.corpus import LabelledLetter
    from briefcheck.rulebook import Rulebook
    from briefcheck.scoring import Score

ROOT = Path(__file__).resolve().parents[1]
_FOLDERS = ("dev", "tuning", "measuring")
_UNLABELLED = "template/copy-paste"
_BETWEEN = re.compile(
    r"(?<=<!-- quality, by benchmarks/quality.py -->\n).*?(?=<!-- /quality -->)",
    re.DOTALL,
)
_HEADS = (
    "letters",
    "judged by",
    "precision",
    "recall",
    "F1",
    "kind right",
    "letters without a label that stay silent",
)


def main() -> None:
    """Print the table, and with --readme put it in its place."""
    rulebook, _ = read_rulebook(bundled_rules())
    table = "\n".join(_table(rulebook)) + "\n"
    print(table)
    if "--readme" in sys.argv:
        readme = ROOT / "README.md"
        text = readme.read_text("utf-8")
        readme.write_text(_BETWEEN.sub(lambda _: table, text), "utf-8")


def _table(rulebook: Rulebook) -> Iterator[str]:
    yield f"| {' | '.join(_HEADS)} |"
    yield "| --- " * 2 + "| ---: " * (len(_HEADS) - 2) + "|"
    grammar, words = Linter(rulebook), Linter(keywords_only(rulebook))
    rules = frozenset(r.id for r in rulebook.rules.values() if r.level) - {_UNLABELLED}
    for folder in _FOLDERS:
        letters = list(read_corpus(ROOT / "corpus" / folder))
        name = f"`{folder}`, {len(letters)}"
        for linter, judge, is_stated in (
            (grammar, "briefcheck, kind stated", True),
            (grammar, "briefcheck, kind inferred", False),
            (words, "words alone, kind stated", True),
        ):
            score = _score(letters, linter, rules, is_stated=is_stated)
            yield _row(f"{name} | {judge}", score, is_stated=is_stated)
    pairs = f"traps, {count_right(rulebook)[1]} pairs"
    for judge, book in (
        ("briefcheck", rulebook),
        ("words alone", keywords_only(rulebook)),
    ):
        right, total = count_right(book)
        yield f"| {pairs} | {judge} | {right} of {total} right | | | | |"


def _score(
    letters: Sequence[LabelledLetter],
    linter: Linter,
    rules: frozenset[str],
    *,
    is_stated: bool,
) -> Score:
    read = (
        replace(
            read_letter(each.data, each.id),
            stated_kind=each.kind if is_stated else None,
        )
        for each in letters
    )
    return score_reports(letters, linter.lint(read), rules)


def _row(name: str, score: Score, *, is_stated: bool) -> str:
    total = score.total
    shares = (total.precision, total.recall, total.f1)
    figures = [f"{share:.2f}" for share in shares if share is not None]
    kinds = "" if is_stated else f"{score.kinds_right / score.letters:.0%}"
    cells = [*figures, kinds, f"{score.silent} of {score.clean}"]
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
