"""What ``briefcheck fix`` did, in words."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.paint import Ink, Paint, plain
from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefcheck.edits import Edit
    from briefcheck.wording import Language

#: One of each, and several.
_FIXES: Mapping[str, tuple[Texts, Texts]] = MappingProxyType(
    {
        "doubled-word": (
            Texts("dubbel woord", "doubled word"),
            Texts("dubbele woorden", "doubled words"),
        ),
        "doubled-space": (
            Texts("dubbele spatie", "doubled space"),
            Texts("dubbele spaties", "doubled spaces"),
        ),
        "trailing-blank": (
            Texts("spatie aan het eind van een regel", "blank at the end of a line"),
            Texts("spaties aan het eind van een regel", "blanks at the end of a line"),
        ),
        "sign-off": (
            Texts("witregel voor de groet", "blank line before the greeting"),
            Texts("witregels voor de groet", "blank lines before the greeting"),
        ),
    }
)
_NOTHING = Texts("niets te verbeteren", "nothing to mend")
_MENDED = Texts("verbeterd", "mended")
_TO_MEND = Texts("te verbeteren", "to be mended")
_REWORDING = Texts(
    "Uw woorden verandert briefcheck niet. Wat er beter kan: briefcheck lint",
    "briefcheck does not change your words. What can be better: briefcheck lint",
)


def render_fixed(
    name: str, edits: Iterable[Edit], language: Language = "nl", paint: Paint = plain
) -> str:
    """Return the line of one letter in which something was mended."""
    counted = Counter(edit.fix for edit in edits)
    counts = [_count(fix, counted[fix], language) for fix in _FIXES if counted[fix]]
    return f"{paint(name, Ink.NAME)} — {', '.join(counts)}"


def render_fixed_summary(
    counts: Sequence[int], language: Language = "nl", *, is_done: bool
) -> str:
    """Return the last lines; ``counts`` has the number of edits for each letter."""
    letters = wording.count_letters(len(counts), language)
    mended = sum(count > 0 for count in counts)
    if not mended:
        return f"{letters}: {pick(_NOTHING, language)}"
    line = f"{letters}: {mended} {pick(_MENDED if is_done else _TO_MEND, language)}"
    return f"{line}\n{pick(_REWORDING, language)}" if is_done else line


def _count(fix: str, number: int, language: Language) -> str:
    one, several = _FIXES[fix]
    return f"{number} {pick(one if number == 1 else several, language)}"
