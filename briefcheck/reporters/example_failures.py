"""Examples of rules that do not do what they should, for those who write rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.paragraphs import quote, wrap
from briefcheck.rulebook import Texts
from briefcheck.wording import pick

if TYPE_CHECKING:
    from briefcheck.examples import ExampleFailure
    from briefcheck.wording import Language

_EXPECTED = Texts("verwacht", "expected")
_FOUND = Texts("gevonden", "found")
_NOTHING = Texts("niets", "nothing")
_SOMETHING = Texts("iets", "something")


def render_failure(failure: ExampleFailure, language: Language = "nl") -> str:
    """Return the rule, the example, what should have fired and what did."""
    found = ", ".join(map(quote, failure.found)) or pick(_NOTHING, language)
    expected = f"{pick(_EXPECTED, language)}: {_expected(failure, language)}"
    return "\n".join(
        [
            failure.rule,
            wrap(failure.example, 2),
            wrap(f"{expected}; {pick(_FOUND, language)}: {found}", 4, "  > "),
        ]
    )


def _expected(failure: ExampleFailure, language: Language) -> str:
    if failure.expected is None:
        return pick(_NOTHING, language)
    # Words are only marked where it matters which ones fire.
    return quote(failure.expected) if failure.expected else pick(_SOMETHING, language)
