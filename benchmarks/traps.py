"""Count the minimal pairs of corpus/traps.yml that are decided rightly.

    python benchmarks/traps.py [--list]

With --list it names those that are not.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from briefcheck import Linter, read_rulebook
from briefcheck.checks import make_check
from briefcheck.letter import Block, BlockSort, Letter, PartName
from briefcheck.locate import bundled_rules
from briefcheck.text import SourceText, Span

if TYPE_CHECKING:
    from briefcheck.rulebook import Rulebook

TRAPS = Path(__file__).resolve().parents[1] / "corpus" / "traps.yml"


def letter_of(text: str, part: str) -> Letter:
    """Make a letter of one block."""
    block = Block(PartName(part), BlockSort.PARAGRAPH, Span(0, len(text)))
    return Letter(SourceText("trap", text), (block,))


def is_good(trap: dict[str, object], text: str, both: tuple[Rulebook, Linter]) -> bool:
    """Tell whether a text breaks no rule, or performs one of the acts."""
    rulebook, linter = both
    analysis = linter.analyse(letter_of(text, str(trap["part"])))
    if "rule" in trap:
        check = make_check(rulebook.rules[str(trap["rule"])], rulebook.lists)
        return not any(True for _ in check(analysis))
    acts = trap["acts"]
    return isinstance(acts, list) and any(analysis.does(act) for act in acts)


def count_right(rulebook: Rulebook, *, tells: bool = False) -> tuple[int, int]:
    """Return how many pairs are right, and how many there are."""
    both = rulebook, Linter(rulebook)
    traps = yaml.safe_load(TRAPS.read_text("utf-8"))
    right = 0
    for trap in traps:
        fine = is_good(trap, trap["fine"], both)
        caught = not is_good(trap, trap["not_fine"], both)
        right += fine and caught
        if tells and not (fine and caught):
            about = trap.get("rule") or " ".join(trap["acts"])
            wrong = [] if fine else [trap["fine"]]
            print(about, "|", *wrong, "|", "" if caught else trap["not_fine"])
    return right, len(traps)


def main() -> None:
    """Print how many pairs are right, and with --list those that are not."""
    rulebook, _ = read_rulebook(bundled_rules())
    right, total = count_right(rulebook, tells="--list" in sys.argv)
    print(f"{right} of {total} pairs")


if __name__ == "__main__":
    main()
