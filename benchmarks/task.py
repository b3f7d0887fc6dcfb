"""One thing to measure: prints its seconds by the clock and of the processor.

What a task needs is made ready first; only the work itself is measured.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefcheck import Letter, Linter

    Work = Callable[[], object]

ROOT = Path(__file__).resolve().parents[1]
# A script's own folder is on the path, not the checkout that holds the package.
sys.path.insert(0, str(ROOT))
PIPELINE = ROOT / "briefcheck" / "_pipeline"


def letters_of_corpus(count: int) -> list[Path]:
    """Return that many letters, beginning again where the corpus ends."""
    return list(islice(cycle(sorted((ROOT / "corpus" / "dev").glob("*.txt"))), count))


def text_of(path: Path) -> str:
    """Return the text of a letter of the corpus."""
    return path.read_bytes().decode("utf-8", "replace")


def parse(path: str) -> Work:
    """Measure spaCy from import to a parsed letter."""

    def work() -> object:
        import spacy  # noqa: PLC0415 -- the import is part of what is measured

        return spacy.load(PIPELINE)(text_of(Path(path)))

    return work


def parse_many(count: str) -> Work:
    """Measure spaCy on many texts."""
    import spacy  # noqa: PLC0415 -- the other tasks must not pay for it

    nlp = spacy.load(PIPELINE)
    nlp("Warm.")
    texts = [text_of(path) for path in letters_of_corpus(int(count))]
    return lambda: list(nlp.pipe(texts))


def read_rules() -> Work:
    """Measure reading all rule files."""
    from briefcheck.locate import bundled_rules  # noqa: PLC0415 -- see above
    from briefcheck.rules import read_rulebook  # noqa: PLC0415 -- see above

    return lambda: read_rulebook(bundled_rules())


def warm(path: str) -> Work:
    """Measure one letter, after it was linted once."""
    linter, letter = _linter(), _letter(Path(path))
    list(linter.lint([letter]))
    return lambda: list(linter.lint([letter]))


def lint_many(count: str) -> Work:
    """Measure many letters, read from their files."""
    linter, paths = _linter(), letters_of_corpus(int(count))
    list(linter.lint([_letter(paths[0])]))
    return lambda: list(linter.lint(map(_letter, paths)))


def _linter() -> Linter:
    from briefcheck import Linter, read_rulebook  # noqa: PLC0415 -- see above
    from briefcheck.locate import bundled_rules  # noqa: PLC0415 -- see above

    rulebook, _ = read_rulebook(bundled_rules())
    return Linter(rulebook)


def _letter(path: Path) -> Letter:
    from briefcheck import read_letter  # noqa: PLC0415 -- see above

    return read_letter(path.read_bytes(), str(path))


TASKS: dict[str, Callable[..., Work]] = {
    "parse": parse,
    "parse-many": parse_many,
    "rules": read_rules,
    "warm": warm,
    "lint-many": lint_many,
}


def main(name: str, *arguments: str) -> None:
    """Run a task and print what it took."""
    work = TASKS[name](*arguments)
    clock, processor = time.perf_counter(), time.process_time()
    work()
    print(time.perf_counter() - clock, time.process_time() - processor)


if __name__ == "__main__":
    main(*sys.argv[1:])
