"""What ``briefcheck fix`` mends: only what cannot change what a letter says.

Each fix is a function from a letter to edits, a module of its own. They look only at
what the writer wrote: quoted mail, front matter, footers, code, markup and slots are
nobody's to mend.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.edits import without_overlaps
from briefcheck.fixes.doubled_spaces import mend_doubled_spaces
from briefcheck.fixes.doubled_words import mend_doubled_words
from briefcheck.fixes.off_limits import off_limits
from briefcheck.fixes.sign_offs import mend_sign_off
from briefcheck.fixes.trailing_blanks import mend_trailing_blanks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from briefcheck.edits import Edit
    from briefcheck.letter import Letter

    Fix: TypeAlias = "Callable[[Letter], Iterable[Edit]]"

FIXES: Mapping[str, Fix] = MappingProxyType(
    {
        "doubled-word": mend_doubled_words,
        "doubled-space": mend_doubled_spaces,
        "trailing-blank": mend_trailing_blanks,
        "sign-off": mend_sign_off,
    }
)


def find_edits(letter: Letter) -> tuple[Edit, ...]:
    """Return the edits that mend a letter, in order, none over another."""
    closed = off_limits(letter.source)
    return tuple(
        without_overlaps(
            edit
            for mend in FIXES.values()
            for edit in mend(letter)
            if not any(span.overlaps(edit.span) for span in closed)
        )
    )
