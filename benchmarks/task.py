"""One thing to measure: prints its seconds by the clock and of the processor.

What a task needs is made ready first; only the work itself is measured.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from letters import make_letters  # type: ignore[import-not-found]  # beside us

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from briefcheck import Letter, Linter

    Work = Callable[[], object]

ROOT = Path(__file__).resolve().parents[1]
# A script's own folder is on the path, not the checkout that holds the package.
sys.path.insert(0, str(ROOT))
#: As many as briefcheck takes at once; spaCy's default needs far more memory.
TOGETHER = 32
PIPELINE = ROOT / "briefcheck" / "_pipeline"


def text_of(path: Path) -> str:
    """Return the text of a letter of the corpus."""
    return path.read_bytes().decode("utf-8", "replace")


def parse(path: str) -> Work:
    """Measure spaCy from import to a parsed letter."""

    def work() -> object:
        return _load()(text_of(Path(path)))  # with the import of spaCy

    return work


def parse_many(count: str) -> Work:
    """Measure spaCy on many texts."""
    nlp = _load()
    nlp("Warm.")
    texts = make_letters(int(count))
    return lambda: list(nlp.pipe(texts, batch_size=TOGETHER))


def read_rules() -> Work:
    """Measure reading all rule files."""
    from briefcheck.locate import bundled_rules  # noqa: PLC0415 -- see above
    from briefcheck.rules import read_rulebook  # noqa: PLC0415 -- see above

    return lambda: read_rulebook(bundled_rules())


def warm(path: str) -> Work:
    """Measure one letter, after it was linted once."""
    linter, letter = _linter(), _letter(Path(path).read_bytes())
    list(linter.lint([letter]))
    return lambda: list(linter.lint([letter]))


def lint_many(count: str) -> Work:
    """Measure many letters, from their bytes."""
    linter = _linter()
    list(linter.lint([_letter(b"Beste Tom,\n\nTot vrijdag.\n")]))
    letters = [text.encode() for text in make_letters(int(count))]
    return lambda: sum(
        len(each.findings) for each in linter.lint(map(_letter, letters))
    )


def edit(path: str) -> Work:
    """Measure a letter in which one paragraph changed since it was linted."""
    linter, text = _linter(), text_of(Path(path))
    before, after = text.encode(), text.replace(" niet ", " zeker niet ", 1).encode()
    assert before != after
    list(linter.lint([_letter(before)]))
    return lambda: list(linter.lint([_letter(after)]))


def _load() -> Language:
    import spacy  # noqa: PLC0415 -- the other tasks must not pay for it

    # Without it, spaCy would know our component only where briefcheck is installed.
    import briefcheck.network.component  # noqa: F401, PLC0415 -- see above

    return spacy.load(PIPELINE)


def _linter() -> Linter:
    from briefcheck import Linter, read_rulebook  # noqa: PLC0415 -- see above
    from briefcheck.locate import bundled_rules  # noqa: PLC0415 -- see above

    rulebook, _ = read_rulebook(bundled_rules())
    return Linter(rulebook)


def _letter(data: bytes) -> Letter:
    from briefcheck import read_letter  # noqa: PLC0415 -- see above

    return read_letter(data, "letter.txt")


TASKS: dict[str, Callable[..., Work]] = {
    "parse": parse,
    "parse-many": parse_many,
    "rules": read_rules,
    "warm": warm,
    "lint-many": lint_many,
    "edit": edit,
}


def main(name: str, *arguments: str) -> None:
    """Run a task and print what it took."""
    work = TASKS[name](*arguments)
    clock, processor = time.perf_counter(), time.process_time()
    work()
    print(time.perf_counter() - clock, time.process_time() - processor)


if __name__ == "__main__":
    main(*sys.argv[1:])
