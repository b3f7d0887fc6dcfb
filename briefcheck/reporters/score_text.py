"""Scores for people: a table of rules, and what was missed or wrongly found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.paragraphs import quote, wrap
from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefcheck.scoring import Score, Slip, Tally
    from briefcheck.wording import Language

#: The sets of letters, and the lists of slips, by the names that programs get.
TITLES: Mapping[str, Texts] = {
    "stated": Texts("Soort opgegeven", "Kinds stated"),
    "inferred": Texts("Soort afgeleid", "Kinds inferred"),
    "misses": Texts("Gemist", "Misses"),
    "false_alarms": Texts("Vals alarm", "False alarms"),
}
_HEADS: Mapping[Language, tuple[str, ...]] = {
    "nl": ("raak", "gemist", "vals", "prec", "vangst", "F1"),
    "en": ("found", "missed", "false", "prec", "rec", "F1"),
}
_TOTAL = Texts("totaal", "total")
_LETTERS = Texts(
    "brieven: {letters}; soort goed: {kinds_right}\n"
    "brieven zonder label: {clean}; daarvan zonder fout of waarschuwing: {silent}",
    "letters: {letters}; kind right: {kinds_right}\n"
    "letters without a label: {clean}; without an error or a warning: {silent}",
)
_NOT_LINTED = Texts("niet gecontroleerd: ", "not linted: ")


def render_score(title: str, score: Score, language: Language = "nl") -> str:
    """Return the table of a score, with what it says of kinds and clean letters."""
    rows = [_row(rule, tally) for rule, tally in score.tallies.items()]
    total = _row(pick(_TOTAL, language), score.total)
    table = [title, _heading(language), *rows, total]
    return "\n".join([*table, "", *_letters(score, language)]) + "\n"


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


def _heading(language: Language) -> str:
    found, *others = _HEADS[language]
    first, *rest = (f"{head:>7}" for head in others)
    return f"{'':29}{found:>6} {first}{''.join(rest)}"


def _letters(score: Score, language: Language) -> Iterator[str]:
    yield pick(_LETTERS, language).format(
        letters=score.letters,
        kinds_right=score.kinds_right,
        clean=score.clean,
        silent=score.silent,
    )
    if score.failed:
        yield wrap(f"{pick(_NOT_LINTED, language)}{', '.join(score.failed)}", 0)


def _slip(slip: Slip) -> Iterator[str]:
    place = f"{slip.letter}:{slip.line}" if slip.line else slip.letter
    head = f"  - {slip.rule}  {place}"
    yield wrap(quote(slip.text), 4, f"{head}  ") if slip.text else head
    if slip.note:
        yield wrap(slip.note, 6, "    # ")
