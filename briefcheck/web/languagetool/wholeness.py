"""Whether a text is a whole letter, and which rules hold for less than that.

Word processors send one paragraph at a time. By a paragraph nobody can tell what is
missing from the letter, what kind of reply it is, or whether it stands in the closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.letter import BODY, PartName
from briefcheck.rulebook import Address, Find, TextMatch

if TYPE_CHECKING:
    from briefcheck.letter import Letter
    from briefcheck.rulebook import Rule

#: Parts that are known by what they say, not by what stands around them.
_PLAIN_PARTS = frozenset({PartName.HEADER, PartName.SALUTATION, PartName.SIGN_OFF})


def is_whole(letter: Letter) -> bool:
    """Tell whether a text is a letter, rather than a paragraph of one."""
    parts = {part for part, _ in letter.parts}
    return not parts.isdisjoint(BODY) and bool(
        parts & {PartName.SALUTATION, PartName.SIGN_OFF}
    )


def holds_alone(rule: Rule) -> bool:
    """Tell whether a rule holds for a paragraph, whatever letter it stands in."""
    if rule.kinds or not rule.parts <= _PLAIN_PARTS:
        return False
    return isinstance(rule.check, (Find, TextMatch, Address))
